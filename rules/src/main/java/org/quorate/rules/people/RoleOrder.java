package org.quorate.rules.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quorate.RoleName;
import org.quorate.charter.RoleRow;

/** Which roles hold which other roles too. */
public final class RoleOrder {
  private final Map<RoleName, List<RoleName>> above = new HashMap<>();
  private final Map<RoleName, List<RoleName>> atOrAbove = new ConcurrentHashMap<>();

  public RoleOrder(List<RoleRow> rows) {
    for (RoleRow row : rows) {
      RoleName lower = row.below();
      if (lower != null) {
        above.computeIfAbsent(lower, any -> new ArrayList<>(1)).add(row.role());
      }
    }
  }

  /** The roles whose holders hold this one. */
  public List<RoleName> holding(RoleName role, boolean only) {
    if (only) {
      return List.of(role);
    }
    List<RoleName> known = atOrAbove.get(role);
    return known == null ? atOrAbove.computeIfAbsent(role, this::climb) : known;
  }

  private List<RoleName> climb(RoleName role) {
    Set<RoleName> seen = new HashSet<>(Set.of(role));
    List<RoleName> found = new ArrayList<>();
    Deque<RoleName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      RoleName at = open.pop();
      found.add(at);
      above.getOrDefault(at, List.of()).stream().filter(seen::add).forEach(open::push);
    }
    return List.copyOf(found);
  }
}
