package org.quorate.rules.reviews;

import java.util.Arrays;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.ModuleName;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Within;

/**
 * The files over which a row is judged.
 *
 * @param sure files that it surely governs if it applies
 * @param possible files that it may govern
 * @param doubts aspects without which nobody can tell which of these it governs
 */
record Governed(long[] files, long[] sure, long[] possible, Set<Aspect> doubts) {

  /** Files of which there is no doubt. */
  static Governed of(long[] files) {
    return new Governed(files, files, files, Set.of());
  }

  /** The modules in which all of them lie. */
  Within within(Situation situation) {
    Set<ModuleName> possibly =
        Bits.isEmpty(sure) ? situation.holdingSome(possible) : situation.holdingAll(sure);
    return situation.complete(Aspect.FILES)
        ? new Within(situation.holdingAll(possible), possibly, false)
        : new Within(Set.of(), possibly, Bits.isEmpty(sure));
  }

  boolean isSure() {
    return Arrays.equals(sure, possible);
  }
}
