package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** The votes of one person in one ballot, as of a stretch. */
final class OracleHand {
  /** Of two votes of one instant and place in the host's order the later one here stands. */
  private static final List<Position> STRICTER_LAST =
      List.of(
          Position.MARKED,
          Position.FOR,
          Position.WITHDRAWN,
          Position.BLANK,
          Position.ABSTAIN,
          Position.AGAINST,
          Position.CONCERN);

  static final Comparator<Vote> LATEST_LAST =
      Comparator.comparing(Vote::at)
          .thenComparingInt(Vote::sequence)
          .thenComparingInt(vote -> STRICTER_LAST.indexOf(vote.position()))
          .thenComparing(Vote::reason)
          .thenComparing(vote -> new TreeMap<>(vote.marks()).toString())
          .thenComparing(Vote::voter);

  final HasPassed question;
  final OracleRoll roll;
  final OracleStretch stretch;
  final Handle person;

  /** Those that may be in time and say something that may be said, or veto; the latest last. */
  final List<Vote> votes;

  private final OracleCourse course;

  OracleHand(
      HasPassed question,
      OracleRoll roll,
      OracleCourse course,
      OracleStretch stretch,
      Handle person) {
    this.question = question;
    this.roll = roll;
    this.course = course;
    this.stretch = stretch;
    this.person = person;
    this.votes =
        question.ballot().votes().stream()
            .filter(vote -> roll.is(person, vote.voter()))
            .filter(vote -> admitted(vote.position()) || vote.position() == Position.AGAINST)
            .filter(vote -> !roll.isSpoiled(vote))
            .filter(vote -> course.inTime(vote.at(), stretch.asOf()) != Tri.NO)
            .sorted(LATEST_LAST)
            .toList();
  }

  boolean admitted(Position position) {
    return position == Position.WITHDRAWN || roll.row.positions().contains(position);
  }

  /** Which votes were in time, in every completion. */
  Set<List<Boolean>> timings() {
    List<Tri> unsure =
        votes.stream().map(vote -> course.inTime(vote.at(), stretch.asOf())).toList();
    Set<List<Boolean>> timings = new HashSet<>();
    for (boolean[] world : worlds(unsure)) {
      if (!isConsistent(world)) {
        continue;
      }
      for (Instant end : stretch.ends()) {
        timings.add(
            IntStream.range(0, votes.size())
                .mapToObj(i -> world[i] && !votes.get(i).at().isAfter(end))
                .toList());
      }
    }
    return timings;
  }

  /** Votes of one instant are in time or late together. */
  private boolean isConsistent(boolean[] inTime) {
    return IntStream.range(1, votes.size())
        .noneMatch(
            i -> inTime[i] != inTime[i - 1] && votes.get(i).at().equals(votes.get(i - 1).at()));
  }

  /** What holds of their latest vote in time, in every completion of which votes were. */
  Tri overLatest(Function<Optional<Vote>, Tri> holds) {
    Set<Tri> found = new HashSet<>();
    for (List<Boolean> inTime : timings()) {
      @Nullable Vote last = null;
      for (int i = 0; i < votes.size(); i++) {
        last = inTime.get(i) ? votes.get(i) : last;
      }
      found.add(holds.apply(Optional.ofNullable(last)));
    }
    return found.size() == 1 ? found.iterator().next() : Tri.MAYBE;
  }

  boolean complete(Aspect aspect) {
    return question.known().complete(aspect);
  }

  /** Whether a vote may have been cast of which nobody told. */
  boolean mayHideVotes() {
    boolean wasOpen = !course.openingTold || !course.latest(stretch.asOf()).isBefore(course.opened);
    return wasOpen && !complete(Aspect.VOTES);
  }

  boolean castingCounts() {
    return roll.row.electorate().roll() == Roll.CASTING;
  }

  /** As of when the roll is taken; several instants where nobody knows which. */
  Collection<Instant> rollInstants() {
    if (roll.row.electorate().roll() != Roll.OPENING) {
      return stretch.closings();
    }
    if (course.openingTold) {
      return List.of(course.opened);
    }
    SortedSet<Instant> any = new TreeSet<>(roll.turningPoints());
    any.add(question.at());
    any.add(Instant.EPOCH);
    return any;
  }

  /** Whether something was said before it closed. */
  Tri isInTime(Instant at) {
    return course
        .inTime(at, stretch.asOf())
        .and(OracleRoll.atSome(stretch.ends(), end -> Tri.of(!at.isAfter(end))));
  }

  /** Whether they have recused themselves before it closed. */
  Tri isRecused() {
    return OracleRoll.atSome(stretch.closings(), at -> roll.isRecused(person, at));
  }

  /** Whether somebody could cast a vote then, as far as the instant goes. */
  Tri mayCast(Instant at) {
    Tri may = roll.isElector(person, at);
    for (Barred.These these : roll.these()) {
      may = may.and(roll.isOneOf(these, person, at).not());
    }
    return may;
  }

  /** What holds if it may have been at any instant of its course. */
  Tri once(Function<Instant, Tri> holds) {
    SortedSet<Instant> points = new TreeSet<>(roll.turningPoints());
    points.add(course.openingTold ? course.opened : Instant.EPOCH);
    points.addAll(stretch.closings());
    Instant end = stretch.closings().last();
    return points.stream()
        .filter(at -> !at.isAfter(end))
        .filter(at -> !course.openingTold || !at.isBefore(course.opened))
        .map(holds)
        .reduce(Tri.NO, Tri::or);
  }

  /** Every way in which unsure things may be. */
  static List<boolean[]> worlds(List<Tri> unsure) {
    List<boolean[]> worlds = new ArrayList<>(List.of(new boolean[unsure.size()]));
    for (int i = 0; i < unsure.size(); i++) {
      List<boolean[]> more = new ArrayList<>();
      for (boolean[] world : worlds) {
        if (unsure.get(i) != Tri.YES) {
          more.add(world);
        }
        if (unsure.get(i) != Tri.NO) {
          boolean[] other = Arrays.copyOf(world, world.length);
          other[i] = true;
          more.add(other);
        }
      }
      worlds = more;
    }
    return worlds;
  }
}
