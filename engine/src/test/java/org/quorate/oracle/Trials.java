package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.session.Parts;
import org.quorate.engine.session.RuleSession;

/**
 * Rare cases, then generated ones in the order of their seeds, with what the oracle says of each.
 * Both are made when they are first asked for. Thread-safe.
 */
public final class Trials {
  /** Of later ones only the answer is kept: a case is made sooner than it is held. */
  private static final int KEPT = 4_000;

  /** Decides what other rules than those on trial say. */
  public static final Parts PARTS = parts();

  private final int most;
  private final int rare;
  private final IntFunction<? extends Trial> generated;
  private final List<Trial> cases;
  private final List<List<String>> answers = new ArrayList<>();

  /** A case of some domain, to be decided twice. */
  public interface Trial {

    /** What the oracle says. */
    List<String> expected();

    /** What rules say. */
    List<String> decided(RuleSession rules);
  }

  private static Parts parts() {
    GovernanceEngine unchanged = Engines.create();
    return (charter, part, depth) -> unchanged.decide(charter, part);
  }

  public Trials(int most, List<? extends Trial> rare, IntFunction<? extends Trial> generated) {
    this.most = most;
    this.rare = rare.size();
    this.generated = generated;
    this.cases = new ArrayList<>(rare);
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
    Trial one = trial(place);
    List<String> expected = answer(place, one);
    try {
      return !expected.equals(one.decided(rules));
    } catch (RuntimeException e) {
      return true;
    }
  }

  private Trial trial(int place) {
    if (place >= KEPT) {
      return generated.apply(place - rare);
    }
    synchronized (cases) {
      while (cases.size() <= place) {
        cases.add(generated.apply(cases.size() - rare));
      }
      return cases.get(place);
    }
  }

  /** All that is known of answers comes in order, so that nothing is worked out twice. */
  private List<String> answer(int place, Trial one) {
    synchronized (answers) {
      if (answers.size() == place) {
        answers.add(one.expected());
      }
      return answers.get(place);
    }
  }
}
