package org.quorate.rules;

import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.Unmet;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotDecision;

/** What a decision that rests on a ballot sees of what came of it. */
public record Polled(BallotDecision decision) {

  /** Whether it passed. */
  public Tri passed() {
    return switch (decision.outcome()) {
      case ALLOWED -> Tri.YES;
      case UNDETERMINED -> Tri.MAYBE;
      case WAITING, BLOCKED -> Tri.NO;
    };
  }

  /** What it waits for if it has not passed: time if nothing else is amiss. */
  public Waiting waiting() {
    if (passed() != Tri.NO || is(Cure.NOBODY)) {
      return Waiting.NOT;
    }
    return is(Cure.PEOPLE) || is(Cure.OBJECTOR) ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  /** Whether nobody can turn it any more. */
  public boolean failed() {
    return decision.outcome() == Outcome.BLOCKED && is(Cure.NOBODY);
  }

  private boolean is(Cure cure) {
    return decision.findings().stream()
        .anyMatch(finding -> finding instanceof Unmet unmet && unmet.cure() == cure);
  }
}
