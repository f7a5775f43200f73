package org.quorate.rules.votes;

/** Which option can be reached from which along given steps. */
final class Reach {
  private final boolean[][] reaches;

  /** Takes the steps over and closes them. */
  Reach(boolean[][] steps) {
    reaches = steps;
    int size = steps.length;
    for (int via = 0; via < size; via++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; reaches[from][via] && to < size; to++) {
          reaches[from][to] |= reaches[via][to];
        }
      }
    }
  }

  /** Whether there is a way there and none back. */
  boolean onlyForth(int from, int to) {
    return reaches[from][to] && !reaches[to][from];
  }

  /** From where there is only a way there, each one. */
  boolean[][] precedence() {
    int size = reaches.length;
    boolean[][] above = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        above[i][j] = onlyForth(i, j);
      }
    }
    return above;
  }
}
