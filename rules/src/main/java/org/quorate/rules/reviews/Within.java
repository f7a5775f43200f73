package org.quorate.rules.reviews;

import java.util.Set;
import org.quorate.Aspect;
import org.quorate.ModuleName;

/**
 * For which modules a role may be held and still count.
 *
 * @param surely modules in which all files lie, whichever the row governs
 * @param possibly modules in which all files may lie
 * @param every whether it may be any module, since no file is known
 */
record Within(Set<ModuleName> surely, Set<ModuleName> possibly, boolean every) {

  /** Any module. */
  static final Within ANYWHERE = new Within(Set.of(), Set.of(), true);

  /** No module; of roles that are held for all of them. */
  static final Within NOWHERE = new Within(Set.of(), Set.of(), false);

  /** Whether nothing is missing by which it could be other modules. */
  boolean isSure() {
    return !every && surely.equals(possibly);
  }

  /** The modules of a cell that stands in the row of one module. */
  static Within of(ModuleName module) {
    Set<ModuleName> only = Set.of(module);
    return new Within(only, only, false);
  }

  /** The modules in which all of some files lie. */
  static Within of(Situation situation, Governed files) {
    boolean none = Bits.isEmpty(files.sure());
    Set<ModuleName> possibly =
        none ? situation.holdingSome(files.possible()) : situation.holdingAll(files.sure());
    return situation.complete(Aspect.FILES)
        ? new Within(situation.holdingAll(files.possible()), possibly, false)
        : new Within(Set.of(), possibly, none);
  }

  Tri holds(ModuleName module) {
    if (surely.contains(module)) {
      return Tri.YES;
    }
    return every || possibly.contains(module) ? Tri.MAYBE : Tri.NO;
  }
}
