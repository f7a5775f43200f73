package org.quorate.rules.reviews;

import java.util.Set;
import org.quorate.ModuleName;

/**
 * For which modules a role may be held and still count.
 *
 * @param modules those modules
 * @param every whether it may be any module, since no file is known
 * @param surely false if files that nobody has seen may lie elsewhere
 */
record Within(Set<ModuleName> modules, boolean every, boolean surely) {

  /** The modules of a cell that stands in the row of one module. */
  static Within of(ModuleName module) {
    return new Within(Set.of(module), false, true);
  }

  /** The modules in which all of some files lie. */
  static Within of(Situation situation, long[] files) {
    boolean all = situation.complete(org.quorate.Aspect.FILES);
    return new Within(situation.holdingAll(files), !all && Bits.isEmpty(files), all);
  }

  Tri holds(ModuleName module) {
    boolean holds = every || modules.contains(module);
    return holds ? surely ? Tri.YES : Tri.MAYBE : Tri.NO;
  }
}
