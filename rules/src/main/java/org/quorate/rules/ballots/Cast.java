package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * One vote joined with all that matters about it.
 *
 * @param saying what it says
 * @param elector whether its voter is of the electorate
 * @param barred whether its voter may not vote
 */
public record Cast(Saying saying, Timing timing, boolean bot, Tri elector, Tri barred) {

  /** What a vote says. */
  public enum Saying {
    /** What the row lets a vote say. */
    ADMITTED,
    /** Something else. */
    NOT_ADMITTED,
    /** Marks that the method of the row cannot read. */
    SPOILED
  }
}
