package org.quorate.engine.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;

/** Which roles those of others bring with them by a charter. */
final class Rungs {
  /** Rungs of a ladder that are looked at below a role. */
  static final int MOST = 1_000;

  private final Map<RoleName, RoleName> below = new HashMap<>();

  Rungs(Charter charter) {
    for (RoleRow row : charter.rows().roles()) {
      if (row.below() != null) {
        below.put(row.role(), row.below());
      }
    }
  }

  /** A role and those that its holders hold too, from above. */
  List<RoleName> of(RoleName role) {
    Set<RoleName> rungs = new LinkedHashSet<>();
    for (RoleName one = role; one != null && rungs.size() <= MOST; one = below.get(one)) {
      if (!rungs.add(one)) {
        break;
      }
    }
    return new ArrayList<>(rungs);
  }

  /** Those of some posts that no other of them brings with it. */
  Set<Post> highest(Set<Post> some) {
    Set<Post> highest = new LinkedHashSet<>(some);
    for (Post post : some) {
      for (RoleName role : of(post.role())) {
        if (post.module() == null) {
          highest.removeIf(one -> one.role().equals(role) && !one.equals(post));
        } else if (!role.equals(post.role())) {
          highest.remove(new Post(role, post.module()));
        }
      }
    }
    return highest;
  }
}
