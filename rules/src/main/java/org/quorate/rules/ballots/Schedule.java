package org.quorate.rules.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Restart;
import org.quorate.charter.VoteClock;
import org.quorate.rules.ballots.Claim.Window;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Course;

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
 * @param version votes before then lapsed when the text was changed; not before the opening; of a
 *     secret ballot the opening, since its papers are those on the newest version
 * @param doubted whether nobody knows what restarted its clock
 * @param uncounted the end at which nobody knows whether a quorum was wanting; null for none
 */
record Schedule(
    boolean opensKnown,
    boolean begun,
    Instant opened,
    @Nullable Instant least,
    @Nullable Instant most,
    boolean closes,
    @Nullable Instant cut,
    Instant at,
    Instant version,
    boolean doubted,
    @Nullable Instant uncounted) {

  static Schedule of(Hall hall) {
    VoteClock clock = hall.row.openFor();
    Course course = hall.ballot.course();
    Instant at = hall.at;
    Instant opened = course.opened();
    Instant cut = until(course.closed(), at);
    Instant anchor = anchor(clock, course, at);
    boolean closes = anchor != null && clock.most() != null;
    if (!hall.known.complete(Aspect.OPENED)) {
      return new Schedule(false, true, opened, null, null, closes, cut, at, opened, false, null);
    } else if (anchor == null) {
      return new Schedule(true, false, opened, null, null, false, cut, at, opened, false, null);
    }
    ClockRun run = run(hall, anchor, cut);
    Instant least = clock.least() == null ? opened : since(opened, run.least());
    Instant most = since(opened, run.most());
    Instant version = hall.row.secret() ? null : run.version();
    return new Schedule(
        true,
        true,
        opened,
        least,
        most,
        closes,
        cut,
        at,
        version == null || version.isBefore(opened) ? opened : version,
        run.isDoubted(),
        run.uncounted());
  }

  private static ClockRun run(Hall hall, Instant anchor, @Nullable Instant cut) {
    ClockRun run = new ClockRun(hall.row.openFor(), anchor, hall.plan.calendars);
    if (hall.row.openFor().restarts().isEmpty()) {
      return run;
    }
    Instant last = cut == null ? hall.at : cut;
    boolean untold =
        !hall.known.complete(Aspect.VOTES) && !last.isBefore(hall.ballot.course().opened());
    boolean byVotes =
        Stirs.asks(hall, Restart.Event.OBJECTION_WITHDRAWN)
            || Stirs.asks(hall, Restart.Event.QUORUM_REACHED);
    if (untold && byVotes) {
      run.doubt();
    }
    run.run(Stirs.of(hall), cut, new Turnout(hall), hall.at);
    return run;
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

  /** An end, not before the opening. */
  private static @Nullable Instant since(Instant opened, @Nullable Instant end) {
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

  /** Whether nothing is waited for, so that silence would pass at the very opening. */
  Tri hasNoTime(VoteClock clock) {
    if (!begun || clock.least() == null) {
      return Tri.of(begun);
    }
    return opensKnown && least != null ? Tri.of(!least.isAfter(opened)) : Tri.MAYBE;
  }

  Timing timing(Instant cast) {
    if (cast.isAfter(end())) {
      return Timing.AFTER_CLOSING;
    } else if (!opensKnown) {
      return Timing.UNKNOWN;
    } else if (cast.isBefore(opened)) {
      return Timing.BEFORE_OPENING;
    } else if (cast.isBefore(version)) {
      return Timing.LAPSED;
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
