package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.charter.ModulePaths;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Within;

/** Which module holds a file, what is part of what, and who owns it. */
final class ModuleMap {
  private final ModulePaths paths;
  private final Map<ModuleName, List<Cell>> owners = new ConcurrentHashMap<>();
  private final Map<ModuleName, List<Cell>> ownersAndReviewers = new ConcurrentHashMap<>();

  /** A cell that says who owns a module, and the module in whose row it stands. */
  record Cell(ModuleName module, Who who, Within within) {
    Cell(ModuleName module, Who who) {
      this(module, who, Within.of(module));
    }
  }

  ModuleMap(List<ModuleRow> modules) {
    paths = new ModulePaths(modules);
  }

  private List<Cell> cells(ModuleName module, boolean reviewers) {
    List<Cell> cells = new ArrayList<>();
    for (ModuleName name : upwards(module)) {
      ModuleRow at = row(name);
      if (at != null) {
        at.owners().forEach(who -> cells.add(new Cell(name, who)));
        if (reviewers) {
          at.reviewers().forEach(who -> cells.add(new Cell(name, who)));
        }
      }
    }
    cells.removeIf(cell -> cell.who() instanceof Who.Owners);
    return List.copyOf(cells);
  }

  /** What a module and those it is part of say of their owners; of reviewers too, if asked. */
  List<Cell> cells(ModuleRow row, boolean reviewers) {
    Map<ModuleName, List<Cell>> known = reviewers ? ownersAndReviewers : owners;
    List<Cell> cells = known.get(row.module());
    return cells == null
        ? known.computeIfAbsent(row.module(), module -> cells(module, reviewers))
        : cells;
  }

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** The module that holds a file, or null. */
  @Nullable ModuleName of(String path) {
    return paths.of(path);
  }

  @Nullable ModuleRow row(ModuleName module) {
    return paths.row(module);
  }

  /** A module and those it is part of, nearest first. */
  Set<ModuleName> upwards(ModuleName module) {
    return paths.upwards(module);
  }
}
