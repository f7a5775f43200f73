package org.quorate.rules.ballots;

/** Where somebody stands in a ballot, or where they may. */
public enum Seat {
  /** In the base, and may vote. */
  VOTES(true, false, false),
  /** In the base, but may not vote. */
  SITS(false, true, false),
  OUT(false, false, true),
  VOTES_OR_SITS(true, true, false),
  VOTES_OR_OUT(true, false, true),
  SITS_OR_OUT(false, true, true),
  ANY(true, true, true);

  private final boolean votes;
  private final boolean sits;
  private final boolean out;

  Seat(boolean votes, boolean sits, boolean out) {
    this.votes = votes;
    this.sits = sits;
    this.out = out;
  }

  boolean mayVote() {
    return votes;
  }

  boolean maySit() {
    return sits;
  }

  boolean mayBeOut() {
    return out;
  }
}
