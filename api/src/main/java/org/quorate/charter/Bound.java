package org.quorate.charter;

import java.math.BigInteger;
import java.util.OptionalLong;

/** A number that votes are compared with: a count, or derived from how many people there are. */
public sealed interface Bound {

  /**
   * The least whole number that reaches it from below, by whole numbers alone.
   *
   * @param electors how many there are, not below 0
   * @return empty where it is derived from something else than the electorate
   */
  OptionalLong least(long electors);

  /** So many. */
  record Count(int number) implements Bound {
    @Override
    public OptionalLong least(long electors) {
      return OptionalLong.of(number);
    }
  }

  /**
   * A share of a base.
   *
   * @param strict true if only more than the share reaches it; then {@code rounding} is {@code
   *     NONE}
   */
  record Share(Fraction share, boolean strict, Base base, Rounding rounding) implements Bound {
    @Override
    public OptionalLong least(long electors) {
      if (base != Base.ELECTORATE) {
        return OptionalLong.empty();
      }
      BigInteger part =
          BigInteger.valueOf(electors).multiply(BigInteger.valueOf(share.numerator()));
      BigInteger[] whole = part.divideAndRemainder(BigInteger.valueOf(share.denominator()));
      boolean rest = whole[1].signum() > 0;
      boolean up = strict ? rounding == Rounding.UP : rounding != Rounding.DOWN;
      return OptionalLong.of(whole[0].longValueExact() + (up && rest ? 1 : 0) + (strict ? 1 : 0));
    }
  }

  /** All of the electorate but so many; {@code all} is all but 0. */
  record AllBut(int number) implements Bound {
    @Override
    public OptionalLong least(long electors) {
      return OptionalLong.of(Math.max(0, electors - number));
    }
  }

  /** The smaller of a number and all of the electorate. */
  record SmallerOf(int number) implements Bound {
    @Override
    public OptionalLong least(long electors) {
      return OptionalLong.of(Math.min(electors, number));
    }
  }

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

    @Override
    public OptionalLong least(long electors) {
      BigInteger square = BigInteger.valueOf(times).pow(2).multiply(BigInteger.valueOf(electors));
      BigInteger[] root = square.sqrtAndRemainder();
      BigInteger[] whole = root[0].divideAndRemainder(BigInteger.valueOf(over));
      boolean rest = root[1].signum() > 0 || whole[1].signum() > 0;
      boolean up = rounding != Rounding.DOWN && rest;
      return OptionalLong.of(whole[0].longValueExact() + (up ? 1 : 0));
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
