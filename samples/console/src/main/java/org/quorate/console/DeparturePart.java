package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MustStepDown;

/** What is said of whether somebody must step down: how active they were, and how far it is. */
record DeparturePart(DepartureDecision decision) implements Part {

  /** Somebody who stays is blocked by nothing, so the headline stands for itself. */
  @Override
  public String headline() {
    return decision.headline();
  }

  @Override
  public List<Fact> subject() {
    MustStepDown asked = decision.question();
    List<Fact> facts =
        new ArrayList<>(LadderFacts.subject(asked.person(), asked.role(), asked.module()));
    facts.add(new Fact("state", word(decision.state())));
    return facts;
  }

  static String word(DepartureDecision.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String rowless(Rule rule, Outcome outcome) {
    return "no row of `departures`";
  }

  @Override
  public void detail(Paper paper) {
    LadderFacts.evidence(decision.evidence(), paper);
    LadderFacts.uncounted(decision.uncounted(), paper);
  }

  @Override
  public List<Remedy> remedies() {
    return decision.remedies();
  }

  @Override
  public void unblocking(Paper paper) {
    if (!decision.remedies().isEmpty()) {
      paper.blank().line(Ink.BOLD, "Who can take it further");
      Unblocking.sentences(decision.remedies(), paper);
    }
  }

  @Override
  public List<Fact> times() {
    return LadderFacts.times(decision.waitUntil());
  }
}
