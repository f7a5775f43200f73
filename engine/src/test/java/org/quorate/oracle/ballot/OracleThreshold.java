package org.quorate.oracle.ballot;

import java.math.BigInteger;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;

/** Compares numbers of votes with what a row asks, in whole numbers only. */
final class OracleThreshold {
  private OracleThreshold() {}

  /**
   * Whether votes pass.
   *
   * @param silently whether silence can say that nobody objects, if somebody may vote
   */
  static boolean passes(Passing passing, OracleTally tally, boolean silently) {
    if (passing instanceof Passing.Share share) {
      int order = order(tally.inFavour(), share.share(), base(share.base(), tally));
      return tally.inFavour() >= 1 && (share.strict() ? order > 0 : order >= 0);
    }
    if (passing instanceof Passing.Ratio ratio) {
      BigInteger left = times(tally.inFavour(), ratio.against());
      int order = left.compareTo(times(tally.against(), ratio.inFavour()));
      return tally.inFavour() >= 1 && (ratio.strict() ? order > 0 : order >= 0);
    }
    if (passing instanceof Passing.MoreForThanAgainst) {
      return tally.inFavour() > tally.against();
    }
    return tally.against() == 0 && tally.ballots() + (silently ? tally.quiet() : 0) > 0;
  }

  static boolean atLeast(long number, Bound bound, OracleTally tally) {
    int order = order(number, bound, tally);
    boolean some = bound instanceof Bound.Count || number >= 1;
    return some && (isStrict(bound) ? order > 0 : order >= 0);
  }

  static boolean atMost(long number, Bound bound, OracleTally tally) {
    int order = order(number, bound, tally);
    return isStrict(bound) ? order < 0 : order <= 0;
  }

  static long base(Base base, OracleTally tally) {
    return switch (base) {
      case FOR_AND_AGAINST -> tally.inFavour() + tally.against();
      case BALLOTS -> tally.ballots();
      case PRESENT -> tally.present();
      case ELECTORATE -> tally.electors();
      case ELECTORATE_MINUS_ABSTAINING -> tally.electors() - tally.abstaining();
      case SEATS -> tally.seats();
    };
  }

  private static boolean isStrict(Bound bound) {
    return bound instanceof Bound.Share share && share.strict();
  }

  private static int order(long number, Bound bound, OracleTally tally) {
    long n = tally.electors();
    if (bound instanceof Bound.Count count) {
      return Long.compare(number, count.number());
    }
    if (bound instanceof Bound.AllBut all) {
      return Long.compare(number, Math.max(0, n - all.number()));
    }
    if (bound instanceof Bound.SmallerOf smaller) {
      return Long.compare(number, Math.min(smaller.number(), n));
    }
    if (bound instanceof Bound.Share share) {
      long base = base(share.base(), tally);
      return rounded(number, share.rounding(), x -> order(x, share.share(), base));
    }
    Bound.Root root = (Bound.Root) bound;
    return rounded(number, root.rounding(), x -> order(x, root, n));
  }

  /** How a number stands to something that is not whole. */
  private interface Order {
    int of(long number);
  }

  /** The same, after that was rounded to the next whole number on one side. */
  private static int rounded(long number, Bound.Rounding rounding, Order order) {
    int exact = order.of(number);
    boolean isRoundedUp = rounding == Bound.Rounding.UP && exact > 0 && order.of(number - 1) < 0;
    boolean isRoundedDown =
        rounding == Bound.Rounding.DOWN && exact < 0 && order.of(number + 1) > 0;
    return isRoundedUp || isRoundedDown ? 0 : exact;
  }

  private static int order(long number, Fraction share, long base) {
    return times(number, share.denominator()).compareTo(times(base, share.numerator()));
  }

  /** Both sides squared, where neither is below 0. */
  private static int order(long number, Bound.Root root, long n) {
    if (number < 0) {
      return -1;
    }
    BigInteger left = times(number, root.over()).pow(2);
    return left.compareTo(BigInteger.valueOf(root.times()).pow(2).multiply(BigInteger.valueOf(n)));
  }

  private static BigInteger times(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
