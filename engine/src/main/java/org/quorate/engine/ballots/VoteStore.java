package org.quorate.engine.ballots;

import java.util.Arrays;
import java.util.TreeMap;

/** Votes kept as numbers only, so that a hundred thousand take a few megabytes. */
final class VoteStore {
  private static final int MOST_LINES = 1_000_000;
  private static final int MOST_MARKS = 10_000_000;

  /** Far more than people there are to vote, and few enough to count with whole numbers. */
  private static final long MOST_VOTES = 100_000_000;

  private final int options;
  private final TreeMap<Integer, String> unreadable = new TreeMap<>();
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

  /** Where a vote stands in its file. */
  int line(int vote) {
    return lines[vote];
  }

  void each(Votes taker) {
    int[] vote = new int[options];
    for (int i = 0; i < size; i++) {
      String because = unreadable.get(i);
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
