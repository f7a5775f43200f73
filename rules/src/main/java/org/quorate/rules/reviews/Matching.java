package org.quorate.rules.reviews;

import java.util.Arrays;

/**
 * Maximum matching of people to different groups. People of one group are settled in one pass; the
 * others by augmenting paths (Kuhn 1955), searched breadth first so that no chain is too deep.
 */
final class Matching {
  private static final int NOBODY = -1;

  private final int[][] groupsOfPerson;
  private final int[] personOfGroup;
  private final int[] reachedFrom;
  private final int[] seen;
  private final int[] queue;
  private int search;

  private Matching(int[][] groupsOfPerson, int groups) {
    this.groupsOfPerson = groupsOfPerson;
    personOfGroup = new int[groups];
    Arrays.fill(personOfGroup, NOBODY);
    reachedFrom = new int[groups];
    seen = new int[groups];
    queue = new int[groups];
  }

  /** How many people can each stand for a group of their own that no other stands for. */
  static int maximum(int[][] groupsOfPerson) {
    int groups = 0;
    boolean several = false;
    for (int[] own : groupsOfPerson) {
      several |= own.length > 1;
      for (int group : own) {
        groups = Math.max(groups, group + 1);
      }
    }
    Matching matching = new Matching(groupsOfPerson, groups);
    int matched = matching.placeThoseOfOneGroup();
    for (int person = 0; several && person < groupsOfPerson.length; person++) {
      matched += groupsOfPerson[person].length > 1 && matching.place(person) ? 1 : 0;
    }
    return matched;
  }

  /** First, since nobody can make room for a second person of the same only group. */
  private int placeThoseOfOneGroup() {
    int matched = 0;
    for (int person = 0; person < groupsOfPerson.length; person++) {
      int[] own = groupsOfPerson[person];
      if (own.length == 1 && personOfGroup[own[0]] == NOBODY) {
        personOfGroup[own[0]] = person;
        matched++;
      }
    }
    return matched;
  }

  private boolean place(int person) {
    search++;
    int end = reach(person, NOBODY, 0);
    for (int next = 0; next < end; next++) {
      int group = queue[next];
      if (personOfGroup[group] == NOBODY) {
        shift(person, group);
        return true;
      }
      end = reach(personOfGroup[group], group, end);
    }
    return false;
  }

  private int reach(int person, int from, int end) {
    int next = end;
    for (int group : groupsOfPerson[person]) {
      if (seen[group] != search) {
        seen[group] = search;
        reachedFrom[group] = from;
        queue[next++] = group;
      }
    }
    return next;
  }

  /** Moves everybody on the way to a free group by one. */
  private void shift(int person, int free) {
    int group = free;
    while (reachedFrom[group] != NOBODY) {
      int before = reachedFrom[group];
      personOfGroup[group] = personOfGroup[before];
      group = before;
    }
    personOfGroup[group] = person;
  }
}
