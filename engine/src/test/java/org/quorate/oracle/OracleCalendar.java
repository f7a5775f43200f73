package org.quorate.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.charter.Span;
import org.quorate.charter.WorkingCalendar;

/** When a span of time ends. */
public final class OracleCalendar {
  private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  /** Monday to Friday, without a holiday. */
  private static final WorkingCalendar EVER =
      new WorkingCalendar(
          "monday to friday", LocalDate.MIN, LocalDate.MAX, Set.of(), Set.of(), List.of());

  private final List<WorkingCalendar> calendars;

  public OracleCalendar(List<WorkingCalendar> calendars) {
    this.calendars = calendars;
  }

  /** The end of a span that begins at an instant; empty if no calendar says. */
  public Optional<Instant> end(Span span, Instant from) {
    if (span instanceof Span.Exact exact) {
      return Optional.of(from.plus(exact.duration()));
    }
    if (span instanceof Span.Dates dates) {
      ZoneOffset zone = dates.anywhereOnEarth() ? LAST_ON_EARTH : ZoneOffset.UTC;
      LocalDate last = from.atOffset(zone).toLocalDate().plusDays(dates.days());
      return Optional.of(after(last, zone));
    }
    Span.WorkingDays days = (Span.WorkingDays) span;
    if (days.calendar() == null) {
      return count(days.days(), from, EVER);
    }
    return calendars.stream()
        .filter(calendar -> calendar.name().equals(days.calendar()))
        .findFirst()
        .flatMap(calendar -> count(days.days(), from, calendar));
  }

  private static Instant after(LocalDate last, ZoneOffset zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Optional<Instant> count(int days, Instant from, WorkingCalendar calendar) {
    LocalDate date = from.atOffset(ZoneOffset.UTC).toLocalDate();
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (date.isBefore(calendar.from()) || date.isAfter(calendar.to())) {
        return Optional.empty();
      }
      counted += isWorked(date, calendar) ? 1 : 0;
    }
    return Optional.of(after(date, ZoneOffset.UTC));
  }

  private static boolean isWorked(LocalDate date, WorkingCalendar calendar) {
    boolean weekday =
        date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    boolean closed =
        calendar.blackouts().stream()
            .anyMatch(span -> !date.isBefore(span.from()) && !date.isAfter(span.to()));
    boolean worked = weekday && !calendar.holidays().contains(date);
    return !closed && (worked || calendar.workdays().contains(date));
  }
}
