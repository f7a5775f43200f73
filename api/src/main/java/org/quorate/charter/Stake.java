package org.quorate.charter;

/**
 * How much of another an organisation has to hold to be one with it. Source: Kubernetes steering
 * committee elections (corporate subsidiaries), conda governance (shared funding).
 *
 * @param share what it holds; 0 for whatever it holds, such as a joint funder
 * @param strict true if it has to be more than that
 */
public record Stake(Fraction share, boolean strict) {
  /** Half or more, as in every other table. */
  public static final Stake HALF = new Stake(new Fraction(1, 2), false);

  /** Whether a share that is held is so much. */
  public boolean isReachedBy(Fraction held) {
    long more =
        Math.multiplyExact(held.numerator(), share.denominator())
            - Math.multiplyExact(share.numerator(), held.denominator());
    return strict ? more > 0 : more >= 0;
  }
}
