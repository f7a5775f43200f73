package org.quorate.charter;

import java.util.List;

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

  /**
   * The same, unless a ballot waives it. Source: Nix governance constitution (those who are not
   * involved decide whether it is too many).
   *
   * @param way what follows else; {@link #UNSAID} where nobody has to go
   * @param waivedBy the decision that may waive it
   */
  record Unless(OverCap way, String waivedBy) implements OverCap {
    public Unless {
      if (way instanceof Unless) {
        throw new IllegalArgumentException("one ballot waives, not two");
      }
    }

    @Override
    public List<Span> spans() {
      return way.spans();
    }
  }

  /** Every length of time that it states from some event. */
  default List<Span> spans() {
    return this instanceof Resign resign ? List.of(resign.within()) : List.of();
  }

  /** Whether somebody may have to go, or is told that they may stay. */
  default boolean isSaid() {
    return !equals(UNSAID);
  }
}
