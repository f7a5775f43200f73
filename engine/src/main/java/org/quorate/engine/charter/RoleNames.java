package org.quorate.engine.charter;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quorate.RoleName;
import org.quorate.engine.cell.Cells;

/** The roles and teams that a charter declares; a plural means its singular. */
final class RoleNames {
  private final Set<RoleName> declared = new TreeSet<>();
  private final Map<RoleName, RoleName> bodies = new TreeMap<>();

  /** Roles of the table of roles stand as they are; those of the roster give way to them. */
  RoleNames(Collection<RoleName> roles, Collection<RoleName> rostered) {
    declared.addAll(roles);
    Set<RoleName> others = new TreeSet<>(rostered);
    for (RoleName role : others) {
      boolean plural =
          Cells.roleCandidates(role.value()).stream()
              .skip(1)
              .anyMatch(it -> shorter(it, role) && others.contains(it));
      if (!plural && find(role).isEmpty()) {
        declared.add(role);
      }
    }
  }

  private static boolean shorter(RoleName a, RoleName b) {
    return a.value().length() < b.value().length();
  }

  Set<RoleName> declared() {
    return declared;
  }

  /** Lets the name of a body mean the role of its members, unless it is that of a role. */
  void body(RoleName body, RoleName members) {
    role(members).ifPresent(role -> bodies.putIfAbsent(body, role));
  }

  /** The declared role that a name means. */
  Optional<RoleName> find(RoleName name) {
    return role(name).or(() -> Optional.ofNullable(bodies.get(name)));
  }

  private Optional<RoleName> role(RoleName name) {
    return Cells.roleCandidates(name.value()).stream().filter(declared::contains).findFirst();
  }

  /** The declared role that a name means, or the name as it is. */
  RoleName canonical(RoleName name) {
    return declared.contains(name) ? name : find(name).orElse(name);
  }
}
