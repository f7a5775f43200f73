package org.quorate.rules.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Demand;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.RoleOrder;

/** The roles that a row names as those who approve, object, veto or hold, and those above them. */
final class NamedRoles {
  private final RoleOrder order;
  private final Set<RoleName> roles = new HashSet<>();

  private NamedRoles(RoleOrder order) {
    this.order = order;
  }

  static Set<RoleName> of(ReviewRow row, RoleOrder order) {
    NamedRoles named = new NamedRoles(order);
    row.approvals().alternatives().forEach(named::add);
    named.add(row.objections() == null ? null : row.objections().who());
    named.add(row.vetoedBy() == null ? null : row.vetoedBy().who());
    named.add(row.holdBy() == null ? null : row.holdBy().who());
    return named.roles;
  }

  private void add(List<Demand> demands) {
    for (Demand demand : demands) {
      add(demand.who());
      add(demand.including());
    }
  }

  private void add(@Nullable Who who) {
    if (who instanceof Who.Role role) {
      roles.addAll(order.holding(role.role(), role.only()));
    } else if (who instanceof Who.Teams teams) {
      teams.teams().forEach(team -> roles.addAll(order.holding(team, false)));
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(this::add);
    }
  }
}
