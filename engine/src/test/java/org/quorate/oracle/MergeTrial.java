package org.quorate.oracle;

import java.util.List;
import org.quorate.engine.session.RuleSession;

/** A contribution to be decided by the oracle and by rules. */
record MergeTrial(GeneratedCase of) implements Trials.Trial {

  static Trials trials(int most) {
    return new Trials(
        most,
        RareCases.all().stream().map(MergeTrial::new).toList(),
        seed -> new MergeTrial(GeneratedCase.of(seed)));
  }

  @Override
  public List<String> expected() {
    return Answers.of(Oracle.decide(of.charter(), of.question()));
  }

  @Override
  public List<String> decided(RuleSession rules) {
    return Answers.of(rules.decide(of.charter(), of.question(), Trials.PARTS, 0));
  }
}
