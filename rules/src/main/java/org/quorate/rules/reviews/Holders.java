package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Reach;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;

/**
 * Everybody whom a cell could mean by the charter's word, now or later: more than mean it at any
 * one instant, so that what they cannot do nobody can. A group is open if a host may know of more.
 */
final class Holders {
  private static final int MOST_REMEMBERED = 1_000;

  private final RoleOrder order;
  private final Register register;
  private final Set<RoleName> listed = new HashSet<>();
  private final Map<RoleName, List<Term>> terms = new HashMap<>();
  private final Map<Who, long[]> known = new HashMap<>();

  private record Term(int person, @Nullable ModuleName module) {}

  Holders(Charter charter) {
    this(charter, Reach.of(charter));
  }

  /** With others than those who hold their roles now. */
  Holders(Charter charter, Reach reach) {
    order = new RoleOrder(charter.rows().roles());
    register = new Register(charter.rows(), NamedPeople.of(charter));
    for (RosterRow row : charter.rows().roster()) {
      listed.add(row.role());
      if (reach.covers(row)) {
        Term term = new Term(register.number(row.handle()), row.module());
        terms.computeIfAbsent(row.role(), any -> new ArrayList<>()).add(term);
      }
    }
  }

  /** How many people the charter knows. */
  int size() {
    return register.size();
  }

  Register register() {
    return register;
  }

  /** Whether people may belong to a group whom the charter does not list. */
  boolean isOpen(Who who) {
    if (who instanceof Who.Role role) {
      return !listed.containsAll(order.holding(role.role(), role.only()));
    } else if (who instanceof Who.Teams teams) {
      return teams.teams().stream().anyMatch(team -> isOpen(new Who.Role(team, false)));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(this::isOpen);
    }
    return !(who instanceof Who.People);
  }

  /** The people of a group that is not open. */
  long[] people(Who who) {
    long[] found = known.get(who);
    if (found == null) {
      found = Bits.none(size());
      gather(who, null, false, found);
      if (known.size() < MOST_REMEMBERED) {
        known.put(who, found);
      }
    }
    return found;
  }

  /**
   * Adds people of a group; of a cell of a module, only holders for all modules or for that one.
   *
   * @param ofModule whether the cell is one of {@code module}
   */
  private void gather(Who who, @Nullable ModuleName module, boolean ofModule, long[] found) {
    if (who instanceof Who.Role role) {
      hold(order.holding(role.role(), role.only()), module, ofModule, found);
    } else if (who instanceof Who.People people) {
      people.handles().forEach(handle -> Bits.set(found, register.number(handle)));
    } else if (who instanceof Who.Teams teams) {
      teams.teams().forEach(team -> hold(order.holding(team, false), module, ofModule, found));
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> gather(one, module, ofModule, found));
    }
  }

  private void hold(
      Collection<RoleName> roles, @Nullable ModuleName module, boolean ofModule, long[] found) {
    for (RoleName role : roles) {
      for (Term term : terms.getOrDefault(role, List.of())) {
        if (!ofModule || term.module() == null || term.module().equals(module)) {
          Bits.set(found, term.person());
        }
      }
    }
  }

  /** Adds the people of a cell of a module; false if the cell is open. */
  boolean gather(List<Who> cell, ModuleName module, long[] found) {
    for (Who who : cell) {
      if (isOpen(who)) {
        return false;
      }
      gather(who, module, true, found);
    }
    return true;
  }
}
