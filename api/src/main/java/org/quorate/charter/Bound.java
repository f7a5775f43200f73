package org.quorate.charter;

/** A number that votes are compared with: a count, or derived from how many people there are. */
public sealed interface Bound {

  /** So many. */
  record Count(int number) implements Bound {}

  /**
   * A share of a base.
   *
   * @param strict true if only more than the share reaches it; then {@code rounding} is {@code
   *     NONE}
   */
  record Share(Fraction share, boolean strict, Base base, Rounding rounding) implements Bound {}

  /** All of the electorate but so many; {@code all} is all but 0. */
  record AllBut(int number) implements Bound {}

  /** The smaller of a number and all of the electorate. */
  record SmallerOf(int number) implements Bound {}

  /**
   * A multiple of the square root of the electorate: {@code 3 times half the square root} is 3/2.
   * Source: Debian constitution, 4.2 and A.3, where Q is half the square root of the developers.
   *
   * @param times numerator of the multiple, at least 1
   * @param over denominator of the multiple, at least 1
   */
  record Root(int times, int over, Rounding rounding) implements Bound {

    public Root {
      if (times < 1 || over < 1) {
        throw new IllegalArgumentException("a multiple is more than 0: " + times + "/" + over);
      }
    }
  }

  /** What becomes of a derived number that is not whole. */
  enum Rounding {
    /** Nothing: it is compared as it is, exactly. */
    NONE,
    UP,
    DOWN
  }
}
