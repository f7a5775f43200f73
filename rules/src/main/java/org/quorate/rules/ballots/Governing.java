package org.quorate.rules.ballots;

/**
 * All rows beside a ballot of their decision.
 *
 * @param fitting how many are surely for it
 * @param perhaps whether further ones may be
 */
public record Governing(Fitting fitting, boolean perhaps) {

  /** Which row decides. */
  public enum Governs {
    /** The one that is for the ballot. */
    ONE,
    /** None, since several are for it. */
    SEVERAL,
    /** None, since none is for it. */
    NONE,
    /** Nobody knows. */
    UNCLEAR
  }

  /** A number of rows. */
  public enum Fitting {
    NONE,
    ONE,
    SEVERAL
  }
}
