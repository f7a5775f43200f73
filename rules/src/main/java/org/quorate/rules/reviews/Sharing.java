package org.quorate.rules.reviews;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.rules.reviews.Assignment.Need;

/**
 * The search for the best way to share people among needs: by branch and bound over classes of
 * people who can do the same, each class handed out by number, states seen before left out.
 */
final class Sharing {
  /** Exact up to here; beyond it the best found so far. */
  static final int MOST_STATES = 20_000;

  private static final int MOST_GROUPS_REMEMBERED = 64;

  /**
   * Ways to hand out a class that weigh as much as a state: many needs may want one class. So do as
   * many groups to look at.
   */
  private static final int STEPS = 50;

  private final SharedGroups groups;
  private final SharedClasses classes;
  private final int[] fill;
  private final int[][] served;
  private final int goal;
  private final int mostStates;
  private final Set<IntBuffer> seen = new HashSet<>();
  private int best;
  private int states;
  private int steps;

  Sharing(List<Need> needs, int persons) {
    this(needs, persons, MOST_STATES);
  }

  /** A search of fewer states. */
  Sharing(List<Need> needs, int persons, int mostStates) {
    this.mostStates = Math.min(mostStates, MOST_STATES);
    groups = new SharedGroups(needs);
    classes = new SharedClasses(groups, persons);
    fill = new int[groups.size()];
    served = new int[needs.size()][classes.size()];
    goal = Assignment.units(needs);
  }

  /** The most that can be provided; something less than {@code atLeast} if that is out of reach. */
  int most(int atLeast) {
    best = atLeast - 1;
    int contested = 0;
    while (contested < classes.size() && classes.isSettled(contested)) {
      settle(contested++);
    }
    share(contested);
    return best;
  }

  /** Whether nothing was left out of the last search. */
  boolean isExact() {
    return !isSpent() && classes.areAllSearched();
  }

  private boolean isSpent() {
    return states() >= mostStates;
  }

  /** Gives a whole class to the need that has most use for it. */
  private void settle(int some) {
    int chosen = -1;
    int most = -1;
    for (int need : classes.needs(some)) {
      int useful = useful(need, some);
      if (useful > most) {
        most = useful;
        chosen = need;
      }
    }
    give(chosen, some, Math.min(most, classes.people(some)));
  }

  /** How many states the last search looked at, and as much as it did for each. */
  int states() {
    return states + steps / STEPS;
  }

  private void share(int some) {
    steps += groups.size() / STEPS;
    if (best == goal || isSpent() || bound(some) <= best) {
      return;
    }
    if (some == classes.size()) {
      best = value();
    } else if (isNew(some)) {
      states++;
      share(some, 0, classes.people(some));
    }
  }

  /** Hands a class out, from one of its needs on; the last takes what is left. */
  private void share(int some, int position, int left) {
    int[] needs = classes.needs(some);
    int need = needs[position];
    int useful = Math.min(left, useful(need, some));
    boolean last = position == needs.length - 1;
    for (int take = useful; take >= (last ? useful : 0); take--) {
      if (best == goal || isSpent()) {
        return;
      }
      steps++;
      give(need, some, take);
      if (last) {
        share(some + 1);
      } else {
        share(some, position + 1, left - take);
      }
      give(need, some, -take);
    }
  }

  private void give(int need, int some, int people) {
    served[need][some] += people;
    for (int group : classes.groups(some)) {
      fill[group] += groups.need(group) == need ? people : 0;
    }
  }

  private int useful(int need, int some) {
    int useful = 0;
    int teams = 0;
    for (int group : classes.groups(some)) {
      if (groups.need(group) == need && groups.isTeam(group)) {
        teams++;
      } else if (groups.need(group) == need) {
        useful = Math.max(useful, groups.needed(group) - fill[group]);
      }
    }
    return Math.max(useful, Math.min(teams, groups.teams(need)));
  }

  /** No less than what can be had if the classes from one on serve every need at once. */
  private int bound(int from) {
    int all = 0;
    int now = 0;
    for (int group = 0; group < groups.size(); group++) {
      if (!groups.isTeam(group)) {
        all += Math.min(groups.needed(group), fill[group] + classes.rest(from, group));
        now += Math.min(groups.needed(group), fill[group]);
      }
    }
    for (int need = 0; need < served.length; need++) {
      if (groups.isTeams(need)) {
        int people = Arrays.stream(served[need]).sum();
        all += Math.min(groups.teams(need), people + classes.restOfTeams(from, need));
        now += Math.min(groups.teams(need), people);
      }
    }
    return Math.min(all, now + classes.restAtBest(from));
  }

  private int value() {
    int value = 0;
    for (int group = 0; group < groups.size(); group++) {
      boolean team = groups.isTeam(group);
      value += team ? 0 : Math.min(groups.needed(group), fill[group]);
    }
    for (int need = 0; need < served.length; need++) {
      value += groups.isTeams(need) ? classes.teams(groups, need, served[need]) : 0;
    }
    return Math.max(best, value);
  }

  private boolean isNew(int some) {
    if (groups.size() > MOST_GROUPS_REMEMBERED) {
      return true;
    }
    IntBuffer state = IntBuffer.allocate(1 + groups.size() + served.length * some);
    state.put(some);
    for (int group = 0; group < groups.size(); group++) {
      boolean team = groups.isTeam(group);
      state.put(team ? 0 : Math.min(groups.needed(group), fill[group]));
    }
    for (int need = 0; need < served.length; need++) {
      if (groups.isTeams(need)) {
        state.put(served[need], 0, some);
      }
    }
    return seen.add(state.rewind());
  }
}
