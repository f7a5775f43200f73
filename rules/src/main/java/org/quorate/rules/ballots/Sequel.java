package org.quorate.rules.ballots;

import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.Unmet;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotDecision;

/**
 * A ballot that another hangs on.
 *
 * @param decision what came of it
 * @param counts whether it was opened when it counts
 */
record Sequel(BallotDecision decision, Tri counts) {

  private Tri passes() {
    return switch (decision.outcome()) {
      case ALLOWED -> Tri.YES;
      case UNDETERMINED -> Tri.MAYBE;
      case WAITING, BLOCKED -> Tri.NO;
    };
  }

  /** Whether it counts and passed. */
  Tri passed() {
    return counts.and(passes());
  }

  /** What it waits for if it has not passed: time if nothing else is amiss. */
  Waiting waiting() {
    if (passes() != Tri.NO || is(Cure.NOBODY)) {
      return Waiting.NOT;
    }
    boolean people = is(Cure.PEOPLE) || is(Cure.OBJECTOR);
    return people ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  private boolean is(Cure cure) {
    return decision.findings().stream()
        .anyMatch(finding -> finding instanceof Unmet unmet && unmet.cure() == cure);
  }

  /** Whether nobody can turn it any more. */
  boolean failed() {
    return decision.outcome() == Outcome.BLOCKED && is(Cure.NOBODY);
  }
}
