package org.quorate.charter;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * For how long and how often somebody holds a seat of a body. Each row of the roster by which they
 * hold its role for the whole project is one term, from its {@code Since}.
 *
 * <p>Terms are in a row where less than a whole {@code term} lies between the end of one and the
 * beginning of the next; where no length is stated, where nothing lies between. Source: Nix
 * governance constitution (two years, two in a row), Kubernetes steering committee elections (two
 * years, two in a row).
 *
 * @param term how long one lasts; null for as long as the roster says
 * @param inARow how many in a row there may be; null for any number
 * @param inAll how many there may be altogether; null for any number
 */
public record Mandate(@Nullable Period term, @Nullable Integer inARow, @Nullable Integer inAll) {
  /** Seats are held as long and as often as the roster says. */
  public static final Mandate NONE = new Mandate(null, null, null);

  /** The same with terms of that length. */
  public Mandate lasting(@Nullable Period length) {
    return new Mandate(length, inARow, inAll);
  }

  /** Whether somebody may have served too often. */
  public boolean isLimited() {
    return inARow != null || inAll != null;
  }
}
