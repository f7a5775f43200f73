package org.quorate.licence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One licence, with the exception to it that goes along.
 *
 * @param licence identifier of the list in its own case, {@code LicenseRef-x} or {@code
 *     DocumentRef-y:LicenseRef-x}
 * @param orLater whether any later version may be chosen, as {@code +} says
 * @param exception identifier of the list in its own case, or {@code AdditionRef-x}; null without
 */
public record LicenceTerm(String licence, boolean orLater, @Nullable String exception)
    implements Comparable<LicenceTerm> {
  private static final Comparator<LicenceTerm> ORDER =
      Comparator.comparing(LicenceTerm::licence)
          .thenComparing(LicenceTerm::orLater)
          .thenComparing(
              LicenceTerm::exception, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  /** A licence without more. */
  public static LicenceTerm of(String licence) {
    return new LicenceTerm(licence, false, null);
  }

  /** Whether it is a licence that somebody named themselves, and none of the list. */
  public boolean isOwn() {
    return licence.contains("LicenseRef-");
  }

  @Override
  public int compareTo(LicenceTerm other) {
    return ORDER.compare(this, other);
  }

  /** As SPDX writes it. */
  @Override
  public String toString() {
    return licence + (orLater ? "+" : "") + (exception == null ? "" : " WITH " + exception);
  }
}
