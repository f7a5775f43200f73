package org.quorate.console;

import org.quorate.console.print.Paper;
import org.quorate.ladder.LadderReviewDecision;

/** What is said of who may take which next step: all of them, with what is missing. */
record ReviewPart(LadderReviewDecision decision) implements Part {

  @Override
  public String headline() {
    return decision.headline();
  }

  @Override
  public void detail(Paper paper) {
    LadderText.steps(decision, true, paper);
  }

  @Override
  public void unblocking(Paper paper) {}
}
