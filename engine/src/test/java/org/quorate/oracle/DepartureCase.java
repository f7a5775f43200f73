package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import org.quorate.Finding;
import org.quorate.charter.Charter;
import org.quorate.charter.LadderColumn;
import org.quorate.engine.session.RuleSession;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;

/** A holder of a role that one seed made, to be decided twice. */
record DepartureCase(long seed, Charter charter, MustStepDown question) implements Trials.Trial {

  static DepartureCase of(long seed) {
    return new LadderGenerator(seed).departure();
  }

  @Override
  public List<String> expected() {
    return OracleDepartures.decide(charter, question);
  }

  @Override
  public List<String> decided(RuleSession rules) {
    return lines(rules.decide(charter, question, Trials.PARTS, 0));
  }

  private static Tri voting(DepartureDecision.Voting voting) {
    return switch (voting) {
      case VOTES -> Tri.NO;
      case UNDETERMINED -> Tri.MAYBE;
      case SUSPENDED -> Tri.YES;
    };
  }

  /** An answer of the engine, in the oracle's lines. */
  List<String> lines(DepartureDecision decision) {
    MayBecome around =
        new MayBecome(
            question.merits(),
            question.person(),
            question.role(),
            question.module(),
            question.at(),
            question.known());
    OracleNominee holder = new OracleNominee(charter, around);
    List<String> lines = new ArrayList<>(List.of("outcome " + decision.outcome()));
    lines.add("voting " + voting(decision.voting()));
    int evidence = 0;
    for (Finding finding : decision.findings()) {
      lines.add(finding.column() + ": " + Answers.finding(finding).verdict());
      if (finding.column().equals(LadderColumn.WHEN.shown())) {
        var progress = decision.evidence().get(evidence++);
        lines.add("progress " + progress.have() + " of " + progress.needed());
      }
    }
    decision.uncounted().stream()
        .map(one -> LadderCase.line(holder, one))
        .distinct()
        .sorted()
        .forEach(lines::add);
    return lines;
  }
}
