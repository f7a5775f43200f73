package org.quorate.charter;

/**
 * What follows where somebody changes their organisation, or organisations become one, so that one
 * of them holds more seats of a body than it may. Elections and promotions heed the cap in any
 * case: nobody comes to a seat by which it would be broken.
 *
 * <p>Source: Kubernetes steering committee elections and Nix governance constitution (resign, or
 * else all of them go); Node.js TSC charter, conda governance.
 */
public sealed interface OverCap {
  /** Nothing is said, and nobody has to go. */
  OverCap UNSAID = new Unsaid();

  /** Elections pass over the lowest placed until the cap is kept; else nothing is said. */
  record Unsaid() implements OverCap {}

  /** Those who are one of too many for so long without a break all have to go. */
  record Resign(Span within) implements OverCap {}

  /**
   * So many as are too many go, by a lot of those of the organisation.
   *
   * @param agree whether they may agree before it is drawn
   */
  record Lot(boolean agree) implements OverCap {}

  /** Nobody has to go before the next election. */
  record NextElection() implements OverCap {}

  /** Whether somebody may have to go, or is told that they may stay. */
  default boolean isSaid() {
    return !equals(UNSAID);
  }
}
