package org.quorate.rules.reviews;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Matching;

/**
 * People who stand in the same groups, as classes. Classes that serve one need come first; so do
 * classes too many to search, those in most groups last.
 */
final class SharedClasses {
  private static final int MOST_SEARCHED = 256;

  private final List<Kind> kinds = new ArrayList<>();
  private final int[][] rest;
  private final int[][] restOfTeams;
  private final int[] restAtBest;
  private final int settled;

  /** One class: the groups it stands in, the needs these belong to, and how many people it has. */
  private static final class Kind {
    final int[] groups;
    final int[] needs;
    final int mostOfOneNeed;
    int people;

    Kind(SharedGroups all, int[] groups) {
      this.groups = groups;
      this.needs = Arrays.stream(groups).map(all::need).distinct().toArray();
      int most = 0;
      for (int need : needs) {
        int own = 0;
        boolean team = false;
        for (int group : groups) {
          own += all.need(group) == need && !all.isTeam(group) ? 1 : 0;
          team |= all.need(group) == need && all.isTeam(group);
        }
        most = Math.max(most, own + (team ? 1 : 0));
      }
      mostOfOneNeed = most;
    }
  }

  SharedClasses(SharedGroups groups, int persons) {
    Map<LongBuffer, Kind> known = new HashMap<>();
    for (int person = 0; person < persons; person++) {
      long[] membership = Bits.none(groups.size());
      for (int group = 0; group < groups.size(); group++) {
        if (groups.holds(group, person)) {
          Bits.set(membership, group);
        }
      }
      if (!Bits.isEmpty(membership)) {
        known.computeIfAbsent(LongBuffer.wrap(membership), any -> add(groups, membership)).people++;
      }
    }
    kinds.sort(
        Comparator.<Kind>comparingInt(kind -> kind.needs.length == 1 ? 0 : 1)
            .thenComparingInt(kind -> kind.groups.length));
    int contested = (int) kinds.stream().filter(kind -> kind.needs.length > 1).count();
    settled = kinds.size() - Math.min(contested, MOST_SEARCHED);
    rest = new int[kinds.size() - settled + 1][groups.size()];
    restOfTeams = new int[rest.length][groups.needs()];
    restAtBest = new int[rest.length];
    sumUp(groups);
  }

  private Kind add(SharedGroups groups, long[] membership) {
    int[] some = new int[Bits.count(membership)];
    int[] next = {0};
    Bits.each(membership, group -> some[next[0]++] = group);
    Kind kind = new Kind(groups, some);
    kinds.add(kind);
    return kind;
  }

  private void sumUp(SharedGroups groups) {
    for (int i = rest.length - 2; i >= 0; i--) {
      Kind kind = kinds.get(settled + i);
      rest[i] = rest[i + 1].clone();
      restOfTeams[i] = restOfTeams[i + 1].clone();
      restAtBest[i] = restAtBest[i + 1] + kind.people * kind.mostOfOneNeed;
      for (int group : kind.groups) {
        rest[i][group] += kind.people;
      }
      for (int need : kind.needs) {
        restOfTeams[i][need] += groups.isTeams(need) ? kind.people : 0;
      }
    }
  }

  int size() {
    return kinds.size();
  }

  /** Whether a class is given away without a search. */
  boolean isSettled(int some) {
    return some < settled;
  }

  /** Whether every class that serves several needs is searched. */
  boolean areAllSearched() {
    return settled == 0 || kinds.get(settled - 1).needs.length == 1;
  }

  int people(int some) {
    return kinds.get(some).people;
  }

  int[] groups(int some) {
    return kinds.get(some).groups;
  }

  int[] needs(int some) {
    return kinds.get(some).needs;
  }

  /** How many people of a group are in the classes from one on; that is no settled one. */
  int rest(int from, int group) {
    return rest[from - settled][group];
  }

  /** How many people of some team of a need are in the classes from one on. */
  int restOfTeams(int from, int need) {
    return restOfTeams[from - settled][need];
  }

  /** How much the classes from one on provide if each serves the need where it helps most. */
  int restAtBest(int from) {
    return restAtBest[from - settled];
  }

  /** How many teams of a need so many people of each class can serve. */
  int teams(SharedGroups groups, int need, int[] served) {
    List<int[]> teamsOfPerson = new ArrayList<>();
    for (int some = 0; some < served.length; some++) {
      if (served[some] > 0) {
        int[] teams =
            Arrays.stream(groups(some))
                .filter(group -> groups.need(group) == need && groups.isTeam(group))
                .toArray();
        for (int i = 0; i < Math.min(served[some], teams.length); i++) {
          teamsOfPerson.add(teams);
        }
      }
    }
    return Math.min(groups.teams(need), Matching.maximum(teamsOfPerson.toArray(int[][]::new)));
  }
}
