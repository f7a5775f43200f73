package org.quorate.rules.reviews;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;

/**
 * Whether a row applies, and which files it governs.
 *
 * @param conditions whether the conditions hold that say nothing of files
 * @param sure files that it surely governs if it applies
 * @param possible files that it may govern
 * @param covers whether it is about files at all
 * @param lacks aspects without which that cannot be told, as far as it cannot
 */
record Applies(
    Tri tri, Tri conditions, long[] sure, long[] possible, boolean covers, Set<Aspect> lacks) {

  private static final long[] NO_FILES = {};

  /** It does not apply, to no file. */
  static final Applies NOT = new Applies(Tri.NO, Tri.NO, NO_FILES, NO_FILES, false, Set.of());

  /** All that it may govern. */
  Governed most() {
    return new Governed(possible, sure, possible, lacks);
  }

  /** The least that it may govern; nothing where it may not apply, or be about other files. */
  Governed least() {
    return new Governed(sure, sure, possible, lacks);
  }

  /** Files that it surely covers, whatever is missing. */
  long[] surelyCovered() {
    return tri == Tri.YES && covers ? sure : NO_FILES;
  }

  /** Files of which nobody can tell whether it covers them. */
  long[] doubtful() {
    return Bits.without(possiblyCovered(), surelyCovered());
  }

  /** The same, with more aspects without which it cannot be told. */
  Applies because(Set<Aspect> more) {
    Set<Aspect> why = EnumSet.noneOf(Aspect.class);
    why.addAll(lacks);
    why.addAll(more);
    return new Applies(tri, conditions, sure, possible, covers, why);
  }

  /** Files that it may cover. */
  long[] possiblyCovered() {
    return tri != Tri.NO && covers ? possible : NO_FILES;
  }
}
