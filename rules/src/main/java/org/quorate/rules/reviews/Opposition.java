package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Review.Verdict;
import org.quorate.rules.people.Tri;

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

  /** All of it in sixteen bits: facts are looked up by value, and often. */
  private int bits() {
    int bits = verdict.ordinal();
    bits = bits << 3 | ended.ordinal();
    bits = bits << 2 | standing.ordinal();
    bits = bits << 1 | bit(asVeto);
    bits = bits << 1 | bit(author);
    bits = bits << 1 | bit(bot);
    bits = bits << 1 | bit(botNamed);
    bits = bits << 1 | bit(allKnown);
    bits = bits << 1 | bit(reasonGiven);
    bits = bits << 1 | bit(reasonNeeded);
    return bits << 1 | bit(expired);
  }

  @Override
  public int hashCode() {
    return bits();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Opposition opposition && opposition.bits() == bits();
  }

  private static int bit(boolean set) {
    return set ? 1 : 0;
  }

  /** Who ended a review or a hold. */
  public enum Ended {
    NO,
    BY_ITS_SETTER,
    BY_SOMEBODY_ENTITLED,
    BY_SOMEBODY_PERHAPS_ENTITLED,
    BY_SOMEBODY_ELSE,
    BY_NOBODY_KNOWS_WHOM,
    /** By the change's author, who is not its setter. */
    BY_THE_AUTHOR,
    /** By a bot that the row does not name. */
    BY_A_BOT
  }
}
