package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Electorate;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.oracle.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * What happened while a ballot was open that restarts its clock: of each instant it is asked anew
 * what had come before.
 */
final class OracleRestarts {
  /** One restart of the row that took place. */
  record Happening(Instant at, Restart restart) {}

  private final HasPassed question;
  private final OracleRoll roll;
  private final OracleCourse course;
  private final List<Happening> happened = new ArrayList<>();

  /** Whether nobody knows what came next. */
  private boolean doubtful;

  OracleRestarts(HasPassed question, OracleRoll roll, OracleCourse course) {
    this.question = question;
    this.roll = roll;
    this.course = course;
    VoteClock clock = roll.row.openFor();
    if (!clock.restarts().isEmpty() && course.openingTold && course.begun) {
      Instant end = course.hostClosed == null ? question.at() : course.hostClosed;
      boolean untold = !question.known().complete(Aspect.VOTES) && !course.opened.isAfter(end);
      doubtful =
          untold
              && clock.restarts().stream()
                  .anyMatch(one -> isOf(one, Restart.Event.OBJECTION_WITHDRAWN));
      instants().forEach(this::look);
    }
  }

  private static boolean isOf(Restart restart, Restart.Event kind) {
    return restart.event() == kind;
  }

  private SortedSet<Instant> instants() {
    SortedSet<Instant> all = new TreeSet<>(versions());
    question.ballot().votes().forEach(vote -> all.add(vote.at()));
    all.removeIf(at -> at.isAfter(question.at()) || !at.isAfter(course.anchor()));
    all.removeIf(at -> course.hostClosed != null && !at.isBefore(course.hostClosed));
    return all;
  }

  private Collection<Instant> versions() {
    Course told = question.ballot().course();
    return Stream.concat(told.revised().stream(), Stream.ofNullable(told.lastVersion())).toList();
  }

  /** What took place at an instant. */
  private void look(Instant at) {
    boolean closes = roll.row.openFor().most() != null;
    boolean over =
        closes
            && (doubtful || course.mostAfter(happened).map(end -> !end.isAfter(at)).orElse(true));
    if (over) {
      return;
    }
    List<Happening> now = new ArrayList<>();
    for (Restart restart : roll.row.openFor().restarts()) {
      boolean before = happened.stream().anyMatch(one -> one.restart().equals(restart));
      Tri takes = restart.once() && before ? Tri.NO : takesPlace(restart.event(), at);
      doubtful |= takes == Tri.MAYBE;
      if (takes != Tri.NO) {
        now.add(new Happening(at, restart));
      }
    }
    happened.addAll(now);
  }

  private Tri takesPlace(Restart.Event kind, Instant at) {
    return kind == Restart.Event.NEW_VERSION
        ? Tri.of(versions().contains(at))
        : roll.everybody().stream().map(who -> withdraws(who, at)).reduce(Tri.NO, Tri::or);
  }

  /** Whether somebody takes back at an instant what they had against it. */
  private Tri withdraws(Handle person, Instant at) {
    Ballot ballot = question.ballot();
    List<Vote> heard =
        ballot.votes().stream()
            .filter(vote -> roll.is(person, vote.voter()))
            .filter(vote -> vote.position() == Position.WITHDRAWN || admits(vote.position()))
            .filter(vote -> !vote.at().isBefore(course.opened) && !vote.at().isAfter(at))
            .sorted(OracleHand.LATEST_LAST)
            .toList();
    for (int i = 1; i < heard.size(); i++) {
      Vote one = heard.get(i - 1);
      boolean takesBack = isObjection(one) && !isObjection(heard.get(i));
      if (takesBack && heard.get(i).at().equals(at) && !lapsed(one.at())) {
        return mayVote(person, at);
      }
    }
    return Tri.NO;
  }

  private boolean admits(Position position) {
    return roll.row.positions().contains(position);
  }

  private static boolean isObjection(Vote vote) {
    return vote.position() == Position.AGAINST || vote.position() == Position.CONCERN;
  }

  private Tri mayVote(Handle person, Instant at) {
    boolean opening = roll.row.electorate().roll() == Electorate.Roll.OPENING;
    Instant when = opening ? course.opened : at;
    Tri barred = roll.isRecused(person, at);
    barred = barred.or(Tri.of(roll.isParty(person, roll.row.electorate().mayNotVote())));
    for (var these : roll.these()) {
      barred = barred.or(roll.isOneOf(these, person, when));
    }
    return roll.isElector(person, when).and(barred.not());
  }

  /** Whether a vote lapsed by a new version with which all started again. */
  boolean lapsed(Instant cast) {
    return happened.stream()
        .filter(one -> isOf(one.restart(), Restart.Event.NEW_VERSION))
        .anyMatch(one -> one.restart().extension() == null && cast.isBefore(one.at()));
  }

  /** Where the end of a span moved; empty if nobody knows. */
  Optional<Instant> moved(Span span, Instant end) {
    return doubtful ? Optional.empty() : Optional.ofNullable(moved(happened, course, span, end));
  }

  /** Where it moved by some of what happened; null if nobody knows. */
  static @Nullable Instant moved(List<Happening> by, OracleCourse course, Span span, Instant end) {
    @Nullable Instant last = end;
    for (Happening one : by) {
      Duration extension = one.restart().extension();
      @Nullable Instant next =
          extension == null ? course.end(span, one.at()).orElse(null) : last.plus(extension);
      if (next == null) {
        return null;
      }
      Duration most = one.restart().atMost();
      next = most == null ? next : OracleCourse.earlier(next, course.anchor().plus(most));
      last = OracleCourse.later(last, next);
    }
    return last;
  }
}
