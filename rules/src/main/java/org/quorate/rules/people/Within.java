package org.quorate.rules.people;

import java.util.Set;
import org.quorate.ModuleName;

/**
 * For which modules a role may be held and still count.
 *
 * @param surely modules in which all files lie, whichever the row governs
 * @param possibly modules in which all files may lie
 * @param every whether it may be any module, since no file is known
 */
public record Within(Set<ModuleName> surely, Set<ModuleName> possibly, boolean every) {

  /** Any module. */
  public static final Within ANYWHERE = new Within(Set.of(), Set.of(), true);

  /** No module; of roles that are held for all of them. */
  public static final Within NOWHERE = new Within(Set.of(), Set.of(), false);

  /** Whether nothing is missing by which it could be other modules. */
  public boolean isSure() {
    return !every && surely.equals(possibly);
  }

  /** The modules of a cell that stands in the row of one module. */
  public static Within of(ModuleName module) {
    Set<ModuleName> only = Set.of(module);
    return new Within(only, only, false);
  }

  /** Whether it may be, or surely is, one of them. */
  public Tri holds(ModuleName module) {
    if (surely.contains(module)) {
      return Tri.YES;
    }
    return every || possibly.contains(module) ? Tri.MAYBE : Tri.NO;
  }
}
