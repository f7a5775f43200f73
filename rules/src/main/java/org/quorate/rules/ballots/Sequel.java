package org.quorate.rules.ballots;

import java.util.List;
import org.quorate.Cure;
import org.quorate.Unmet;
import org.quorate.rules.Polled;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotResult.State;

/**
 * A ballot that another hangs on.
 *
 * @param polled what came of it
 * @param counts whether it is about the same person and was opened when it counts
 */
record Sequel(Polled polled, Tri counts) {

  /** Whether it counts and passed. */
  Tri passed() {
    return counts.and(polled.passed());
  }

  /** What it waits for if it has not passed: to open, before anybody can vote on it. */
  Waiting waiting() {
    Waiting waiting = polled.waiting();
    boolean announced = polled.decision().result().state() == State.ANNOUNCED;
    return announced && waiting == Waiting.FOR_PEOPLE && wantsOfCalling().isEmpty()
        ? Waiting.FOR_TIME
        : waiting;
  }

  private List<Unmet> wantsOfCalling() {
    return awaited().stream().filter(unmet -> VoteColumn.isOfCalling(unmet.column())).toList();
  }

  /** What people can still bring about of it. */
  List<Unmet> awaited() {
    return polled.decision().findings().stream()
        .filter(Unmet.class::isInstance)
        .map(Unmet.class::cast)
        .filter(unmet -> unmet.cure() == Cure.PEOPLE)
        .toList();
  }

  /** Whether nobody can turn it any more. */
  boolean failed() {
    return polled.failed();
  }
}
