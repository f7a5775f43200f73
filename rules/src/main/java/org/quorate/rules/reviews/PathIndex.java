package org.quorate.rules.reviews;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.PathPattern;
import org.quorate.rules.people.Bits;

/**
 * The paths of one case, to find those that a pattern matches. Of many paths only those are looked
 * at that begin as the pattern does, so that thousands of rows over thousands of files stay a
 * matter of seconds.
 */
final class PathIndex {
  private static final int FEW = 64;

  private final String[] paths;

  /** Numbers of the paths in the order of their text; null until many are asked for. */
  private Integer @Nullable [] sorted;

  PathIndex(String[] paths) {
    this.paths = paths;
  }

  /** Marks the paths that a pattern matches. */
  void mark(PathPattern pattern, long[] matched) {
    String prefix = pattern.literalPrefix();
    if (paths.length <= FEW || prefix.isEmpty()) {
      for (int i = 0; i < paths.length; i++) {
        mark(pattern, i, matched);
      }
      return;
    }
    Integer[] order = sorted();
    for (int at = first(order, prefix); at < order.length; at++) {
      if (!paths[order[at]].startsWith(prefix)) {
        return;
      }
      mark(pattern, order[at], matched);
    }
  }

  private void mark(PathPattern pattern, int file, long[] matched) {
    if (pattern.matches(paths[file])) {
      Bits.set(matched, file);
    }
  }

  private Integer[] sorted() {
    Integer[] order = sorted;
    if (order == null) {
      order = new Integer[paths.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> paths[a].compareTo(paths[b]));
      sorted = order;
    }
    return order;
  }

  /** The first place at which a path is not smaller than a text. */
  private int first(Integer[] order, String text) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paths[order[middle]].compareTo(text) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
