package org.quorate.rules.ballots;

import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;

/**
 * Shares of the seats of a body as counts, which they are since seats do not change with who holds
 * them.
 */
record OfSeats(int seats) {

  /** The same comparison of votes; a share of seats as a floor under votes for. */
  Comparison passing(Passing passing) {
    if (passing instanceof Passing.Share share && share.base() == Base.SEATS) {
      int number = Math.max(1, least(share.share(), share.strict(), Rounding.NONE));
      return Comparisons.atLeast(new Bound.Count(number), World.FOR.bit());
    }
    return Comparisons.of(passing);
  }

  /** The same where silence says nothing. */
  Comparison spoken(Passing passing) {
    return passing instanceof Passing.NoObjection ? Comparisons.spoken() : passing(passing);
  }

  /** The same bound from below; never less than one. */
  Bound floor(Bound bound) {
    return bound instanceof Bound.Share share && share.base() == Base.SEATS
        ? new Bound.Count(Math.max(1, least(share.share(), share.strict(), share.rounding())))
        : bound;
  }

  /** The same bound from above. */
  Bound ceiling(Bound bound) {
    return bound instanceof Bound.Share share && share.base() == Base.SEATS
        ? new Bound.Count(most(share.share(), share.strict(), share.rounding()))
        : bound;
  }

  private int least(Fraction share, boolean more, Rounding rounding) {
    return more || rounding == Rounding.DOWN ? down(share) + (more ? 1 : 0) : up(share);
  }

  private int most(Fraction share, boolean fewer, Rounding rounding) {
    return fewer || rounding == Rounding.UP ? up(share) - (fewer ? 1 : 0) : down(share);
  }

  private int down(Fraction share) {
    return (int) (share.numerator() * seats / share.denominator());
  }

  private int up(Fraction share) {
    return (int) ((share.numerator() * seats + share.denominator() - 1) / share.denominator());
  }
}
