package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Substitute;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;

/**
 * Who may stand in for which member of the body that votes, as of a roll. Members are found by what
 * they share, so that it takes no longer than there are people and what each of them shares.
 */
final class Steads {
  private static final int NOBODY = -1;

  private final Hall hall;
  private final BodyRow body;
  private final Substitute substitute;
  private final List<Instant> roll;
  private final Tri[] member;
  private final Stead[] steads;
  private final int[] seats;
  private final Map<Integer, List<Integer>> bySeat = new HashMap<>();
  private final Map<Object, List<Integer>> sure = new HashMap<>();
  private final Map<Object, Integer> perhaps = new HashMap<>();
  private final boolean open;
  private int sharing;
  private int unknown;
  private boolean doubtful;

  Steads(Hall hall, BodyRow body, Substitute substitute, List<Instant> roll) {
    this.hall = hall;
    this.body = body;
    this.substitute = substitute;
    this.roll = roll;
    int size = hall.people.size();
    member = new Tri[size];
    steads = new Stead[size];
    seats = new int[size];
    Arrays.fill(seats, NOBODY);
    boolean byOrganisation = substitute.shared() == Substitute.Shared.ORGANISATION;
    open = byOrganisation && hall.isOpen(roll);
    Who role = new Who.Role(substitute.role(), true);
    doubtful = byOrganisation && hall.isOpen(role, true, roll);
    for (int person = 0; person < size; person++) {
      member[person] = isMember(person);
      if (member[person] != Tri.NO) {
        enter(person);
      }
    }
    for (int person = 0; person < size; person++) {
      steads[person] = member[person] == Tri.YES ? Stead.NONE : stead(person);
      doubtful |= steads[person] == Stead.PERHAPS;
    }
  }

  private Tri isMember(int person) {
    return !hall.people.isSomebody(person) || hall.people.bot(person)
        ? Tri.NO
        : throughout(when -> hall.belongs(person, when));
  }

  private interface Then<T> {
    T at(Instant when);
  }

  /** What holds at each instant that the roll may be of. */
  private Tri throughout(Then<Tri> then) {
    Tri all = then.at(roll.get(0));
    for (Instant when : roll) {
      all = all == then.at(when) ? all : Tri.MAYBE;
    }
    return all;
  }

  /** What somebody shares as a member; null if nobody knows. */
  private @Nullable Set<?> ofMember(int person) {
    return alike(
        when -> {
          if (substitute.shared() == Substitute.Shared.ORGANISATION) {
            return hall.organisations(person, when);
          }
          Set<?> ofSeat = hall.people.modules(person, body.members(), when);
          return ofSeat.isEmpty() ? hall.people.modules(person, null, when) : ofSeat;
        });
  }

  /** What somebody shares who stands in; null if nobody knows. */
  private @Nullable Set<?> ofOther(int person) {
    return alike(
        when ->
            substitute.shared() == Substitute.Shared.ORGANISATION
                ? hall.organisations(person, when)
                : hall.people.modules(person, substitute.role(), when));
  }

  private @Nullable Set<?> alike(Then<@Nullable Set<?>> then) {
    Set<?> first = then.at(roll.get(0));
    for (Instant when : roll) {
      Set<?> other = then.at(when);
      first = first != null && first.equals(other) ? first : null;
    }
    return first;
  }

  private void enter(int person) {
    Set<?> own = ofMember(person);
    sharing += own == null || !own.isEmpty() ? 1 : 0;
    unknown += own == null ? 1 : 0;
    for (Object one : own == null ? Set.of() : own) {
      if (member[person] == Tri.YES) {
        sure.computeIfAbsent(one, any -> new ArrayList<>(1)).add(person);
      } else {
        perhaps.merge(one, 1, Integer::sum);
      }
    }
  }

  private Stead stead(int person) {
    boolean bot = hall.people.bot(person);
    Tri holds = hall.people.isSomebody(person) ? holdsRole(person) : Tri.NO;
    Set<?> own = holds == Tri.NO ? Set.of() : ofOther(person);
    Set<?> asMember = member[person] == Tri.NO ? Set.of() : ofMember(person);
    if (own == null) {
      boolean counted = asMember == null || !asMember.isEmpty();
      return !bot && (open || sharing > (counted ? 1 : 0)) ? Stead.PERHAPS : Stead.NONE;
    } else if (own.isEmpty()) {
      return Stead.NONE;
    }
    Set<Integer> found = shared(own);
    if (found.size() > 1) {
      return Stead.SEVERAL;
    } else if (bot) {
      return Stead.NONE;
    } else if (open || unknown > (asMember == null ? 1 : 0) || isShared(own, asMember)) {
      return Stead.PERHAPS;
    } else if (found.isEmpty()) {
      return Stead.NONE;
    }
    boolean sure = holds == Tri.YES && member[person] == Tri.NO;
    return sure ? forOne(person, found.iterator().next()) : Stead.PERHAPS;
  }

  private Stead forOne(int person, int seat) {
    seats[person] = seat;
    bySeat.computeIfAbsent(seat, any -> new ArrayList<>(1)).add(person);
    return Stead.ONE;
  }

  /** By module whoever holds the role for one; else who holds it for the whole project. */
  private Tri holdsRole(int person) {
    return substitute.shared() == Substitute.Shared.MODULE
        ? Tri.YES
        : throughout(when -> hall.holds(person, substitute.role(), true, when));
  }

  /** Those who are surely members and share some of it; two stand for more. */
  private Set<Integer> shared(Set<?> own) {
    Set<Integer> found = new TreeSet<>();
    for (Object one : own) {
      List<Integer> some = sure.getOrDefault(one, List.of());
      found.addAll(some.subList(0, Math.min(2, some.size())));
    }
    return found;
  }

  /** Whether somebody else perhaps is a member and shares some of it. */
  private boolean isShared(Set<?> own, @Nullable Set<?> asMember) {
    for (Object one : own) {
      boolean counted = asMember != null && asMember.contains(one);
      if (perhaps.getOrDefault(one, 0) > (counted ? 1 : 0)) {
        return true;
      }
    }
    return false;
  }

  /** For whom somebody may stand in. */
  Stead of(int person) {
    return steads[person];
  }

  /** For whom somebody stands in; -1 for nobody, or if nobody knows. */
  int seat(int person) {
    return seats[person];
  }

  /** Who stands in for a member. */
  List<Integer> ofSeat(int seat) {
    return bySeat.getOrDefault(seat, List.of());
  }

  /** Whether somebody perhaps stands in of whom nobody knows for whom, or whom nobody knows. */
  boolean areDoubtful() {
    return doubtful;
  }

  List<Instant> roll() {
    return roll;
  }
}
