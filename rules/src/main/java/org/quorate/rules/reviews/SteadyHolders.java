package org.quorate.rules.reviews;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Who;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.people.Within;

/**
 * Who holds which role, or one above it, by the charter's word alone and at every instant. Found
 * out once a charter; the same standing for the same role and modules each time.
 */
final class SteadyHolders {
  private static final Standing.Always UNSTEADY = new Standing.Always(new long[0]);

  private final Register register;
  private final RoleOrder order;

  /** By role, and by the modules for which it is held where it is held for some only. */
  private final Map<Who.Role, Map<Set<ModuleName>, Standing.Always>> known =
      new ConcurrentHashMap<>(4);

  SteadyHolders(Register register, RoleOrder order) {
    this.register = register;
    this.order = order;
  }

  /** Whether it matters for which modules a role is asked. */
  boolean isBound(Who.Role role) {
    for (RoleName one : order.holding(role.role(), role.only())) {
      if (register.bound(one)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The holders of a role; null if more than the charter has a say in who they are.
   *
   * @param within for which modules; any if that does not matter
   */
  Standing.@Nullable Always of(Who.Role role, Within within) {
    if (!within.isSure()) {
      return null;
    }
    Map<Set<ModuleName>, Standing.Always> own = known.get(role);
    if (own == null) {
      own = known.computeIfAbsent(role, any -> new ConcurrentHashMap<>(2));
    }
    Standing.Always found = own.get(within.surely());
    if (found == null) {
      found = own.computeIfAbsent(within.surely(), any -> find(role, within));
    }
    return found == UNSTEADY ? null : found;
  }

  private Standing.Always find(Who.Role role, Within within) {
    long[] people = Bits.none(register.size());
    for (RoleName one : order.holding(role.role(), role.only())) {
      if (!register.addAlways(one, () -> within, people)) {
        return UNSTEADY;
      }
    }
    return new Standing.Always(people);
  }
}
