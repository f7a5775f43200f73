package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of several needs different people can provide for together. People of equal membership
 * are one class, so the search is over classes and how many of each go to which need: exact up to
 * {@link #MOST_STATES} states, beyond that a lower bound.
 */
final class Assignment {
  private static final int MOST_STATES = 20_000;

  private final List<Need> needs;
  private final List<long[]> classes;
  private final int[] sizes;
  private final int total;
  private int best;
  private int states;

  /** What a demand needs of people that no other demand uses. */
  sealed interface Need {}

  /** So many people, of whom some must be of narrower groups too. */
  record Count(int needed, long[] people, List<Inner> including) implements Need {}

  /** A narrower group within a count. */
  record Inner(int needed, long[] people) {}

  /** So many owners of each module; one person serves any number of modules. */
  record Modules(int each, List<long[]> owners) implements Need {}

  /** So many different teams, each by a person of its own. */
  record Teams(int needed, List<long[]> teams) implements Need {}

  private Assignment(List<Need> needs, int persons) {
    this.needs = needs;
    Map<List<Long>, Integer> index = new HashMap<>();
    classes = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      List<Long> membership = membership(needs, person);
      if (membership.stream().anyMatch(part -> part != 0)) {
        Integer known = index.putIfAbsent(membership, classes.size());
        if (known == null) {
          classes.add(Bits.none(persons));
          counts.add(0);
        }
        int at = index.get(membership);
        Bits.set(classes.get(at), person);
        counts.set(at, counts.get(at) + 1);
      }
    }
    sizes = counts.stream().mapToInt(Integer::intValue).toArray();
    total = units(needs);
  }

  private static List<Long> membership(List<Need> needs, int person) {
    List<Long> parts = new ArrayList<>();
    for (Need need : needs) {
      for (long[] group : groups(need)) {
        parts.add(Bits.has(group, person) ? 1L : 0L);
      }
    }
    return parts;
  }

  private static List<long[]> groups(Need need) {
    List<long[]> groups = new ArrayList<>();
    if (need instanceof Count count) {
      groups.add(count.people());
      count.including().forEach(inner -> groups.add(inner.people()));
    } else if (need instanceof Modules modules) {
      groups.addAll(modules.owners());
    } else if (need instanceof Teams teams) {
      groups.addAll(teams.teams());
    }
    return groups;
  }

  /** All that is needed. */
  static int units(List<Need> needs) {
    return needs.stream().mapToInt(Assignment::units).sum();
  }

  private static int units(Need need) {
    if (need instanceof Count count) {
      return count.needed() + count.including().stream().mapToInt(Inner::needed).sum();
    } else if (need instanceof Modules modules) {
      return modules.each() * modules.owners().size();
    }
    return ((Teams) need).needed();
  }

  /** The most that people can provide of all needs together, each person serving one need. */
  static int provided(List<Need> needs, int persons) {
    if (needs.size() == 1) {
      return provided(needs.get(0), Bits.all(persons), persons);
    }
    if (needs.isEmpty()) {
      return 0;
    }
    Assignment search = new Assignment(needs, persons);
    List<long[]> given = new ArrayList<>();
    needs.forEach(need -> given.add(Bits.none(persons)));
    search.give(0, given, persons);
    return search.best;
  }

  /** Whether different people can meet all of several rows. */
  static boolean jointly(List<List<Need>> rows, int persons) {
    List<Need> all = new ArrayList<>();
    rows.forEach(all::addAll);
    return provided(all, persons) == units(all);
  }

  /** Hands the people of a class out among the needs and to nobody, in every way. */
  private void give(int at, List<long[]> given, int persons) {
    if (best == total || states++ > MOST_STATES) {
      return;
    }
    if (at == classes.size()) {
      int sum = 0;
      for (int i = 0; i < needs.size(); i++) {
        sum += provided(needs.get(i), given.get(i), persons);
      }
      best = Math.max(best, sum);
      return;
    }
    split(at, 0, sizes[at], classes.get(at), given, persons);
  }

  private void split(int at, int need, int left, long[] people, List<long[]> given, int persons) {
    if (need == needs.size() - 1) {
      long[] before = given.get(need);
      given.set(need, Bits.or(before, people));
      give(at + 1, given, persons);
      given.set(need, before);
      return;
    }
    long[] before = given.get(need);
    for (int take = Math.min(left, units(needs.get(need))); take >= 0; take--) {
      long[] taken = first(people, take, persons);
      given.set(need, Bits.or(before, taken));
      split(at, need + 1, left - take, Bits.without(people, taken), given, persons);
      given.set(need, before);
    }
  }

  private static long[] first(long[] people, int count, int persons) {
    long[] some = Bits.none(persons);
    int left = count;
    for (int person = 0; person < persons && left > 0; person++) {
      if (Bits.has(people, person)) {
        Bits.set(some, person);
        left--;
      }
    }
    return some;
  }

  private static int provided(Need need, long[] people, int persons) {
    if (need instanceof Count count) {
      int sum = Math.min(count.needed(), Bits.count(Bits.and(count.people(), people)));
      for (Inner inner : count.including()) {
        sum += Math.min(inner.needed(), Bits.count(Bits.and(inner.people(), people)));
      }
      return sum;
    } else if (need instanceof Modules modules) {
      int sum = 0;
      for (long[] owners : modules.owners()) {
        sum += Math.min(modules.each(), Bits.count(Bits.and(owners, people)));
      }
      return sum;
    }
    return teams((Teams) need, people, persons);
  }

  private static int teams(Teams need, long[] people, int persons) {
    int[][] teamsOfPerson = new int[persons][];
    for (int person = 0; person < persons; person++) {
      int[] own = new int[need.teams().size()];
      int count = 0;
      for (int team = 0; team < own.length && Bits.has(people, person); team++) {
        if (Bits.has(need.teams().get(team), person)) {
          own[count++] = team;
        }
      }
      teamsOfPerson[person] = java.util.Arrays.copyOf(own, count);
    }
    return Math.min(need.needed(), Matching.maximum(teamsOfPerson));
  }
}
