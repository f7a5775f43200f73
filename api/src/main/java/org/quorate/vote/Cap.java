package org.quorate.vote;

import org.quorate.charter.Fraction;

/**
 * How many seats of a body one organisation may hold.
 *
 * @param share of the seats that are filled
 * @param fewer true for fewer than the share
 * @param up true for a share that is rounded up, not down
 * @param floor at least so many, whatever the share; with a share of 0 this is an absolute cap
 */
public record Cap(Fraction share, boolean fewer, boolean up, int floor) {

  public Cap {
    if (floor < 0) {
      throw new IllegalArgumentException("a cap is 0 seats or more, not " + floor);
    }
  }

  /** A share that is rounded down. */
  public Cap(Fraction share, boolean fewer, int floor) {
    this(share, fewer, false, floor);
  }

  /** At most a share of the seats that are filled. */
  public Cap(Fraction share, int floor) {
    this(share, false, floor);
  }

  /** So many seats, however many are filled. */
  public static Cap of(int seats) {
    return new Cap(new Fraction(0, 1), seats);
  }

  /** The cap of a body in which so many seats are filled. */
  public int limit(int filled) {
    long part = share.numerator() * filled - (fewer ? 1 : 0) + (up ? share.denominator() - 1 : 0);
    return (int) Math.max(floor, Math.floorDiv(part, share.denominator()));
  }
}
