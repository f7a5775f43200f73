package org.quorate.rules.ballots;

/**
 * All rows beside a ballot of their decision.
 *
 * @param fitting how many are surely for it
 * @param perhaps whether further ones may be
 */
public record Governing(Fitting fitting, boolean perhaps) {

  /** A number of rows. */
  public enum Fitting {
    NONE,
    ONE,
    SEVERAL
  }
}
