package org.quorate.rules.votes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Equal rankings once, with how many there are. A ranking is read up to the first rank that two
 * options share: from there on it names no next option. Gaps between ranks mean nothing.
 */
final class Rankings {
  private final Map<Ranking, Long> times = new LinkedHashMap<>();

  /** Counts equal rankings, or takes them out. */
  void add(int[] marks, long number) {
    long now = times.merge(new Ranking(sequence(marks)), number, Long::sum);
    if (now < 0) {
      throw new IllegalArgumentException("more votes are withdrawn than were counted");
    }
    if (now == 0) {
      times.remove(new Ranking(sequence(marks)));
    }
  }

  int size() {
    return times.size();
  }

  Map<Ranking, Long> times() {
    return times;
  }

  private static int[] sequence(int[] marks) {
    int[] at = new int[marks.length + 1];
    Arrays.fill(at, -1);
    boolean[] shared = new boolean[marks.length + 1];
    for (int i = 0; i < marks.length; i++) {
      shared[marks[i]] = at[marks[i]] >= 0;
      at[marks[i]] = i;
    }
    int[] sequence = new int[marks.length];
    int length = 0;
    for (int rank = 1; rank <= marks.length; rank++) {
      if (shared[rank]) {
        break;
      }
      if (at[rank] >= 0) {
        sequence[length++] = at[rank];
      }
    }
    return Arrays.copyOf(sequence, length);
  }

  /** Options in order of preference; equal by content. */
  static final class Ranking {
    final int[] options;
    private final int hash;

    private Ranking(int[] options) {
      this.options = options;
      this.hash = Arrays.hashCode(options);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Ranking that && Arrays.equals(options, that.options);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
