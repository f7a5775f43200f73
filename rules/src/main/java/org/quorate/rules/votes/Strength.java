package org.quorate.rules.votes;

/** How strong a pairwise victory is, after Schulze 2011, section 2.1. */
public enum Strength {
  /** More votes for the winner; among equal ones, fewer for the loser. */
  WINNING_VOTES {
    @Override
    long of(long winner, long loser, long most) {
      return Math.addExact(Math.multiplyExact(winner, most + 1), most - loser);
    }
  },
  /** A larger lead. */
  MARGINS {
    @Override
    long of(long winner, long loser, long most) {
      return winner - loser;
    }
  };

  /**
   * A number above 0 that is larger for stronger victories.
   *
   * @param most no pair has more votes on one side
   */
  abstract long of(long winner, long loser, long most);
}
