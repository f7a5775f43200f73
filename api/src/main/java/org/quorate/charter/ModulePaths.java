package org.quorate.charter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;

/** Which module holds a file, and what is part of what. Safe for use by many threads. */
public final class ModulePaths {
  private final List<Path> paths = new ArrayList<>();
  private final Map<ModuleName, ModuleRow> rows = new HashMap<>();
  private final Map<ModuleName, Set<ModuleName>> upwards = new ConcurrentHashMap<>();

  private record Path(PathPattern pattern, ModuleName module) {}

  /** Of a charter's modules; in what order they come does not matter. */
  public ModulePaths(Collection<ModuleRow> modules) {
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

  /** Whether there are no modules. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The module that holds a file: that whose glob is the most specific; null if none does. */
  public @Nullable ModuleName of(String path) {
    for (Path candidate : paths) {
      if (candidate.pattern().matches(path)) {
        return candidate.module();
      }
    }
    return null;
  }

  /** The row of a module, or null. */
  public @Nullable ModuleRow row(ModuleName module) {
    return rows.get(module);
  }

  /** A module and those it is part of, nearest first. */
  public Set<ModuleName> upwards(ModuleName module) {
    Set<ModuleName> chain = upwards.get(module);
    return chain == null ? upwards.computeIfAbsent(module, this::chain) : chain;
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
}
