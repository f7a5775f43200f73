package org.quorate.console;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.PromotionDecision;

/** What is said of whether somebody may rise: counters, sponsors, and what does not count. */
record PromotionPart(PromotionDecision decision) implements Part {

  @Override
  public List<Fact> subject() {
    MayBecome asked = decision.question();
    return LadderFacts.subject(asked.person(), asked.role(), asked.module());
  }

  @Override
  public String rowless(Rule rule, Outcome outcome) {
    return "no row of `roles`";
  }

  @Override
  public void detail(Paper paper) {
    LadderFacts.evidence(decision.evidence(), paper);
    if (!decision.sponsors().isEmpty()) {
      paper.blank().line(Ink.BOLD, "Sponsors that count");
      paper.entry(
          4,
          "",
          0,
          Ink.PLAIN,
          decision.sponsors().stream().map(Handle::shown).collect(Collectors.joining(", ")));
    }
    LadderFacts.uncounted(decision.uncounted(), paper);
  }

  @Override
  public List<Remedy> remedies() {
    return decision.remedies();
  }

  @Override
  public List<Fact> times() {
    return LadderFacts.times(decision.waitUntil());
  }
}
