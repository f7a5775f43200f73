package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RoleName;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Who;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;
import org.quorate.rules.Suspensions;
import org.quorate.rules.Suspensions.Holder;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Activity;

/**
 * Votes that rows of departures withhold from those who vote as holders of a role: from whoever the
 * row is fulfilled of, and from whoever the roster lists as suspended where a row suspends votes.
 * Somebody of several roles loses the vote if they lose it in each.
 */
final class Withheld {
  private final Hall hall;
  private final @Nullable Suspensions found;
  private final List<Who> alternatives = new ArrayList<>();
  private final Map<RoleName, List<DepartureRow>> rows = new HashMap<>();

  /**
   * Of the electors of one row.
   *
   * @param found whose votes are withheld when; null if nobody can tell
   */
  Withheld(Hall hall, @Nullable Suspensions found) {
    this.hall = hall;
    this.found = found;
    flatten(hall.row.electorate().who());
    for (Who who : alternatives) {
      if (who instanceof Who.Role role && !hall.plan.withholding(role.role()).isEmpty()) {
        rows.put(role.role(), hall.plan.withholding(role.role()));
      }
    }
  }

  private void flatten(Who who) {
    if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(this::flatten);
    } else {
      alternatives.add(who);
    }
  }

  /** Whether some row may withhold a vote. */
  boolean isPossible() {
    return !rows.isEmpty();
  }

  /** Whether somebody is of the electorate, with a vote or without. */
  Tri belongs(int person, Instant when) {
    Tri best = Tri.NO;
    for (Who who : alternatives) {
      best = best.or(belongs(who, person, when));
    }
    return best;
  }

  private Tri belongs(Who who, int person, Instant when) {
    Tri holds = hall.member(who, true, person, when);
    return isSuspended(who, person, when) ? Tri.YES : holds;
  }

  /** Whether the roster says so, and a row says what that means. */
  private boolean isSuspended(Who who, int person, Instant when) {
    return who instanceof Who.Role role
        && rows.containsKey(role.role())
        && rows.get(role.role()).stream().anyMatch(row -> row.then().suspends())
        && hall.member(who, true, person, when) == Tri.NO
        && hall.people.isSuspended(person, role.role(), when);
  }

  /** What is withheld from somebody who is of the electorate, at an instant. */
  Suspension from(int person, Instant when) {
    if (alternatives.size() == 1) {
      Who who = alternatives.get(0);
      Suspension one = of(who, person, when);
      Tri member = belongs(who, person, when);
      return new Suspension(member.and(one.leaves()), member.and(one.stays()), one.by());
    }
    Tri member = Tri.NO;
    Tri outOfAll = Tri.YES;
    Tri lostInAll = Tri.YES;
    Suspension some = Suspension.NONE;
    for (Who who : alternatives) {
      Tri one = belongs(who, person, when);
      Suspension lost = one == Tri.NO ? Suspension.NONE : of(who, person, when);
      member = member.or(one);
      outOfAll = outOfAll.and(one.not().or(lost.leaves()));
      lostInAll = lostInAll.and(one.not().or(lost.takesVote()));
      some = some.or(lost);
    }
    Tri leaves = some.leaves() == Tri.NO ? Tri.NO : member.and(outOfAll);
    Tri stays = some.stays() == Tri.NO ? Tri.NO : member.and(lostInAll).and(leaves.not());
    return new Suspension(leaves, stays, some.by());
  }

  /** The same as of a moment; nobody can tell where it differs at the instants that this may be. */
  Suspension from(int person, Moment moment) {
    Suspension all = from(person, moment.roll().get(0));
    for (Instant when : moment.roll()) {
      Suspension then = from(person, when);
      all =
          new Suspension(
              alike(all.leaves(), then.leaves()),
              alike(all.stays(), then.stays()),
              all.by().isEmpty() ? then.by() : all.by());
    }
    return all;
  }

  private static Tri alike(Tri one, Tri other) {
    return one == other ? one : Tri.MAYBE;
  }

  private Suspension of(Who who, int person, Instant when) {
    if (!(who instanceof Who.Role role) || !rows.containsKey(role.role())) {
      return Suspension.NONE;
    } else if (isSuspended(who, person, when)) {
      return byRoster(rows.get(role.role()));
    }
    NavigableMap<Instant, Suspension> spells =
        found == null ? null : found.of().get(new Holder(hall.people.handle(person), role.role()));
    if (spells == null || spells.isEmpty()) {
      return Suspensions.perhaps(rows.get(role.role()), role.role());
    }
    Map.Entry<Instant, Suspension> then = spells.floorEntry(when);
    return then == null ? spells.firstEntry().getValue() : then.getValue();
  }

  /** By which row the roster does not say: where they differ, nobody can tell about the base. */
  private static Suspension byRoster(List<DepartureRow> rows) {
    List<DepartureRow> some = rows.stream().filter(row -> row.then().suspends()).toList();
    boolean all = some.stream().allMatch(DepartureRow::leavesBase);
    boolean none = some.stream().noneMatch(DepartureRow::leavesBase);
    Tri leaves = all ? Tri.YES : none ? Tri.NO : Tri.MAYBE;
    return new Suspension(leaves, leaves.not(), some);
  }

  /** When what is withheld begins or ends, of somebody. */
  NavigableSet<Instant> turns() {
    if (found == null || rows.isEmpty()) {
      return Collections.emptyNavigableSet();
    }
    TreeSet<Instant> turns = new TreeSet<>();
    found
        .of()
        .values()
        .forEach(spells -> turns.addAll(spells.tailMap(found.question().since(), false).keySet()));
    return turns;
  }

  /** When time alone may change it next; null for never. */
  @Nullable Instant until() {
    return found == null ? null : found.until().orElse(null);
  }

  /** What would tell whose votes are withheld. */
  Set<Aspect> missing() {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    Activity told = hall.activity();
    boolean untraced = told != null && !told.merits().untraced().isEmpty();
    rows.values().stream()
        .flatMap(List::stream)
        .flatMap(Withheld::aspects)
        .filter(
            aspect ->
                told == null
                    || !told.known().complete(aspect)
                    || untraced && (aspect == Aspect.CONTRIBUTIONS || aspect == Aspect.DEEDS))
        .forEach(missing::add);
    return missing;
  }

  /** What a row looks at to find out whether somebody is idle. */
  private static Stream<Aspect> aspects(DepartureRow row) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (DepartureRow.Idle idle : row.when()) {
      if (idle.enough() instanceof EvidenceNeeded.Counted counted) {
        counted.counters().stream()
            .flatMap(counter -> counter.kinds().stream())
            .map(Deed.Kind::aspect)
            .forEach(aspects::add);
        if (counted.window() instanceof Window.LastCycles) {
          aspects.add(Aspect.CYCLES);
        }
      } else {
        aspects.add(Aspect.MEETINGS);
      }
    }
    if (row.notDuringLeave()) {
      aspects.add(Aspect.LEAVES);
    }
    if (row.askFirst() != null || !row.decidedBy().equals(List.of(new Decider.Nobody()))) {
      aspects.add(Aspect.NOMINATIONS);
    }
    return aspects.stream();
  }
}
