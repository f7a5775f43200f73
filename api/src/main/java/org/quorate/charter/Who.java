package org.quorate.charter;

import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.RoleName;

/** Whom a cell means. */
public sealed interface Who {

  /**
   * Holders of a role, or of one above it.
   *
   * @param only true for holders of just this role
   */
  record Role(RoleName role, boolean only) implements Who {}

  /** Named people. */
  record People(Set<Handle> handles) implements Who {
    public People {
      handles = Set.copyOf(handles);
    }
  }

  /**
   * Owners of each touched module.
   *
   * @param reviewers true if its reviewers do as well as its owners
   */
  record Owners(boolean reviewers) implements Who {}

  /** People of different teams, each team once; a team is a role outside the order of roles. */
  record Teams(List<RoleName> teams) implements Who {
    public Teams {
      teams = List.copyOf(teams);
    }
  }

  /** Any person, in the roster or not. */
  record Anyone() implements Who {}

  /** Any of several; not nested. */
  record AnyOf(List<Who> alternatives) implements Who {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }
  }
}
