package org.quorate.charter;

/**
 * An exact share between 0 and 1, in lowest terms.
 *
 * @param numerator from 0 to the denominator
 * @param denominator from 1
 */
public record Fraction(long numerator, long denominator) {

  public Fraction {
    if (denominator < 1 || numerator < 0 || numerator > denominator || denominator > 1_000_000) {
      throw new IllegalArgumentException(
          "a share lies between 0 and 1: " + numerator + "/" + denominator);
    }
    long divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
