package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.oracle.Tri;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll;
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
                  .anyMatch(
                      one ->
                          isOf(one, Restart.Event.OBJECTION_WITHDRAWN)
                              || isOf(one, Restart.Event.QUORUM_REACHED));
      for (Instant at : instants()) {
        endings(at.minusNanos(1));
        boolean last = !doubtful && course.mostAfter(happened).filter(at::equals).isPresent();
        if (last) {
          look(at, one -> isOf(one, Restart.Event.QUORUM_REACHED));
        }
        endings(at);
        boolean over =
            clock.most() != null
                && (doubtful || course.mostAfter(happened).map(it -> !it.isAfter(at)).orElse(true));
        if (!over) {
          look(at, one -> !last || !isOf(one, Restart.Event.QUORUM_REACHED));
        }
      }
      endings(question.at());
    }
  }

  /** Each end up to an instant at which a quorum was wanting. */
  private void endings(Instant upTo) {
    while (!doubtful) {
      Optional<Instant> end = course.mostAfter(happened);
      boolean none = end.isEmpty() || end.get().isAfter(upTo);
      Optional<Restart> wanting =
          roll.row.openFor().restarts().stream()
              .filter(one -> isOf(one, Restart.Event.NO_QUORUM))
              .filter(
                  one -> !one.once() || !happened.stream().anyMatch(h -> h.restart().equals(one)))
              .findFirst();
      boolean cut = !none && course.hostClosed != null && !end.get().isBefore(course.hostClosed);
      if (none || cut || wanting.isEmpty()) {
        return;
      }
      Tri reached = reached(end.get(), vote -> !lapsed(vote.at()));
      doubtful = reached == Tri.MAYBE;
      if (reached != Tri.NO) {
        return;
      }
      happened.add(new Happening(end.get(), wanting.get()));
      if (course.mostAfter(happened).equals(end)) {
        return;
      }
    }
  }

  /** Whether the quorum was reached by an instant with what was said, as far as it stands. */
  private Tri reached(Instant end, Predicate<Vote> stands) {
    Bound quorum = roll.row.standard().quorum();
    long sure = 0;
    long most = 0;
    long least = 0;
    long base = 0;
    for (Handle person : roll.everybody()) {
      Tri takes = Tri.NO;
      List<Vote> heard = heard(person, end).stream().filter(stands).toList();
      if (!heard.isEmpty() && participates(heard.get(heard.size() - 1).position())) {
        takes = mayVote(person, end);
      }
      Tri in = stands(person, end, true);
      sure += takes == Tri.YES ? 1 : 0;
      most += takes != Tri.NO ? 1 : 0;
      least += in == Tri.YES ? 1 : 0;
      base += in != Tri.NO ? 1 : 0;
    }
    boolean counted =
        quorum instanceof Bound.Count
            || quorum instanceof Bound.Share share && share.base() == Base.SEATS;
    boolean strangers = roll.isElector(OracleRoll.STRANGER, when(end)).possibly();
    if (!counted && strangers || !derived(quorum)) {
      return Tri.MAYBE;
    } else if (roll.row.secret()) {
      return secretly(end, least, base, quorum);
    } else if (enough(sure, base, quorum)) {
      return Tri.YES;
    }
    boolean told = question.known().complete(Aspect.VOTES);
    return told && !enough(most, least, quorum) ? Tri.NO : Tri.MAYBE;
  }

  /** By the number of papers that were counted, whoever they are of. */
  private Tri secretly(Instant end, long least, long base, Bound quorum) {
    boolean renewed = roll.row.openFor().restarts().stream().anyMatch(Restart::voidsVotes);
    boolean told = question.known().complete(Aspect.VOTES) && !renewed;
    Poll poll = question.ballot().poll();
    long atLeast = 0;
    long atMost = told ? papers(poll) : 1_000_000_000;
    for (Poll.Turnout one : poll.turnouts()) {
      boolean stands = !one.at().isBefore(course.opened) && !lapsed(one.at());
      if (!stands || one.at().isAfter(question.at())) {
        continue;
      }
      int order = one.at().compareTo(end);
      atLeast = order <= 0 ? Math.max(atLeast, one.papers()) : atLeast;
      atMost = order == 0 || order > 0 && !renewed ? Math.min(atMost, one.papers()) : atMost;
    }
    boolean known = question.known().complete(Aspect.VOTES);
    boolean agree = OracleSecrecy.agree(question, roll.row, course.hostClosed);
    if (atLeast > atMost || known && !agree) {
      return Tri.MAYBE;
    }
    long idle = roll.row.positions().stream().allMatch(this::participates) ? 0 : atLeast;
    if (told) {
      idle =
          poll.papers().stream()
              .filter(paper -> paper.position() == null || !participates(paper.position()))
              .mapToLong(Poll.Paper::times)
              .sum();
    }
    long unsure =
        poll.voters().stream()
            .filter(who -> mayVote(roll.accounts.canonical(who), end) != Tri.YES)
            .count();
    if (enough(Math.max(0, atLeast - idle - unsure), base, quorum)) {
      return Tri.YES;
    }
    long participants = told ? Math.min(atMost, papers(poll) - idle) : atMost;
    return enough(participants, least, quorum) ? Tri.MAYBE : Tri.NO;
  }

  private static long papers(Poll poll) {
    return poll.papers().stream().mapToLong(Poll.Paper::times).sum();
  }

  private boolean derived(Bound quorum) {
    return !(quorum instanceof Bound.Share share)
        || share.base() == Base.ELECTORATE
        || share.base() == Base.SEATS;
  }

  /** Whether so many of so many electors are a quorum. */
  private boolean enough(long number, long electors, Bound quorum) {
    OracleTally tally =
        new OracleTally(
            electors, number, 0, 0, 0, electors, 0, 0, roll.seats(), OracleTally.Open.NONE);
    return OracleThreshold.atLeast(number, quorum, tally);
  }

  private boolean participates(Position position) {
    boolean abstains = position == Position.ABSTAIN || position == Position.BLANK;
    boolean too =
        roll.row.standard().abstentions() != null && roll.row.standard().abstentions().forQuorum();
    return position != Position.WITHDRAWN && (!abstains || too);
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
  private void look(Instant at, Predicate<Restart> some) {
    List<Happening> now = new ArrayList<>();
    for (Restart restart : roll.row.openFor().restarts().stream().filter(some).toList()) {
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
    if (kind == Restart.Event.NO_QUORUM) {
      return Tri.NO;
    } else if (kind == Restart.Event.QUORUM_REACHED) {
      return makesUpQuorum(at);
    }
    return kind == Restart.Event.NEW_VERSION
        ? Tri.of(versions().contains(at))
        : roll.everybody().stream().map(who -> withdraws(who, at)).reduce(Tri.NO, Tri::or);
  }

  /** Whether it was not a quorum a moment before, and is one with the votes of an instant. */
  private Tri makesUpQuorum(Instant at) {
    boolean anew =
        versions().contains(at) && roll.row.openFor().restarts().stream().anyMatch(this::renews);
    Predicate<Vote> stands = vote -> anew ? !vote.at().isBefore(at) : !lapsed(vote.at());
    boolean said =
        roll.everybody().stream()
            .anyMatch(who -> heard(who, at).stream().anyMatch(vote -> vote.at().equals(at)));
    return said
        ? reached(at, stands.and(vote -> vote.at().isBefore(at))).not().and(reached(at, stands))
        : Tri.NO;
  }

  /** Whether a new version makes all start again that is to come. */
  private boolean renews(Restart one) {
    boolean done = one.once() && happened.stream().anyMatch(h -> h.restart().equals(one));
    return isOf(one, Restart.Event.NEW_VERSION) && one.extension() == null && !done;
  }

  /** Whether somebody takes back at an instant what they had against it. */
  private Tri withdraws(Handle person, Instant at) {
    List<Vote> heard = heard(person, at);
    for (int i = 1; i < heard.size(); i++) {
      Vote one = heard.get(i - 1);
      boolean takesBack = isObjection(one) && !isObjection(heard.get(i));
      if (takesBack && heard.get(i).at().equals(at) && !lapsed(one.at())) {
        return mayVote(person, at);
      }
    }
    return Tri.NO;
  }

  /** What somebody said since the opening and up to an instant, as far as it may be said. */
  private List<Vote> heard(Handle person, Instant upTo) {
    return question.ballot().votes().stream()
        .filter(vote -> roll.is(person, vote.voter()))
        .filter(vote -> vote.position() == Position.WITHDRAWN || admits(vote.position()))
        .filter(vote -> !vote.at().isBefore(course.opened) && !vote.at().isAfter(upTo))
        .sorted(OracleHand.LATEST_LAST)
        .toList();
  }

  private boolean admits(Position position) {
    return roll.row.positions().contains(position);
  }

  private static boolean isObjection(Vote vote) {
    return vote.position() == Position.AGAINST || vote.position() == Position.CONCERN;
  }

  private Tri mayVote(Handle person, Instant at) {
    return stands(person, at, false);
  }

  private Instant when(Instant at) {
    boolean opening = roll.row.electorate().roll() == Electorate.Roll.OPENING;
    return opening ? course.opened : at;
  }

  /** Whether somebody is an elector who may vote, or stands in the base. */
  private Tri stands(Handle person, Instant at, boolean inBase) {
    Electorate electorate = roll.row.electorate();
    List<Barred> reasons = inBase ? electorate.leavesBase() : electorate.mayNotVote();
    Tri barred = Tri.NO;
    if (reasons.contains(new Barred.Recused())) {
      barred = roll.isRecused(person, at);
    }
    barred = barred.or(roll.isParty(person, reasons));
    for (var these : roll.these()) {
      if (!inBase || roll.leavesBase(these)) {
        barred = barred.or(roll.isOneOf(these, person, when(at)));
      }
    }
    return roll.isElector(person, when(at)).and(barred.not());
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
