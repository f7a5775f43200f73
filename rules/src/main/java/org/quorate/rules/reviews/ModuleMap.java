package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Within;

/** Which module holds a file, and what is part of what. */
final class ModuleMap {
  private final List<Path> paths = new ArrayList<>();
  private final Map<ModuleName, ModuleRow> rows = new HashMap<>();
  private final Map<ModuleName, Set<ModuleName>> upwards = new ConcurrentHashMap<>();
  private final Map<ModuleName, List<Cell>> owners = new ConcurrentHashMap<>();
  private final Map<ModuleName, List<Cell>> ownersAndReviewers = new ConcurrentHashMap<>();

  private record Path(PathPattern pattern, ModuleName module) {}

  /** A cell that says who owns a module, and the module in whose row it stands. */
  record Cell(ModuleName module, Who who, Within within) {
    Cell(ModuleName module, Who who) {
      this(module, who, Within.of(module));
    }
  }

  ModuleMap(List<ModuleRow> modules) {
    for (ModuleRow row : modules) {
      rows.put(row.module(), row);
      for (Glob glob : row.paths()) {
        paths.add(new Path(PathPattern.of(glob), row.module()));
      }
    }
    paths.sort(
        (a, b) -> {
          int specific = b.pattern().compareSpecificity(a.pattern());
          return specific != 0 ? specific : a.module().compareTo(b.module());
        });
  }

  private Set<ModuleName> chain(ModuleName name) {
    Set<ModuleName> chain = new LinkedHashSet<>();
    ModuleName at = name;
    while (at != null && chain.add(at)) {
      ModuleRow row = rows.get(at);
      at = row == null ? null : row.parent();
    }
    return chain;
  }

  private List<Cell> cells(ModuleName module, boolean reviewers) {
    List<Cell> cells = new ArrayList<>();
    for (ModuleName name : upwards(module)) {
      ModuleRow at = rows.get(name);
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
    return rows.isEmpty();
  }

  /** The module that holds a file, or null. */
  @Nullable ModuleName of(String path) {
    for (Path candidate : paths) {
      if (candidate.pattern().matches(path)) {
        return candidate.module();
      }
    }
    return null;
  }

  @Nullable ModuleRow row(ModuleName module) {
    return rows.get(module);
  }

  /** A module and those it is part of, nearest first. */
  Set<ModuleName> upwards(ModuleName module) {
    Set<ModuleName> chain = upwards.get(module);
    return chain == null ? upwards.computeIfAbsent(module, this::chain) : chain;
  }
}
