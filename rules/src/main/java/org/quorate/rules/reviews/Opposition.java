package org.quorate.rules.reviews;

import org.quorate.contribution.Review.Verdict;

/**
 * A person's latest review as an objection or a veto in one row.
 *
 * @param asVeto true where the row asks for vetoes, false where it asks for objections
 * @param botNamed whether the row names it as a bot whose word counts
 * @param standing whether the row lets that person object or veto
 * @param ended who struck it out
 * @param allKnown whether all that is known of objections is told, who struck them out too
 */
public record Opposition(
    Verdict verdict,
    boolean asVeto,
    boolean author,
    boolean bot,
    boolean botNamed,
    Tri standing,
    Ended ended,
    boolean allKnown,
    boolean reasonGiven,
    boolean reasonNeeded,
    boolean expired) {

  /** Who ended a review or a hold. */
  public enum Ended {
    NO,
    BY_ITS_SETTER,
    BY_SOMEBODY_ENTITLED,
    BY_SOMEBODY_PERHAPS_ENTITLED,
    BY_SOMEBODY_ELSE,
    BY_NOBODY_KNOWS_WHOM
  }
}
