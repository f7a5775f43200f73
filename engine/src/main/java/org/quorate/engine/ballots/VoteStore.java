package org.quorate.engine.ballots;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Votes kept as numbers only, so that a hundred thousand take a few megabytes. */
final class VoteStore {
  private static final int MOST_LINES = 1_000_000;
  private static final int MOST_MARKS = 10_000_000;

  /** Far more than people there are to vote, and few enough to count with whole numbers. */
  private static final long MOST_VOTES = 100_000_000;

  private final int options;
  private final TreeMap<Integer, String> unreadable = new TreeMap<>();
  private final TreeMap<Integer, Integer> later = new TreeMap<>();
  private int[] marks = new int[1024];
  private int[] lines = new int[64];
  private long[] times = new long[64];
  private int size;
  private long votes;

  VoteStore(int options) {
    this.options = options;
  }

  int size() {
    return size;
  }

  /** Whether there are more votes than are read. */
  boolean overflows() {
    return size > MOST_LINES || (long) size * options > MOST_MARKS || votes > MOST_VOTES;
  }

  /** Keeps a vote. */
  void add(int line, long number, int[] vote) {
    int from = keep(line, number);
    System.arraycopy(vote, 0, marks, from, options);
  }

  /** Keeps one that cannot be read. */
  void refuse(int line, long number, String because) {
    keep(line, number);
    unreadable.put(size - 1, because);
  }

  /** Sets a vote aside that was kept before; one that could not be read stays as it is. */
  void setAside(int vote, String because) {
    unreadable.putIfAbsent(vote, because);
  }

  /** Notes that a later vote is of the same voter. */
  void supersede(int vote, int by) {
    later.put(vote, by);
  }

  /** Whether somebody voted more than once. */
  boolean repeats() {
    return !later.isEmpty();
  }

  /** Where a vote stands in its file. */
  int line(int vote) {
    return lines[vote];
  }

  /** Hands over every vote, also those with a later one. */
  void every(Votes taker) {
    each(taker, Map.of());
  }

  /**
   * Hands over every vote; of several of one voter the last that the method can read stands.
   *
   * @param spoiled votes that it cannot read
   */
  void each(Votes taker, Set<Integer> spoiled) {
    Map<Integer, Integer> standing = new HashMap<>();
    for (Map.Entry<Integer, Integer> one : later.descendingMap().entrySet()) {
      Integer next = one.getValue();
      Integer stands = spoiled.contains(next) ? standing.get(next) : next;
      if (stands != null) {
        standing.put(one.getKey(), stands);
      }
    }
    standing.keySet().removeAll(spoiled);
    each(taker, standing);
  }

  private void each(Votes taker, Map<Integer, Integer> standing) {
    int[] vote = new int[options];
    for (int i = 0; i < size; i++) {
      String because = unreadable.get(i);
      Integer stands = standing.get(i);
      if (because == null && stands != null) {
        because = "a later vote of the same voter stands in line " + lines[stands];
      }
      if (because == null) {
        System.arraycopy(marks, i * options, vote, 0, options);
        taker.vote(lines[i], times[i], vote);
      } else {
        taker.unreadable(lines[i], times[i], because);
      }
    }
  }

  private int keep(int line, long number) {
    int from = size * options;
    if (from + options > marks.length) {
      marks = Arrays.copyOf(marks, Math.max(marks.length * 2, from + options));
    }
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
      times = Arrays.copyOf(times, size * 2);
    }
    lines[size] = line;
    times[size++] = number;
    votes += number;
    return from;
  }
}
