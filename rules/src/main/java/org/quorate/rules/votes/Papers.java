package org.quorate.rules.votes;

import java.util.Arrays;
import java.util.Map;

/**
 * Ballot papers in piles, one pile an option; every paper stands for equal rankings and has a
 * value. Piles are chains of numbers, so that moving one touches its papers only.
 */
final class Papers {
  private static final int NONE = -1;

  private final int[][] preferences;
  private final long[] times;
  private final long[] value;
  private final int[] at;
  private final int[] next;
  private final int[] pile;
  private final long[] votes;
  private final long cast;

  /**
   * Puts every paper on the pile of its first preference.
   *
   * @param unit the value of a vote
   */
  Papers(Rankings rankings, int options, long unit) {
    int size = rankings.size();
    preferences = new int[size][];
    times = new long[size];
    value = new long[size];
    at = new int[size];
    next = new int[size];
    pile = new int[options];
    votes = new long[options];
    Arrays.fill(pile, NONE);
    Arrays.fill(value, unit);
    int paper = 0;
    long number = 0;
    for (Map.Entry<Rankings.Ranking, Long> equal : rankings.times().entrySet()) {
      preferences[paper] = equal.getKey().options;
      times[paper] = equal.getValue();
      number += equal.getValue();
      put(paper++);
    }
    cast = Math.multiplyExact(number, unit);
  }

  /** What the pile of an option is worth. */
  long votes(int option) {
    return votes[option];
  }

  /** All votes as they stand. */
  long[] votes() {
    return votes.clone();
  }

  /** What all papers are worth together. */
  long cast() {
    return cast;
  }

  /** What no pile has: papers without a further preference, and what rounding lost. */
  long exhausted() {
    long exhausted = cast;
    for (long pileVotes : votes) {
      exhausted -= pileVotes;
    }
    return exhausted;
  }

  /**
   * Moves a whole pile to the next open preferences.
   *
   * @param keeping what stays credited to the option that the papers leave
   * @param surplus numerator of the share of its value that each paper moves with
   * @param total denominator of that share; the value is cut to a whole number
   */
  void move(int option, boolean[] open, long keeping, long surplus, long total) {
    int paper = pile[option];
    pile[option] = NONE;
    votes[option] = keeping;
    while (paper != NONE) {
      int following = next[paper];
      value[paper] = Math.multiplyExact(value[paper], surplus) / total;
      while (at[paper] < preferences[paper].length && !open[preferences[paper][at[paper]]]) {
        at[paper]++;
      }
      put(paper);
      paper = following;
    }
  }

  /** Moves a whole pile at its full value. */
  void move(int option, boolean[] open) {
    move(option, open, 0, 1, 1);
  }

  private void put(int paper) {
    if (at[paper] < preferences[paper].length) {
      int option = preferences[paper][at[paper]];
      next[paper] = pile[option];
      pile[option] = paper;
      votes[option] += times[paper] * value[paper];
    }
  }
}
