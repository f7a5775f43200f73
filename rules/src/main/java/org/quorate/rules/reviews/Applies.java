package org.quorate.rules.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.Aspect;

/**
 * Whether a row applies, and which files it governs.
 *
 * @param sure files that it surely governs if it applies
 * @param possible files that it may govern
 * @param covers whether it is about files at all
 * @param lacks aspects without which that cannot be told; empty if it can
 */
record Applies(Tri tri, long[] sure, long[] possible, boolean covers, Set<Aspect> lacks) {

  static Applies no(long[] none) {
    return new Applies(Tri.NO, none, none, false, EnumSet.noneOf(Aspect.class));
  }

  /** Files that it surely covers, whatever is missing. */
  long[] surelyCovered() {
    return tri == Tri.YES && covers ? sure : new long[sure.length];
  }

  /** Files that it may cover. */
  long[] possiblyCovered() {
    return tri != Tri.NO && covers ? possible : new long[possible.length];
  }
}
