package org.quorate.charter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/**
 * For how long something counts. Half-open at the second: it counts from the instant at which it
 * was done, and no more at the instant at which its window ends. Months and years are those of the
 * calendar in UTC; the day after the end of a short month is never skipped ({@code 2024-01-31} and
 * one month is {@code 2024-02-29}).
 */
public sealed interface Window {

  /** Until when something done at an instant counts; {@link Instant#MAX} for ever. */
  Instant end(Instant done);

  /** For ever. */
  record Ever() implements Window {
    @Override
    public Instant end(Instant done) {
      return Instant.MAX;
    }
  }

  /** So many days, or so many months: {@code in 12 months}. */
  record Last(Period period) implements Window {
    @Override
    public Instant end(Instant done) {
      return later(done, period);
    }
  }

  /** Until the end of the calendar year in UTC. */
  record CalendarYear() implements Window {
    @Override
    public Instant end(Instant done) {
      return within(
          done, start -> OffsetDateTime.of(start.getYear() + 1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }
  }

  /** An instant and so many days or months of the calendar in UTC; stops at the end of time. */
  static Instant later(Instant from, Period period) {
    return within(from, start -> start.plus(period));
  }

  private static Instant within(Instant from, UnaryOperator<OffsetDateTime> then) {
    try {
      return then.apply(from.atOffset(ZoneOffset.UTC)).toInstant();
    } catch (DateTimeException beyondTheCalendar) {
      return from.isAfter(Instant.EPOCH) ? Instant.MAX : from;
    }
  }
}
