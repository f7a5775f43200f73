package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.LadderColumn;
import org.quorate.engine.session.RuleSession;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Uncounted;

/** A nomination that one seed made, to be decided twice. */
record LadderCase(long seed, Charter charter, MayBecome question) implements Trials.Trial {

  static LadderCase of(long seed) {
    return new LadderGenerator(seed).made();
  }

  LadderCase with(MayBecome other) {
    return new LadderCase(seed, charter, other);
  }

  @Override
  public List<String> expected() {
    return OracleLadder.decide(charter, question);
  }

  @Override
  public List<String> decided(RuleSession rules) {
    return lines(rules.decide(charter, question, Trials.PARTS, 0));
  }

  /** An answer of the engine, in the oracle's lines. */
  List<String> lines(PromotionDecision decision) {
    OracleNominee nominee = new OracleNominee(charter, question);
    List<String> lines = new ArrayList<>(List.of("outcome " + decision.outcome()));
    int evidence = 0;
    for (Finding finding : decision.findings()) {
      lines.add(finding.column() + ": " + Answers.finding(finding).verdict());
      if (finding.column().equals(LadderColumn.SPONSORS.shown())) {
        TreeSet<Handle> sponsors = new TreeSet<>();
        decision.sponsors().forEach(one -> sponsors.add(nominee.people.canonical(one)));
        lines.add("sponsors " + sponsors);
      } else if (finding.column().equals(LadderColumn.EVIDENCE_NEEDED.shown())) {
        var progress = decision.evidence().get(evidence++);
        lines.add("progress " + progress.have() + " of " + progress.needed());
      }
    }
    Stream<String> refused =
        decision.uncounted().stream().map(one -> line(nominee, one)).distinct().sorted();
    refused.forEach(lines::add);
    return lines;
  }

  static String line(OracleNominee nominee, Uncounted one) {
    String who =
        one.who().isEmpty() ? "nominee" : nominee.people.canonical(Handle.of(one.who())).toString();
    return "not counted for " + one.column() + ": " + who + " " + one.times() + " " + one.why();
  }
}
