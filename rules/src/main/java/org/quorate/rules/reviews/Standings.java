package org.quorate.rules.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Within;
import org.quorate.rules.reviews.Entitlement.Touched;

/** Whom cells mean, now and at other instants: as people where no instant changes who they are. */
final class Standings {
  private Standings() {}

  /** Whom a cell means. */
  static Standing of(Entitlement whose, Who who) {
    Standing steady = steady(whose, who);
    if (steady != null) {
      return steady;
    }
    long[] people = always(whose, who);
    return people == null
        ? (person, when) -> whose.means(who, person, when)
        : new Standing.Always(people);
  }

  /** Who owns a module. */
  static Standing of(Entitlement whose, Touched module, boolean reviewers) {
    Standing steady = steady(whose, module, reviewers);
    if (steady != null) {
      return steady;
    }
    long[] people = always(whose, module, reviewers);
    return people == null
        ? (person, when) -> whose.owns(module, reviewers, person, when)
        : new Standing.Always(people);
  }

  /** Those of a role of whom the charter alone says who they are; else null. */
  static Standing.@Nullable Always steady(Entitlement whose, Who who) {
    return steady(whose, who, null);
  }

  private static Standing.@Nullable Always steady(Entitlement whose, Who who, @Nullable Within of) {
    if (who instanceof Who.Role role && !whose.situation().people.areSomeMerged()) {
      SteadyHolders steady = whose.situation().plan.steady;
      boolean bound = steady.isBound(role);
      return steady.of(role, !bound ? Within.NOWHERE : of == null ? whose.within() : of);
    }
    return null;
  }

  private static Standing.@Nullable Always steady(
      Entitlement whose, Touched module, boolean reviewers) {
    ModuleRow row = module.row();
    if (row == null || row.fallback() != null) {
      return null;
    }
    List<ModuleMap.Cell> cells = whose.situation().plan.modules.cells(row, reviewers);
    return cells.size() == 1 ? steady(whose, cells.get(0).who(), cells.get(0).within()) : null;
  }

  private static long @Nullable [] always(Entitlement whose, Who who) {
    if (who instanceof Who.Role role) {
      return whose.situation().people.always(role.role(), role.only(), whose::within);
    } else if (who instanceof Who.People people) {
      return whose.situation().people.named(people.handles());
    } else if (who instanceof Who.AnyOf any) {
      return union(whose, any.alternatives());
    } else if (who instanceof Who.Teams teams) {
      long[] all = Bits.none(0);
      for (RoleName team : teams.teams()) {
        long[] own = whose.situation().people.always(team, false, whose::within);
        if (own == null) {
          return null;
        }
        all = Bits.or(all, own);
      }
      return all;
    }
    return null;
  }

  private static long @Nullable [] union(Entitlement whose, List<Who> cells) {
    long[] all = Bits.none(0);
    for (Who one : cells) {
      long[] own = always(whose, one);
      if (own == null) {
        return null;
      }
      all = Bits.or(all, own);
    }
    return all;
  }

  private static long @Nullable [] always(Entitlement whose, Touched module, boolean reviewers) {
    OwnedFiles owned = module.owned();
    if (owned != null) {
      long[] owners = whose.situation().people.named(owned.owners());
      long[] more = reviewers ? whose.situation().people.named(owned.reviewers()) : owners;
      return owners == null || more == null ? null : Bits.or(owners, more);
    }
    ModuleRow row = module.row();
    if (row == null || row.fallback() != null) {
      return null;
    }
    long[] all = Bits.none(0);
    for (ModuleMap.Cell cell : whose.situation().plan.modules.cells(row, reviewers)) {
      long[] own = always(whose.inCellOf(cell.module()), cell.who());
      if (own == null) {
        return null;
      }
      all = Bits.or(all, own);
    }
    return all;
  }
}
