package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import org.quorate.engine.session.RuleSession;

/**
 * Rare cases, then generated ones in the order of their seeds, with what the oracle says of each.
 * Both are made when they are first asked for. Thread-safe.
 */
final class Trials {
  /** Of later ones only the answer is kept: a case is made sooner than it is held. */
  private static final int KEPT = 4_000;

  private final int most;
  private final List<GeneratedCase> rare = RareCases.all();
  private final List<GeneratedCase> cases = new ArrayList<>(rare);
  private final List<List<String>> answers = new ArrayList<>();

  Trials(int most) {
    this.most = most;
  }

  /** The first case of which rules say anything other than the oracle, or -1. */
  int firstDifference(RuleSession rules) {
    for (int i = 0; i < most; i++) {
      if (differs(rules, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean differs(RuleSession rules, int place) {
    GeneratedCase one = trial(place);
    List<String> expected = answer(place, one);
    try {
      return !expected.equals(Answers.of(rules.decide(one.charter(), one.question())));
    } catch (RuntimeException e) {
      return true;
    }
  }

  private GeneratedCase trial(int place) {
    if (place >= KEPT) {
      return GeneratedCase.of(place - rare.size());
    }
    synchronized (cases) {
      while (cases.size() <= place) {
        cases.add(GeneratedCase.of(cases.size() - rare.size()));
      }
      return cases.get(place);
    }
  }

  /** All that is known of answers comes in order, so that nothing is worked out twice. */
  private List<String> answer(int place, GeneratedCase one) {
    synchronized (answers) {
      if (answers.size() == place) {
        answers.add(Answers.of(Oracle.decide(one.charter(), one.question())));
      }
      return answers.get(place);
    }
  }
}
