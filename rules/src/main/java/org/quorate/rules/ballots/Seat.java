package org.quorate.rules.ballots;

import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/**
 * Where somebody may stand in a ballot.
 *
 * @param inBase whether in the base
 * @param barred whether they may not vote, though they stay in the base
 */
record Seat(Tri inBase, Tri barred) {

  /** What the rules say of an elector. */
  static Seat of(Facts facts, Elector elector) {
    return new Seat((Tri) facts.ruling(elector), elector.stays());
  }

  boolean mayVote() {
    return inBase != Tri.NO && barred != Tri.YES;
  }

  boolean surelyVotes() {
    return inBase == Tri.YES && barred == Tri.NO;
  }

  /** Whether they may be in the base without a vote. */
  boolean maySit() {
    return inBase != Tri.NO && barred != Tri.NO;
  }

  boolean mayBeOut() {
    return inBase != Tri.YES;
  }
}
