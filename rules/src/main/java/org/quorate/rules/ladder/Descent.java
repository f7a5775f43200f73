package org.quorate.rules.ladder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RoleRow;

/** What people become by one departure after another. */
final class Descent {
  /** Steps that are taken at most for all rows of a charter together. */
  private static final int MOST = 1_000_000;

  private final Map<RoleName, Set<RoleName>> next = new HashMap<>();
  private final Map<RoleName, RoleName> below = new HashMap<>();
  private int steps;

  /**
   * By some rows.
   *
   * @param departures none by which somebody rises at once
   */
  Descent(Collection<RoleRow> roles, Collection<DepartureRow> departures) {
    for (RoleRow row : roles) {
      if (row.below() != null) {
        below.put(row.role(), row.below());
      }
    }
    for (DepartureRow row : departures) {
      RoleName becomes = row.then().becomes();
      if (becomes != null) {
        next.computeIfAbsent(row.role(), any -> new LinkedHashSet<>()).add(becomes);
      }
    }
  }

  /** A shortest way from one role to any of some others; empty if there is none. */
  List<RoleName> way(RoleName from, Set<RoleName> to) {
    Map<RoleName, RoleName> earlier = new HashMap<>(Map.of(from, from));
    Deque<RoleName> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      RoleName role = open.remove();
      if (to.contains(role)) {
        return back(role, earlier);
      }
      for (RoleName later : after(role)) {
        if (earlier.putIfAbsent(later, role) == null) {
          open.add(later);
        }
      }
    }
    return List.of();
  }

  /** Rows of roles below are rows of who holds one above. */
  private Set<RoleName> after(RoleName role) {
    Set<RoleName> after = new LinkedHashSet<>();
    Set<RoleName> seen = new LinkedHashSet<>();
    for (RoleName one = role; one != null && seen.add(one) && steps < MOST; one = below.get(one)) {
      Set<RoleName> own = next.getOrDefault(one, Set.of());
      steps += 1 + own.size();
      after.addAll(own);
    }
    return after;
  }

  private static List<RoleName> back(RoleName last, Map<RoleName, RoleName> earlier) {
    List<RoleName> way = new ArrayList<>(List.of(last));
    RoleName role = last;
    RoleName before = earlier.get(role);
    while (before != null && !before.equals(role)) {
      way.add(0, before);
      role = before;
      before = earlier.get(role);
    }
    return way;
  }
}
