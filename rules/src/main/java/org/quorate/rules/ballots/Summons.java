package org.quorate.rules.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Course;

/** How a ballot came about: who called it, after what, beside what. */
final class Summons {
  private final Roll roll;
  private final Hall hall;
  private final Calling calling;
  private final Backing backing;

  Summons(Roll roll, Facts facts) {
    this.roll = roll;
    hall = roll.hall;
    calling = hall.row.calling();
    backing = new Backing(roll, facts);
  }

  /** Adds what the rules judge before there are claims. */
  void collect() {
    backing.collect();
  }

  List<Claim> claims(Moment end, boolean closed) {
    List<Claim> claims = new ArrayList<>();
    if (backing.isWanted()) {
      claims.add(claim(VoteColumn.CALLED_BY, unlessUntold(backing.enough(), Tri.YES), closed));
    }
    if (!calling.startsWhen().isEmpty()) {
      claims.add(claim(VoteColumn.STARTS_WHEN, started(), closed));
    }
    if (!calling.notWhile().isEmpty()) {
      claims.add(claim(VoteColumn.NOT_WHILE, alone(end), closed));
    }
    if (calling.againAfter() != null) {
      claims.add(claim(VoteColumn.AGAIN_AFTER, unlessUntold(rested(), Tri.NO), closed));
    }
    return claims;
  }

  private Claim claim(VoteColumn column, Tri kept, boolean closed) {
    boolean announced = hall.schedule.state() == Claim.Window.State.NOT_OPEN;
    return new Claim.Called(column, kept, announced, closed);
  }

  /** What is sure stays so where not all is told of how it was called; the rest is open. */
  private Tri unlessUntold(Tri kept, Tri sure) {
    return kept == sure || hall.known.complete(Aspect.PETITION) ? kept : Tri.MAYBE;
  }

  private Tri started() {
    if (!hall.schedule.opensKnown()) {
      return Tri.MAYBE;
    }
    Tri all = Tri.YES;
    for (VoteClock clock : calling.startsWhen()) {
      Instant anchor = anchor(clock.anchor());
      Span least = clock.least();
      boolean untold = clock.anchor() == VoteClock.Anchor.LAST_VERSION && isVersionUntold();
      Tri ran = anchor == null || least == null ? Tri.NO : ran(least, anchor);
      all = all.and(untold ? Tri.MAYBE : ran);
    }
    return all;
  }

  /** Whether a span was over when it opened; calendars that are not there leave it open. */
  private Tri ran(Span span, Instant anchor) {
    Instant end = Windows.end(span, anchor, hall.plan.calendars);
    return end == null ? Tri.MAYBE : Tri.of(!hall.schedule.opened().isBefore(end));
  }

  /**
   * A text that never changed has been there since its discussion, or its notice, began. What
   * changes while it is voted on does not make that it was put to the vote too early.
   */
  private @Nullable Instant anchor(VoteClock.Anchor anchor) {
    Course course = hall.ballot.course();
    Instant notice = past(course.notice());
    Instant discussion = past(course.discussion());
    return switch (anchor) {
      case OPENING -> course.opened();
      case NOTICE -> notice;
      case DISCUSSION -> discussion;
      case LAST_VERSION ->
          versions()
              .filter(version -> !version.isAfter(course.opened()))
              .max(Instant::compareTo)
              .orElse(discussion != null ? discussion : notice);
    };
  }

  /** When the text changed. */
  private Stream<Instant> versions() {
    Course course = hall.ballot.course();
    return Stream.concat(course.revised().stream(), Stream.ofNullable(course.lastVersion()))
        .filter(version -> !version.isAfter(hall.at));
  }

  /** Whether it changed while it was voted on, and nobody tells whether it did before. */
  private boolean isVersionUntold() {
    Course course = hall.ballot.course();
    return course.revised().isEmpty()
        && versions().anyMatch(version -> version.isAfter(course.opened()));
  }

  private @Nullable Instant past(@Nullable Instant event) {
    return event == null || event.isAfter(hall.at) ? null : event;
  }

  private Tri rested() {
    Instant failed = past(hall.ballot.petition().lastFailed());
    Span span = calling.againAfter();
    if (failed == null || span == null) {
      return Tri.YES;
    } else if (!hall.schedule.opensKnown()) {
      return Tri.MAYBE;
    }
    return ran(span, failed);
  }

