package org.quorate.rules.reviews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.RoleRow;

/** Which roles hold which other roles too. */
final class RoleOrder {
  private final Map<RoleName, RoleName> below = new HashMap<>();
  private final Map<RoleName, Set<RoleName>> atOrAbove = new HashMap<>();

  RoleOrder(List<RoleRow> rows) {
    for (RoleRow row : rows) {
      RoleName lower = row.below();
      if (lower != null) {
        below.put(row.role(), lower);
      }
    }
    below.keySet().forEach(this::climb);
  }

  private void climb(RoleName role) {
    Set<RoleName> seen = new HashSet<>(Set.of(role));
    RoleName lower = below.get(role);
    while (lower != null && seen.add(lower)) {
      atOrAbove.computeIfAbsent(lower, RoleOrder::itself).add(role);
      lower = below.get(lower);
    }
  }

  private static Set<RoleName> itself(RoleName role) {
    return new LinkedHashSet<>(Set.of(role));
  }

  /** The roles whose holders hold this one. */
  Set<RoleName> holding(RoleName role, boolean only) {
    return only ? Set.of(role) : atOrAbove.getOrDefault(role, Set.of(role));
  }
}
