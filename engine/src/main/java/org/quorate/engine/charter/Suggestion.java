package org.quorate.engine.charter;

import java.util.Collection;
import java.util.Optional;

/** The word that an author most likely meant. */
final class Suggestion {
  private Suggestion() {}

  /** The nearest candidate within a third of the word's length; ties by the alphabet. */
  static Optional<String> of(String word, Collection<String> candidates) {
    String best = null;
    int least = Math.max(1, word.length() / 3);
    if (candidates.size() > Limits.CANDIDATES) {
      return Optional.empty();
    }
    for (String candidate : candidates) {
      int distance = distance(word, candidate, least + 1);
      boolean first = best == null || candidate.compareTo(best) < 0;
      if (distance < least || distance == least && first) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Letters to insert, delete, replace or swap; the bound if it is that or more. */
  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) >= bound || a.length() > 200) {
      return bound;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, i, j, cost);
      }
    }
    return Math.min(bound, cost[a.length()][b.length()]);
  }

  private static int cheapest(String a, String b, int i, int j, int[][] cost) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    if (i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1)) {
      least = Math.min(least, cost[i - 2][j - 2] + 1);
    }
    return least;
  }
}
