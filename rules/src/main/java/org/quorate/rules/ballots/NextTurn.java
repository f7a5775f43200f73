package org.quorate.rules.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Electorate;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Course;
import org.quorate.vote.Recusal;
import org.quorate.vote.Vote;

/** The next instant at which time alone may change an answer; too early rather than too late. */
final class NextTurn {
  private final Hall hall;
  private @Nullable Instant next;

  private NextTurn(Sitting sitting) {
    hall = sitting.roll.hall;
    if (!isOver(sitting)) {
      course(sitting.roll);
    }
    consider(hall.plan.terms.after(hall.at));
    if (!isRollOver(sitting)) {
      consider(hall.withheld.until());
    }
    consider(hall.ballot.petition().lastFailed());
    hall.row.calling().notWhile().forEach(this::consider);
    hall.ballot.votes().forEach(this::consider);
    hall.ballot.recusals().forEach(this::consider);
    hall.ballot.poll().turnouts().forEach(one -> consider(one.at()));
    boolean rolesOfToday = hall.people.tellsToday() && !hall.known.complete(Aspect.ROSTER_AT);
    if (rolesOfToday) {
      consider(hall.at.plusNanos(1));
    }
  }

  /** Whether it is closed for good: nothing that comes moves its clock any more. */
  private boolean isOver(Sitting sitting) {
    Ending ending = sitting.ending();
    return hall.schedule.opensKnown()
        && !hall.schedule.opened().isAfter(hall.at)
        && (ending.closedEarly() != null || ending.early() == Tri.NO && hall.schedule.isClosed());
  }

  /** Whether the roll is taken, and looked up no more. */
  private boolean isRollOver(Sitting sitting) {
    boolean opening = hall.row.electorate().roll() == Electorate.Roll.OPENING;
    boolean opened = hall.schedule.opensKnown() && !hall.schedule.opened().isAfter(hall.at);
    return opening ? opened : isOver(sitting);
  }

  private void course(Roll roll) {
    roll.vetoEnd().turns().forEach(this::consider);
    Course course = hall.ballot.course();
    consider(course.opened());
    consider(course.notice());
    consider(course.discussion());
    consider(course.lastVersion());
    consider(course.closed());
    course.revised().forEach(this::consider);
    consider(hall.schedule.least());
    consider(hall.schedule.most());
  }

  /** For a ballot, by each row that may decide it; null if there is none. */
  static @Nullable Instant of(BallotDeliberation it) {
    @Nullable Instant first = it.plan().terms.after(it.asked().at());
    for (Sitting sitting : it.sittings()) {
      Instant next = new NextTurn(sitting).next;
      first = earlier(first, next);
    }
    for (Instant turn : it.turnsOfOthers()) {
      first = turn.isAfter(it.asked().at()) ? earlier(first, turn) : first;
    }
    return first;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  /** A ballot that is open meets a blackout when that begins, if its calendar reaches so far. */
  private void consider(NotWhile one) {
    WorkingCalendar calendar =
        one instanceof NotWhile.Blackout blackout
            ? hall.plan.calendars.get(blackout.calendar())
            : null;
    if (calendar != null) {
      calendar.blackouts().forEach(dates -> consider(start(dates.from())));
      consider(start(calendar.to().plusDays(1)));
    }
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void consider(Vote vote) {
    consider(vote.at());
  }

  private void consider(Recusal recusal) {
    consider(recusal.at());
  }

  private void consider(@Nullable Instant instant) {
    if (instant != null && instant.isAfter(hall.at) && (next == null || instant.isBefore(next))) {
      next = instant;
    }
  }
}
