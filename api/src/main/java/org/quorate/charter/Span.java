package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/** A length of time as a row states it. */
public sealed interface Span {

  /** Exact time: hours, and days of 24 hours. */
  record Exact(java.time.Duration duration) implements Span {}

  /**
   * Whole calendar dates: over at the end of the n-th date after the date of the anchor.
   *
   * @param anywhereOnEarth true if a date ends when it has ended in UTC-12, else in UTC
   */
  record Dates(int days, boolean anywhereOnEarth) implements Span {}

  /**
   * Whole working days: over at the end of the n-th working day after the date of the anchor, UTC.
   *
   * @param calendar the named calendar, or null for Monday to Friday
   */
  record WorkingDays(int days, @Nullable String calendar) implements Span {}
}