  private Tri alone(Moment end) {
    Tri all = Tri.YES;
    for (NotWhile one : calling.notWhile()) {
      if (one instanceof NotWhile.Ballots ballots) {
        all = all.and(unlessUntold(Tri.of(!isAlongside(ballots.decisions())), Tri.NO));
      } else if (one instanceof NotWhile.Blackout blackout) {
        all = all.and(outside(hall.plan.calendars.get(blackout.calendar()), end));
      }
    }
    return all;
  }

  private boolean isAlongside(Set<String> decisions) {
    return hall.ballot.petition().alongside().stream()
        .anyMatch(
            one -> decisions.isEmpty() || decisions.contains(RuleName.of("votes", one).key()));
  }

  /** Whether a ballot has no date in common with a blackout. */
  private Tri outside(@Nullable WorkingCalendar calendar, Moment end) {
    if (calendar == null || !hall.schedule.opensKnown()) {
      return Tri.MAYBE;
    }
    Instant opened = hall.schedule.opened();
    Instant surely = end.doubtfulFrom() == null ? end.now() : end.doubtfulFrom();
    surely = hall.schedule.endsKnown() ? surely : opened;
    LocalDate first = date(opened);
    if (touches(calendar, first, date(later(opened, surely)))) {
      return Tri.NO;
    }
    LocalDate last = date(later(opened, end.now()));
    boolean reaches = !first.isBefore(calendar.from()) && !last.isAfter(calendar.to());
    return !reaches || touches(calendar, first, last) ? Tri.MAYBE : Tri.YES;
  }

  private static boolean touches(WorkingCalendar calendar, LocalDate first, LocalDate last) {
    return calendar.blackouts().stream()
        .anyMatch(one -> !one.from().isAfter(last) && !one.to().isBefore(first));
  }

  private static LocalDate date(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** One sentence. */
  String because(Claim.Called claim) {
    String cell = hall.row.source().cell(claim.column().shown());
    String wanted = "`" + (cell.isEmpty() ? hall.row.name().key() : cell) + "` wanted: ";
    if (claim.kept() == Tri.MAYBE) {
      return wanted + "what is told leaves that open";
    }
    boolean kept = claim.kept() == Tri.YES;
    if (!kept && claim.column() == VoteColumn.NOT_WHILE) {
      return "no ballot while `" + cell + "`, and this one was held then";
    }
    return wanted
        + switch (claim.column()) {
          case CALLED_BY -> (kept ? "" : "not enough of them: ") + callers() + " called it";
          case STARTS_WHEN ->
              "it opens at "
                  + hall.schedule.opened()
                  + (kept ? ", when that had run" : ", before that has run");
          case AGAIN_AFTER ->
              kept
                  ? "it did not fail too lately"
                  : "it failed at " + hall.ballot.petition().lastFailed();
          default -> "nothing of it meets the ballot";
        };
  }

  private String callers() {
    List<String> names = new ArrayList<>();
    hall.callers().forEach(person -> names.add(hall.people.shown(person)));
    names.sort(null);
    return names.isEmpty()
        ? "nobody"
        : String.join(", ", names.subList(0, Math.min(5, names.size())));
  }

  /** What is not known by which a claim is open. */
  Set<Aspect> missing(Claim.Called claim) {
    Set<Aspect> missing = EnumSet.of(Aspect.OPENED);
    if (claim.column() != VoteColumn.STARTS_WHEN) {
      missing.add(Aspect.PETITION);
    }
    if (claim.column() == VoteColumn.CALLED_BY && backing.isInDoubt()) {
      missing.add(Aspect.ROSTER);
      missing.add(Aspect.ROSTER_AT);
    }
    if (claim.column() == VoteColumn.NOT_WHILE) {
      missing.add(Aspect.VOTES);
      missing.add(Aspect.RECUSALS);
      missing.add(Aspect.ROSTER);
      missing.add(Aspect.ROSTER_AT);
    }
    missing.removeIf(hall.known::complete);
    if (missing.isEmpty()
        || claim.column() == VoteColumn.STARTS_WHEN && hall.schedule.opensKnown()) {
      missing.add(Aspect.CALENDAR);
    }
    return missing;
  }

  /** Those who could stand behind it too. */
  List<Integer> helpers(Claim.Called claim) {
    return claim.column() == VoteColumn.CALLED_BY ? backing.others() : List.of();
  }
}
