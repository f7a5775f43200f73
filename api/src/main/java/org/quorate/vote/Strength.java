package org.quorate.vote;

/** How strong a pairwise victory is, after Schulze 2011, section 2.1. */
public enum Strength {
  /** More votes for the winner; among equal ones, fewer for the loser. */
  WINNING_VOTES,
  /** A larger lead. */
  MARGINS
}
