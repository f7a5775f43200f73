package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.EvidenceNeeded.Attended;
import org.quorate.charter.Window;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Meeting;

/** Cycles that are over and meetings that were held. */
final class OracleMeetings {
  private final OracleNominee nominee;

  OracleMeetings(OracleNominee nominee) {
    this.nominee = nominee;
  }

  /** A meeting, and whether it is one of somebody's. */
  private record Seat(Instant at, boolean attended, Tri theirs) {}

  /** Since when things count by cycles, at an instant; empty if nothing does. */
  Optional<Instant> since(Window.LastCycles window, Instant now) {
    List<Instant> begun = over(now).sorted().toList();
    return begun.size() < window.number()
        ? nominee.question.merits().cycles().stream().map(Cycle::start).min(Instant::compareTo)
        : Optional.of(begun.get(begun.size() - window.number()));
  }

  /** How many are over that began since an instant. */
  long over(Instant since, Instant now) {
    return over(now).filter(start -> !start.isBefore(since)).count();
  }

  boolean untold(Window window) {
    return window instanceof Window.LastCycles && !nominee.knows(Aspect.CYCLES);
  }

  /** The beginnings of those that are over. */
  private Stream<Instant> over(Instant now) {
    return nominee.question.merits().cycles().stream()
        .filter(cycle -> !now.isBefore(cycle.end()))
        .map(Cycle::start);
  }

  /** The last first. */
  private List<Seat> seats(Instant now, Optional<RoleName> role) {
    ModuleName module = nominee.question.module();
    TreeMap<Instant, Boolean> held = new TreeMap<>();
    for (Meeting one : nominee.question.merits().meetings()) {
      if (Objects.equals(one.module(), module) && !now.isBefore(one.at())) {
        boolean there =
            one.present().stream()
                .anyMatch(who -> nominee.people.canonical(who).equals(nominee.self));
        held.merge(one.at(), there, Boolean::logicalOr);
      }
    }
    List<Seat> seats = new ArrayList<>();
    held.descendingMap()
        .forEach(
            (at, there) ->
                seats.add(new Seat(at, there, role.map(one -> holds(one, at)).orElse(Tri.YES))));
    return seats;
  }

  private Tri holds(RoleName role, Instant at) {
    return nominee.standing.holds(
        nominee.self,
        role,
        false,
        at,
        module -> nominee.question.module() == null ? Tri.NO : nominee.bound().apply(module));
  }

  private static int attended(List<Seat> seats, int last) {
    return (int) seats.stream().limit(last).filter(Seat::attended).count();
  }

  OracleEvidence.Reading risen(Attended needed) {
    if (!nominee.knows(Aspect.MEETINGS)) {
      return new OracleEvidence.Reading(
          OracleVerdict.unknown(EnumSet.of(Aspect.MEETINGS)), 0, needed.count(), List.of());
    }
    int have = attended(seats(nominee.now(), Optional.empty()), needed.last());
    return new OracleEvidence.Reading(
        have >= needed.count() ? OracleVerdict.MET : OracleVerdict.unmet(Cure.AUTHOR),
        have,
        needed.count(),
        List.of());
  }

  /** How many a holder attended for certain. */
  int have(Attended needed, RoleName role) {
    List<Seat> sure =
        seats(nominee.now(), Optional.of(role)).stream()
            .filter(seat -> seat.theirs() == Tri.YES)
            .toList();
    return nominee.knows(Aspect.MEETINGS) ? attended(sure, needed.last()) : 0;
  }

  /** Whether a holder attended too few by an instant, by every way in which they may be theirs. */
  Tri idle(Attended needed, RoleName role, Instant at) {
    if (!nominee.knows(Aspect.MEETINGS)) {
      return Tri.MAYBE;
    }
    List<Seat> all = seats(at, Optional.of(role));
    List<Seat> unsure = all.stream().filter(seat -> seat.theirs() == Tri.MAYBE).toList();
    Set<Tri> answers = EnumSet.noneOf(Tri.class);
    for (int ways = 0; ways < 1 << unsure.size(); ways++) {
      List<Seat> theirs = new ArrayList<>();
      for (Seat seat : all) {
        boolean taken = (ways & 1 << Math.max(0, unsure.indexOf(seat))) != 0;
        if (seat.theirs() == Tri.YES || seat.theirs() == Tri.MAYBE && taken) {
          theirs.add(seat);
        }
      }
      boolean enough = theirs.size() >= needed.last();
      answers.add(Tri.of(enough && attended(theirs, needed.last()) < needed.count()));
    }
    return answers.size() > 1 ? Tri.MAYBE : answers.iterator().next();
  }

  /** What would tell which of the last meetings were theirs, at any of some instants. */
  Set<Aspect> doubts(Attended needed, RoleName role, Set<Instant> times) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    if (!nominee.knows(Aspect.MEETINGS)) {
      doubts.add(Aspect.MEETINGS);
      return doubts;
    }
    for (Instant at : times) {
      int sure = 0;
      for (Seat seat : seats(at, Optional.of(role))) {
        if (sure < needed.last() && seat.theirs() == Tri.MAYBE) {
          doubts.add(nominee.standingAspect(seat.at()));
        }
        sure += seat.theirs() == Tri.YES ? 1 : 0;
      }
    }
    return doubts;
  }
}
