package org.quorate.rules;

import java.util.List;
import java.util.Set;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.Unmet;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.State;

/** What a decision that rests on a ballot sees of what came of it. */
public record Polled(BallotDecision decision) {
  /** The columns that ask how a ballot comes about, before anybody votes on it. */
  private static final Set<String> OF_CALLING =
      Set.of("Called by", "Starts when", "Not while", "Again after");

  /** Whether it passed. */
  public Tri passed() {
    return switch (decision.outcome()) {
      case ALLOWED -> Tri.YES;
      case UNDETERMINED -> Tri.MAYBE;
      case WAITING, BLOCKED -> Tri.NO;
    };
  }

  /**
   * What it waits for if it has not passed: time if nothing else is amiss, or if it has not opened
   * yet and nobody has to do anything about that.
   */
  public Waiting waiting() {
    if (passed() != Tri.NO || is(Cure.NOBODY)) {
      return Waiting.NOT;
    }
    boolean people =
        decision.result().state() == State.ANNOUNCED
            ? awaited().stream().anyMatch(unmet -> OF_CALLING.contains(unmet.column()))
            : is(Cure.PEOPLE) || is(Cure.OBJECTOR);
    return people ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  /** What people can still bring about of it. */
  public List<Unmet> awaited() {
    return decision.findings().stream()
        .filter(Unmet.class::isInstance)
        .map(Unmet.class::cast)
        .filter(unmet -> unmet.cure() == Cure.PEOPLE)
        .toList();
  }

  /** Whether nobody can turn it any more. */
  public boolean failed() {
    return decision.outcome() == Outcome.BLOCKED && is(Cure.NOBODY);
  }

  /** Whether it is over and did not pass. */
  public Tri kept() {
    return passed() == Tri.MAYBE ? Tri.MAYBE : Tri.of(failed());
  }

  private boolean is(Cure cure) {
    return decision.findings().stream()
        .anyMatch(finding -> finding instanceof Unmet unmet && unmet.cure() == cure);
  }
}
