package org.quorate.rules.people;

import java.util.Arrays;
import java.util.List;

/** Maximum matching of people to different groups, by augmenting paths (Kuhn 1955). */
public final class Matching {
  /** So many are looked for one after the other first: nearly always that is enough. */
  private static final int FEW = 8;

  private final int[][] groupsOfPerson;
  private final int[] personOfGroup;

  /** In which round a group was tried last; each person is one. */
  private final int[] tried;

  private int round;

  private Matching(int[][] groupsOfPerson, int groups) {
    this.groupsOfPerson = groupsOfPerson;
    personOfGroup = new int[groups];
    Arrays.fill(personOfGroup, -1);
    tried = new int[groups];
  }

  /** How many of some teams can each be served by a person of their own, up to enough. */
  public static int ofTeams(List<long[]> teams, int persons, int enough) {
    Matching matching = new Matching(new int[persons][], teams.size());
    int[] own = new int[teams.size()];
    int matched = 0;
    for (int person = 0; person < persons && matched < enough; person++) {
      int count = 0;
      for (int team = 0; team < own.length; team++) {
        if (Bits.has(teams.get(team), person)) {
          own[count++] = team;
        }
      }
      matching.groupsOfPerson[person] = Arrays.copyOf(own, count);
      matching.round++;
      matched += count > 0 && matching.place(person) ? 1 : 0;
    }
    return matched;
  }

  /** How many people can each stand for a group of their own that no other stands for. */
  public static int maximum(int[][] groupsOfPerson) {
    return upTo(Integer.MAX_VALUE, groupsOfPerson);
  }

  /** The same, but no more are looked for than are enough. */
  public static int upTo(int enough, int[][] groupsOfPerson) {
    int most = Math.min(enough, groupsOfPerson.length);
    boolean found = most <= FEW && inTurn(most, groupsOfPerson) == most;
    return found ? most : best(enough, groupsOfPerson);
  }

  /** How many find a free group one after the other: no more than can, often as many. */
  private static int inTurn(int enough, int[][] groupsOfPerson) {
    int[] taken = new int[enough];
    int found = 0;
    for (int person = 0; person < groupsOfPerson.length && found < enough; person++) {
      int[] groups = groupsOfPerson[person];
      int free = 0;
      while (free < groups.length && has(taken, found, groups[free])) {
        free++;
      }
      if (free < groups.length) {
        taken[found++] = groups[free];
      }
    }
    return found;
  }

  private static boolean has(int[] taken, int found, int group) {
    for (int i = 0; i < found; i++) {
      if (taken[i] == group) {
        return true;
      }
    }
    return false;
  }

  private static int best(int enough, int[][] groupsOfPerson) {
    int groups = 0;
    for (int[] some : groupsOfPerson) {
      for (int group : some) {
        groups = Math.max(groups, group + 1);
      }
    }
    Matching matching = new Matching(groupsOfPerson, groups);
    int matched = 0;
    for (int person = 0; person < groupsOfPerson.length && matched < enough; person++) {
      matching.round++;
      matched += matching.place(person) ? 1 : 0;
    }
    return matched;
  }

  private boolean place(int person) {
    for (int group : groupsOfPerson[person]) {
      if (tried[group] < round) {
        tried[group] = round;
        if (personOfGroup[group] < 0 || place(personOfGroup[group])) {
          personOfGroup[group] = person;
          return true;
        }
      }
    }
    return false;
  }
}
