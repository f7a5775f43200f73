package org.quorate.rules.reviews;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Demand;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;

/** Whom the cells of rows mean in one case: the people, and what makes them meant. */
final class Asked {
  final BitSet people = new BitSet();
  final Set<RoleName> roles = new HashSet<>();
  final Set<ModuleName> modules = new HashSet<>();
  private final Situation situation;
  private final Entitlement all;
  private boolean anybody;

  Asked(Situation situation) {
    this.situation = situation;
    all = Entitlement.ofAll(situation);
    for (int file = 0; file < situation.paths.length; file++) {
      ModuleName module = situation.module(file);
      if (module != null) {
        modules.addAll(situation.plan.modules.upwards(module));
      }
    }
  }

  /** Whether people of whom nobody has heard may be meant. */
  boolean anybody() {
    return anybody;
  }

  void person(Handle handle) {
    people.set(situation.people.number(handle));
  }

  void demand(Demand demand) {
    demand(demand, all);
  }

  /** Everybody who could meet a demand. */
  void demand(Demand demand, Entitlement entitlement) {
    actors(demand.who(), entitlement);
    demand.including().forEach(inner -> speakers(inner.who(), entitlement));
  }

  /** Whoever is meant and could do something; owners are the first to be told of it. */
  void actors(Who who, Entitlement entitlement) {
    speakers(who, entitlement);
    anybody |= entitlement.open(who);
    boolean anyone = meansAnyone(who);
    for (int person = 0; person < situation.people.size(); person++) {
      if (anyone || entitlement.means(who, person, situation.at) != Tri.NO) {
        people.set(person);
      }
    }
    owners(all);
  }

  private static boolean meansAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any && any.alternatives().stream().anyMatch(Asked::meansAnyone);
  }

  void speakers(Who who) {
    speakers(who, all);
  }

  /** Whoever is meant if they have spoken. */
  void speakers(Who who, Entitlement entitlement) {
    if (who instanceof Who.Role role) {
      role(role.role(), role.only());
    } else if (who instanceof Who.Teams teams) {
      teams.teams().forEach(team -> role(team, false));
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> speakers(one, entitlement));
    } else if (who instanceof Who.Owners) {
      if (!situation.complete(Aspect.OWNERS)) {
        situation.plan.charter.rows().modules().forEach(row -> modules.add(row.module()));
      }
      owners(entitlement);
    }
  }

  void role(RoleName role, boolean only) {
    roles.add(role);
    roles.addAll(situation.plan.order.holding(role, only));
  }

  private void owners(Entitlement entitlement) {
    for (Entitlement.Touched touched : entitlement.touched()) {
      ModuleRow module = touched.row();
      if (module != null) {
        situation.plan.modules.cells(module, true).stream()
            .map(ModuleMap.Cell::who)
            .filter(who -> !Lacks.asksOwners(who))
            .forEach(who -> speakers(who, entitlement));
        if (module.fallback() != null) {
          speakers(module.fallback(), entitlement);
        }
      }
    }
  }
}
