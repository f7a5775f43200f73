package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Charter;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.oracle.OracleCalendar;
import org.quorate.oracle.Tri;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;

/** When a ballot opens and closes by its clock and by its host's word. */
final class OracleCourse {
  /** It opened when it is told to have opened; otherwise nobody knows when. */
  final boolean openingTold;

  final Instant opened;

  /** Its clock has an anchor. */
  final boolean begun;

  /** When its host closed it; null if it did not yet. */
  final @Nullable Instant hostClosed;

  private final VoteClock clock;
  private final OracleCalendar calendar;
  private final Instant now;
  private final @Nullable Instant anchor;

  private final OracleRestarts restarts;

  /** Whether votes have names; of papers just those are told that nobody voided. */
  private final boolean named;

  OracleCourse(Charter charter, HasPassed question, OracleRoll roll) {
    Course course = question.ballot().course();
    this.clock = roll.row.openFor();
    this.named = !roll.row.secret();
    this.calendar = new OracleCalendar(charter.calendars());
    this.now = question.at();
    this.openingTold = question.known().complete(Aspect.OPENED);
    this.opened = course.opened();
    this.anchor = anchor(course);
    this.begun = anchor != null;
    Instant closed = course.closed();
    this.hostClosed = closed != null && !closed.isAfter(now) ? closed : null;
    this.restarts = new OracleRestarts(question, roll, this);
  }

  private @Nullable Instant anchor(Course course) {
    return switch (clock.anchor()) {
      case OPENING -> opened;
      case NOTICE -> course.notice();
      case DISCUSSION -> course.discussion();
      case LAST_VERSION ->
          course.lastVersion() == null || course.lastVersion().isAfter(now)
              ? opened
              : later(course.lastVersion(), opened);
    };
  }

  boolean neverClosesByClock() {
    return clock.most() == null || !begun;
  }

  /** When its clock closes it; empty if it never does, or nobody knows. */
  Optional<Instant> most() {
    return neverClosesByClock() ? Optional.empty() : end(clock.most());
  }

  /** Before when it does not close; empty if nobody knows. */
  Optional<Instant> least() {
    return clock.least() == null ? Optional.of(opened) : end(clock.least());
  }

  /** Whether its row waits for nothing after the opening. */
  Tri isWithoutTime() {
    boolean said =
        !openingTold
            || clock.anchor() == VoteClock.Anchor.OPENING
            || clock.anchor() == VoteClock.Anchor.LAST_VERSION
            || anchor != null && !anchor.isAfter(now);
    if (!said || clock.least() == null) {
      return Tri.of(said);
    }
    return openingTold
        ? least().map(end -> Tri.of(!end.isAfter(opened))).orElse(Tri.MAYBE)
        : Tri.MAYBE;
  }

  private Optional<Instant> end(@Nullable Span span) {
    if (!openingTold || anchor == null || span == null) {
      return Optional.empty();
    }
    return end(span, anchor)
        .flatMap(end -> restarts.moved(span, end))
        .map(end -> later(end, opened));
  }

  /** The end of a span that nothing restarts. */
  Optional<Instant> end(Span span, Instant from) {
    return calendar.end(span, from);
  }

  /** From when the clock runs; null if it has not begun. */
  @Nullable Instant anchor() {
    return anchor;
  }

  /** The end by the clock, had nothing but some things happened. */
  Optional<Instant> mostAfter(List<OracleRestarts.Happening> some) {
    return anchor == null || clock.most() == null
        ? Optional.empty()
        : end(clock.most(), anchor).map(end -> OracleRestarts.moved(some, this, clock.most(), end));
  }

  /** The latest instant at which it can still be open, as of an instant. */
  Instant latest(Instant asOf) {
    Instant end = hostClosed == null ? asOf : earlier(asOf, hostClosed);
    return most().map(most -> earlier(most, end)).orElse(end);
  }

  /** Whether nobody knows when its clock closes it. */
  boolean closingInDoubt() {
    return !neverClosesByClock() && most().isEmpty();
  }

  /** Surely over by its clock or its host's word. */
  boolean over() {
    return hostClosed != null || most().map(most -> !most.isAfter(now)).orElse(false);
  }

  /** Whether a vote was cast while it was open, as of an instant, if nothing closed it early. */
  Tri inTime(Instant cast, Instant asOf) {
    if (cast.isAfter(latest(asOf))) {
      return Tri.NO;
    }
    if (!openingTold) {
      return Tri.MAYBE;
    }
    if (cast.isBefore(opened) || named && restarts.lapsed(cast)) {
      return Tri.NO;
    }
    return closingInDoubt() ? Tri.MAYBE : Tri.YES;
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
