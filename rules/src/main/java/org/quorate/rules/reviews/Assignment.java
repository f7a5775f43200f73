package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Matching;

/**
 * How much of several needs different people can provide for together. One need takes everybody;
 * plain counts follow the theorem of Hall; all else is searched by {@link Sharing}: exact up to
 * {@link Sharing#MOST_STATES} states, beyond that a lower bound, so that it may ask too much and
 * never too little.
 */
final class Assignment {
  private static final int MOST_PLAIN = 8;

  private Assignment() {}

  /** What a demand needs of people that no other demand uses. */
  sealed interface Need permits Count, Modules, Teams {

    /** All that is needed. */
    int units();

    /** How much these people provide, all of them serving this need. */
    int provided(int persons);
  }

  /** So many people, of whom some must be of narrower groups too. */
  record Count(int needed, long[] people, List<Inner> including) implements Need {

    @Override
    public int units() {
      int units = needed;
      for (Inner inner : including) {
        units += inner.needed();
      }
      return units;
    }

    @Override
    public int provided(int persons) {
      int provided = Math.min(needed, Bits.count(people));
      for (Inner inner : including) {
        provided += Math.min(inner.needed(), Bits.count(inner.people()));
      }
      return provided;
    }
  }

  /** A narrower group within a count. */
  record Inner(int needed, long[] people) {}

  /** So many owners of each module; one person serves any number of modules. */
  record Modules(int each, List<long[]> owners) implements Need {

    @Override
    public int units() {
      return each * owners.size();
    }

    @Override
    public int provided(int persons) {
      int provided = 0;
      for (long[] some : owners) {
        provided += Math.min(each, Bits.count(some));
      }
      return provided;
    }
  }

  /** So many different teams, each by a person of its own, some of narrower groups too. */
  record Teams(int needed, List<long[]> teams, List<Inner> including) implements Need {

    Teams(int needed, List<long[]> teams) {
      this(needed, teams, List.of());
    }

    @Override
    public int units() {
      int units = needed;
      for (Inner inner : including) {
        units += inner.needed();
      }
      return units;
    }

    @Override
    public int provided(int persons) {
      int provided = Matching.ofTeams(teams, persons, needed);
      for (Inner inner : including) {
        provided += Math.min(inner.needed(), Bits.count(inner.people()));
      }
      return provided;
    }
  }

  /** All that is needed. */
  static int units(List<Need> needs) {
    int units = 0;
    for (Need need : needs) {
      units += need.units();
    }
    return units;
  }

  /** The most that people can provide of all needs together, each person serving one need. */
  static int provided(List<Need> needs, int persons) {
    if (needs.isEmpty()) {
      return 0;
    }
    return needs.size() == 1 ? needs.get(0).provided(persons) : most(needs, persons, 0);
  }

  /** Whether no way of sharing people meets all needs, for certain. */
  static boolean isOutOfReach(List<Need> needs, int persons) {
    int units = units(needs);
    for (Need need : needs) {
      if (need.provided(persons) < need.units()) {
        return true;
      }
    }
    if (needs.size() <= 1 || arePlain(needs)) {
      return provided(needs, persons) < units;
    }
    Sharing sharing = new Sharing(needs, persons);
    return sharing.most(units) < units && sharing.isExact();
  }

  private static int most(List<Need> needs, int persons, int atLeast) {
    return arePlain(needs) ? plainly(needs, persons) : new Sharing(needs, persons).most(atLeast);
  }

  private static boolean arePlain(List<Need> needs) {
    boolean plain = needs.size() <= MOST_PLAIN;
    for (int i = 0; plain && i < needs.size(); i++) {
      plain = needs.get(i) instanceof Count count && count.including().isEmpty();
    }
    return plain;
  }

  /** The least, over all choices of needs, of their people and of what the others need. */
  private static int plainly(List<Need> needs, int persons) {
    int least = Integer.MAX_VALUE;
    long[] people = Bits.none(persons);
    for (int chosen = 0; chosen < 1 << needs.size(); chosen++) {
      int others = 0;
      Arrays.fill(people, 0);
      for (int i = 0; i < needs.size(); i++) {
        Count count = (Count) needs.get(i);
        if ((chosen & 1 << i) == 0) {
          others += count.needed();
        } else {
          add(people, count.people());
        }
      }
      least = Math.min(least, others + Bits.count(people));
    }
    return least;
  }

  private static void add(long[] people, long[] more) {
    for (int i = 0; i < Math.min(people.length, more.length); i++) {
      people[i] |= more[i];
    }
  }

  /**
   * Whether different people can meet all of several rows.
   *
   * @param left how many more states may be searched, one element; those searched are taken off
   */
  static boolean jointly(List<List<Need>> rows, int persons, int[] left) {
    List<Need> all = new ArrayList<>();
    rows.forEach(all::addAll);
    int units = units(all);
    left[0]--;
    if (all.size() <= 1 || arePlain(all)) {
      return provided(all, persons) == units;
    }
    for (Need need : all) {
      if (need.provided(persons) < need.units()) {
        return false;
      }
    }
    Sharing sharing = new Sharing(all, persons, left[0]);
    boolean met = sharing.most(units) == units;
    left[0] -= sharing.states();
    return met;
  }
}
