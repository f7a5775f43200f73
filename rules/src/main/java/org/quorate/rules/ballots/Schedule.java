package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;

/**
 * When a ballot is open, as of one instant.
 *
 * @param unknown what is missing to know it; null if nothing
 * @param begun whether its clock has an instant to run from
 * @param least it does not close before that; null if its clock has not begun
 * @param most it closes then at the latest; null for never
 * @param cut when its host closed it; null if it has not yet
 * @param at the instant as of which it is looked at
 */
record Schedule(
    @Nullable Aspect unknown,
    boolean begun,
    Instant opened,
    @Nullable Instant least,
    @Nullable Instant most,
    @Nullable Instant cut,
    Instant at) {

  static Schedule of(VoteClock clock, HasPassed asked, Map<String, WorkingCalendar> calendars) {
    Course course = asked.ballot().course();
    Instant opened = course.opened();
    Instant cut = course.closed();
    Instant closed = cut == null || cut.isAfter(asked.at()) ? null : cut;
    Instant anchor = anchor(clock, course, asked.at());
    if (!asked.known().complete(Aspect.OPENED)) {
      return new Schedule(Aspect.OPENED, true, opened, null, null, null, asked.at());
    } else if (anchor == null) {
      return new Schedule(null, false, opened, null, null, closed, asked.at());
    }
    Instant least = end(clock.least(), anchor, opened, calendars);
    Instant most = end(clock.most(), anchor, opened, calendars);
    boolean lost = clock.least() != null && least == null || clock.most() != null && most == null;
    Aspect unknown = lost ? Aspect.CALENDAR : null;
    Instant first = clock.least() == null ? opened : least;
    return new Schedule(unknown, true, opened, first, most, closed, asked.at());
  }

  private static @Nullable Instant anchor(VoteClock clock, Course course, Instant at) {
    boolean clockless = clock.least() == null && clock.most() == null;
    Instant version = until(course.lastVersion(), at);
    return switch (clockless ? VoteClock.Anchor.OPENING : clock.anchor()) {
      case OPENING -> course.opened();
      case NOTICE -> until(course.notice(), at);
      case DISCUSSION -> until(course.discussion(), at);
      case LAST_VERSION ->
          version == null || version.isBefore(course.opened()) ? course.opened() : version;
    };
  }

  /** What has happened by now. */
  private static @Nullable Instant until(@Nullable Instant event, Instant at) {
    return event == null || event.isAfter(at) ? null : event;
  }

  /** The end of a span, not before the opening; null without a span, or if nobody knows. */
  private static @Nullable Instant end(
      @Nullable Span span, Instant anchor, Instant opened, Map<String, WorkingCalendar> calendars) {
    Instant end = span == null ? null : Windows.end(span, anchor, calendars);
    return end != null && end.isBefore(opened) ? opened : end;
  }

  /** Whether it is known when votes are in time. */
  boolean isKnown() {
    return unknown == null;
  }

  /** When nobody could vote any more, or the instant asked for if that is earlier. */
  Instant end() {
    Instant end = at;
    if (isKnown() && most != null && most.isBefore(end)) {
      end = most;
    }
    return cut != null && cut.isBefore(end) ? cut : end;
  }

  /** Whether nobody can vote any more, by the clock or by the host. */
  boolean isClosed() {
    return isKnown() && (cut != null || most != null && !at.isBefore(most));
  }

  Timing timing(Instant cast) {
    if (!isKnown()) {
      return unknown == Aspect.CALENDAR && cast.isBefore(opened)
          ? Timing.BEFORE_OPENING
          : Timing.UNKNOWN;
    } else if (cast.isBefore(opened)) {
      return Timing.BEFORE_OPENING;
    }
    return cast.isAfter(end()) ? Timing.AFTER_CLOSING : Timing.IN_TIME;
  }

  Claim.Window.State state() {
    if (!isKnown()) {
      return unknown == Aspect.CALENDAR && at.isBefore(opened)
          ? Claim.Window.State.NOT_OPEN
          : Claim.Window.State.UNKNOWN;
    } else if (at.isBefore(opened)) {
      return Claim.Window.State.NOT_OPEN;
    } else if (!begun) {
      return cut == null ? Claim.Window.State.NOT_BEGUN : Claim.Window.State.CUT_SHORT;
    } else if (cut != null && least != null && cut.isBefore(least)) {
      return Claim.Window.State.CUT_SHORT;
    }
    return least != null && at.isBefore(least)
        ? Claim.Window.State.RUNNING
        : Claim.Window.State.ELAPSED;
  }
}
