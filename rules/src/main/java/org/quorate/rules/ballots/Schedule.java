package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.ballots.Claim.Window;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;

/**
 * When a ballot is open, as of one instant.
 *
 * @param opensKnown whether it is known when it opened
 * @param begun whether its clock has an instant to run from
 * @param least it does not close before that; null if its clock has not begun, or nobody knows
 * @param most it closes then at the latest; null for never, or if nobody knows
 * @param closes whether its clock ever closes it
 * @param cut when its host closed it; null if it has not yet
 * @param at the instant as of which it is looked at
 */
record Schedule(
    boolean opensKnown,
    boolean begun,
    Instant opened,
    @Nullable Instant least,
    @Nullable Instant most,
    boolean closes,
    @Nullable Instant cut,
    Instant at) {

  static Schedule of(VoteClock clock, HasPassed asked, Map<String, WorkingCalendar> calendars) {
    Course course = asked.ballot().course();
    Instant at = asked.at();
    Instant opened = course.opened();
    Instant cut = until(course.closed(), at);
    Instant anchor = anchor(clock, course, at);
    boolean closes = anchor != null && clock.most() != null;
    if (!asked.known().complete(Aspect.OPENED)) {
      return new Schedule(false, true, opened, null, null, closes, cut, at);
    } else if (anchor == null) {
      return new Schedule(true, false, opened, null, null, false, cut, at);
    }
    Instant least = clock.least() == null ? opened : end(clock.least(), anchor, opened, calendars);
    Instant most = clock.most() == null ? null : end(clock.most(), anchor, opened, calendars);
    return new Schedule(true, true, opened, least, most, closes, cut, at);
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

  /** The end of a span, not before the opening; null if nobody knows. */
  private static @Nullable Instant end(
      Span span, Instant anchor, Instant opened, Map<String, WorkingCalendar> calendars) {
    Instant end = Windows.end(span, anchor, calendars);
    return end != null && end.isBefore(opened) ? opened : end;
  }

  /** Whether it is known until when votes are in time. */
  boolean endsKnown() {
    return opensKnown && (!closes || most != null);
  }

  /** Whether nothing could have closed it before an instant that is not after its end. */
  boolean isSurelyOpenAt(Instant instant) {
    return !closes || most != null || opensKnown && !instant.isAfter(opened);
  }

  /** When nobody could vote any more, or the instant asked for if that is earlier. */
  Instant end() {
    Instant end = at;
    if (most != null && most.isBefore(end)) {
      end = most;
    }
    return cut != null && cut.isBefore(end) ? cut : end;
  }

  /** Whether surely nobody can vote any more, by the clock or by the host. */
  boolean isClosed() {
    return cut != null || most != null && !at.isBefore(most);
  }

  Timing timing(Instant cast) {
    if (cast.isAfter(end())) {
      return Timing.AFTER_CLOSING;
    } else if (!opensKnown) {
      return Timing.UNKNOWN;
    } else if (cast.isBefore(opened)) {
      return Timing.BEFORE_OPENING;
    }
    return endsKnown() ? Timing.IN_TIME : Timing.UNKNOWN;
  }

  Window.State state() {
    if (!opensKnown) {
      return Window.State.UNKNOWN;
    } else if (at.isBefore(opened)) {
      return Window.State.NOT_OPEN;
    } else if (!begun) {
      return cut == null ? Window.State.NOT_BEGUN : Window.State.CUT_SHORT;
    } else if (least == null) {
      return Window.State.UNKNOWN;
    } else if (cut != null && cut.isBefore(least)) {
      return Window.State.CUT_SHORT;
    }
    return at.isBefore(least) ? Window.State.RUNNING : Window.State.ELAPSED;
  }
}
