package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/**
 * A path that two patterns both match, by the product of the two: over segments, and within a pair
 * of segments over code points. Time and room are the product of the two lengths, which globs bound
 * to 512. Segments of the example are never empty.
 */
final class CommonPath {
  private static final int ANYTHING = 'x';

  private final String[] one;
  private final String[] two;
  private final boolean[][] meets;

  CommonPath(String[] one, String[] two) {
    this.one = one;
    this.two = two;
    this.meets = new boolean[one.length + 1][two.length + 1];
  }

  @Nullable String example() {
    for (int i = one.length; i >= 0; i--) {
      for (int j = two.length; j >= 0; j--) {
        meets[i][j] = meetsFrom(i, j);
      }
    }
    return meets[0][0] ? spell() : null;
  }

  private boolean meetsFrom(int i, int j) {
    boolean deepOne = i < one.length && one[i].equals(PathPattern.ANY_DEPTH);
    boolean deepTwo = j < two.length && two[j].equals(PathPattern.ANY_DEPTH);
    if (deepOne && (meets[i + 1][j] || j < two.length && meets[i][j + 1])) {
      return true;
    }
    if (deepTwo && (meets[i][j + 1] || i < one.length && meets[i + 1][j])) {
      return true;
    }
    if (deepOne || deepTwo || i == one.length || j == two.length) {
      return i == one.length && j == two.length;
    }
    return meets[i + 1][j + 1] && segment(one[i], two[j]) != null;
  }

  private String spell() {
    StringBuilder path = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < one.length || j < two.length) {
      boolean deepOne = i < one.length && one[i].equals(PathPattern.ANY_DEPTH);
      boolean deepTwo = j < two.length && two[j].equals(PathPattern.ANY_DEPTH);
      if (deepOne && meets[i + 1][j]) {
        i++;
      } else if (deepTwo && meets[i][j + 1]) {
        j++;
      } else {
        String pattern = deepOne ? two[j] : one[i];
        String segment = segment(pattern, deepOne || deepTwo ? "*" : two[j]);
        path.append(path.length() == 0 ? "" : "/").append(segment);
        i += deepOne ? 0 : 1;
        j += deepTwo ? 0 : 1;
      }
    }
    return path.toString();
  }

  /** A segment that both patterns match, or null. */
  private static @Nullable String segment(String left, String right) {
    int[] p = left.codePoints().toArray();
    int[] q = right.codePoints().toArray();
    boolean[][] meets = new boolean[p.length + 1][q.length + 1];
    for (int i = p.length; i >= 0; i--) {
      for (int j = q.length; j >= 0; j--) {
        boolean end = i == p.length && j == q.length;
        boolean skipOne = i < p.length && p[i] == '*' && meets[i + 1][j];
        boolean skipTwo = j < q.length && q[j] == '*' && meets[i][j + 1];
        boolean step = i < p.length && j < q.length && step(p, i, q, j, meets);
        meets[i][j] = end || skipOne || skipTwo || step;
      }
    }
    return meets[0][0] ? spell(p, q, meets) : null;
  }

  /** Whether one character takes both patterns further, a star staying where it is. */
  private static boolean step(int[] p, int i, int[] q, int j, boolean[][] meets) {
    if (p[i] == '*' && q[j] == '*') {
      return false;
    }
    boolean agree = isWild(p[i]) || isWild(q[j]) || p[i] == q[j];
    return agree && meets[p[i] == '*' ? i : i + 1][q[j] == '*' ? j : j + 1];
  }

  private static boolean isWild(int c) {
    return c == '*' || c == '?';
  }

  private static String spell(int[] p, int[] q, boolean[][] meets) {
    StringBuilder segment = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < p.length || j < q.length) {
      if (i < p.length && p[i] == '*' && meets[i + 1][j]) {
        i++;
      } else if (j < q.length && q[j] == '*' && meets[i][j + 1]) {
        j++;
      } else {
        int c = isWild(p[i]) ? q[j] : p[i];
        segment.appendCodePoint(isWild(c) ? ANYTHING : c);
        i += p[i] == '*' ? 0 : 1;
        j += q[j] == '*' ? 0 : 1;
      }
    }
    return segment.length() == 0 ? "x" : segment.toString();
  }
}
