package org.quorate.rules.ballots;

/** A row beside a ballot of its decision. */
public record Fit(Hold hold) {

  /** What its cell {@code When} comes to. */
  public enum Hold {
    /** All conditions hold. */
    HOLDS,
    /** All conditions perhaps hold. */
    PERHAPS_HOLDS,
    /** A condition does not hold. */
    FAILS,
    /** It says {@code otherwise}, and no other row is for the ballot. */
    NO_OTHER,
    /** It says {@code otherwise}, and another row perhaps is for the ballot. */
    PERHAPS_OTHER,
    /** It says {@code otherwise}, and another row is for the ballot. */
    OTHER
  }
}
