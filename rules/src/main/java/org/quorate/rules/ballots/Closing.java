package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Span;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/**
 * When a ballot closed. Where nobody knows which of several instants it was, all from the first to
 * the last of them are possible.
 *
 * @param possible whether it may have closed at all
 * @param told whether it is known when ballots opened
 * @param earliest not before then; null if nobody knows
 * @param latest surely by then; null if it is perhaps still open
 */
record Closing(
    boolean possible, boolean told, @Nullable Instant earliest, @Nullable Instant latest) {

  static Closing of(Hall hall, Ending ending) {
    Schedule schedule = hall.schedule;
    Instant latest = ending.closedEarly();
    if (latest == null && schedule.isClosed()) {
      latest = schedule.end();
    }
    if (!schedule.opensKnown()) {
      boolean early = hall.row.closeEarly() != CloseEarly.NEVER;
      boolean possible = latest != null || schedule.closes() || early;
      return new Closing(possible, false, null, latest);
    } else if (schedule.at().isBefore(schedule.opened())) {
      return new Closing(false, true, null, null);
    }
    Instant earliest = ending.moment().doubtfulFrom();
    if (!schedule.endsKnown()) {
      earliest = schedule.opened();
    } else if (earliest == null) {
      earliest = latest;
    }
    return new Closing(earliest != null, true, earliest, latest);
  }

  /** When it closed; null if it did not, or nobody can tell. */
  @Nullable Instant at() {
    return told && latest != null && latest.equals(earliest) ? latest : null;
  }

  /** Whether it closed at an instant or before. */
  Tri by(Instant instant) {
    if (!possible || earliest != null && instant.isBefore(earliest)) {
      return Tri.NO;
    }
    return told && latest != null && !instant.isBefore(latest) ? Tri.YES : Tri.MAYBE;
  }

  /** Whether an instant is not later than a span after it; null for any span. */
  Tri within(Instant instant, @Nullable Span span, Map<String, WorkingCalendar> calendars) {
    if (span == null) {
      return Tri.YES;
    }
    Instant first = end(earliest, span, calendars);
    Instant last = end(latest, span, calendars);
    if (told && first != null && !instant.isAfter(first)) {
      return Tri.YES;
    }
    return told && last != null && instant.isAfter(last) ? Tri.NO : Tri.MAYBE;
  }

  /** Whether, by now, a span since then is over. */
  Tri over(Instant now, @Nullable Span span, Map<String, WorkingCalendar> calendars) {
    if (span == null || !possible) {
      return Tri.NO;
    }
    Instant first = end(earliest, span, calendars);
    Instant last = end(latest, span, calendars);
    if (first != null && now.isBefore(first)) {
      return Tri.NO;
    }
    return last != null && !now.isBefore(last) ? Tri.YES : Tri.MAYBE;
  }

  /** Whether the calendar of a span reaches as far as it runs. */
  boolean reaches(@Nullable Span span, Map<String, WorkingCalendar> calendars) {
    return span == null
        || (earliest == null || end(earliest, span, calendars) != null)
            && (latest == null || end(latest, span, calendars) != null);
  }

  /** The end of a span since the last possible instant; null if nobody knows. */
  @Nullable Instant end(Span span, Map<String, WorkingCalendar> calendars) {
    return end(latest, span, calendars);
  }

  /** The ends of a span since the first and the last possible instant, as far as they are known. */
  List<Instant> ends(Span span, Map<String, WorkingCalendar> calendars) {
    List<Instant> ends = new ArrayList<>();
    Instant first = end(earliest, span, calendars);
    Instant last = end(latest, span, calendars);
    if (first != null) {
      ends.add(first);
    }
    if (last != null) {
      ends.add(last);
    }
    return ends;
  }

  private static @Nullable Instant end(
      @Nullable Instant from, Span span, Map<String, WorkingCalendar> calendars) {
    return from == null ? null : Windows.end(span, from, calendars);
  }
}
