package org.quorate.rules.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Clock;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.WorkingCalendar;

/** When windows end. A window is complete at exactly its end. */
public final class Windows {
  /** Where a date ends last of all. */
  private static final ZoneOffset ANYWHERE_ON_EARTH = ZoneOffset.ofHours(-12);

  private static final int WORKING_WEEK = 5;

  private Windows() {}

  /** Something that may restart a window. */
  public record Event(Instant at, Restart.Event kind) {}

  /** The end of a span; null if its calendar is not there or does not reach so far. */
  public static @Nullable Instant end(
      Span span, Instant anchor, Map<String, WorkingCalendar> calendars) {
    if (span instanceof Span.Exact exact) {
      return later(anchor, exact.duration());
    }
    if (span instanceof Span.Dates dates) {
      ZoneOffset zone = dates.anywhereOnEarth() ? ANYWHERE_ON_EARTH : ZoneOffset.UTC;
      return endOf(date(anchor, zone).plusDays(dates.days()), zone);
    }
    Span.WorkingDays days = (Span.WorkingDays) span;
    LocalDate last = lastWorkingDay(days, date(anchor, ZoneOffset.UTC), calendars);
    return last == null ? null : endOf(last, ZoneOffset.UTC);
  }

  /**
   * The end of a clock's window that began at the anchor, as the events up to {@code at} moved it;
   * null if that is not known. Events of one kind and instant are one event.
   */
  public static @Nullable Instant end(
      Clock clock,
      List<Restart> restarts,
      Instant anchor,
      List<Event> events,
      Instant at,
      Map<String, WorkingCalendar> calendars) {
    Instant end = end(clock.span(), anchor, calendars);
    if (end == null || restarts.isEmpty() || events.isEmpty()) {
      return end;
    }
    List<Event> inOrder = new ArrayList<>(events);
    inOrder.sort(Comparator.comparing(Event::at));
    boolean[] spent = new boolean[restarts.size()];
    for (int from = 0, to; from < inOrder.size() && end != null; from = to) {
      Instant now = inOrder.get(from).at();
      to = endOfInstant(inOrder, from);
      if (!now.isBefore(anchor) && now.isBefore(end) && !now.isAfter(at)) {
        List<Event> group = inOrder.subList(from, to);
        end = restarted(clock.span(), restarts, spent, group, anchor, end, calendars);
      }
    }
    return end;
  }

  private static int endOfInstant(List<Event> inOrder, int from) {
    int to = from + 1;
    while (to < inOrder.size() && inOrder.get(to).at().equals(inOrder.get(from).at())) {
      to++;
    }
    return to;
  }

  /** The end after all events of one instant, restarts in the order of their cell. */
  private static @Nullable Instant restarted(
      Span span,
      List<Restart> restarts,
      boolean[] spent,
      List<Event> group,
      Instant anchor,
      Instant end,
      Map<String, WorkingCalendar> calendars) {
    Instant moved = end;
    for (int i = 0; i < restarts.size(); i++) {
      Restart restart = restarts.get(i);
      if (spent[i] || !happens(restart.event(), group)) {
        continue;
      }
      spent[i] = restart.once();
      Duration extension = restart.extension();
      Instant next =
          extension != null ? later(moved, extension) : end(span, group.get(0).at(), calendars);
      if (next == null) {
        return null;
      }
      moved = max(moved, capped(next, anchor, restart.atMost()));
    }
    return moved;
  }

  private static boolean happens(Restart.Event kind, List<Event> group) {
    for (Event event : group) {
      if (event.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private static Instant capped(Instant end, Instant anchor, @Nullable Duration atMost) {
    if (atMost == null) {
      return end;
    }
    Instant cap = later(anchor, atMost);
    return end.isAfter(cap) ? cap : end;
  }

  private static Instant max(Instant one, Instant two) {
    return one.isBefore(two) ? two : one;
  }

  /** Some time later, or the end of time, so that no absurd duration is an error. */
  public static Instant later(Instant from, Duration duration) {
    boolean beyond = duration.compareTo(Duration.between(from, Instant.MAX)) > 0;
    return beyond ? Instant.MAX : from.plus(duration);
  }

  private static LocalDate date(Instant instant, ZoneOffset zone) {
    return instant.atOffset(zone).toLocalDate();
  }

  private static Instant endOf(LocalDate date, ZoneOffset zone) {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate lastWorkingDay(
      Span.WorkingDays span, LocalDate anchor, Map<String, WorkingCalendar> calendars) {
    String name = span.calendar();
    if (name == null) {
      return lastWeekday(anchor, span.days());
    }
    WorkingCalendar calendar = calendars.get(name);
    if (calendar == null) {
      return null;
    }
    LocalDate date = anchor;
    for (int left = span.days(); left > 0; ) {
      date = date.plusDays(1);
      if (date.isBefore(calendar.from()) || date.isAfter(calendar.to())) {
        return null;
      }
      left -= isWorked(calendar, date) ? 1 : 0;
    }
    return date;
  }

  private static LocalDate lastWeekday(LocalDate anchor, int days) {
    LocalDate date = anchor;
    while (days > 0 && isWeekend(date)) {
      date = date.minusDays(1);
    }
    date = date.plusWeeks(days / WORKING_WEEK);
    for (int left = days % WORKING_WEEK; left > 0; ) {
      date = date.plusDays(1);
      left -= isWeekend(date) ? 0 : 1;
    }
    return date;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  private static boolean isWorked(WorkingCalendar calendar, LocalDate date) {
    for (WorkingCalendar.Blackout blackout : calendar.blackouts()) {
      if (!date.isBefore(blackout.from()) && !date.isAfter(blackout.to())) {
        return false;
      }
    }
    return calendar.workdays().contains(date)
        || !isWeekend(date) && !calendar.holidays().contains(date);
  }
}
