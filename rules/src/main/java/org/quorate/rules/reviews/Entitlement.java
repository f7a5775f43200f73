package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Counting;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** Whom a cell means, for the files that a row governs and by its counting. */
final class Entitlement {
  private final Situation situation;
  private final Governed files;
  private @Nullable Within within;
  private final Counting counting;
  private @Nullable Map<Left, Tri> left;
  private @Nullable List<Touched> touched;

  private Entitlement(
      Situation situation, Governed files, @Nullable Within within, Counting counting) {
    this.situation = situation;
    this.files = files;
    this.within = within;
    this.counting = counting;
  }

  static Entitlement of(Situation situation, Governed files, Counting counting) {
    return new Entitlement(situation, files, null, counting);
  }

  /** For whatever belongs to no row: all files, nothing said of counting. */
  static Entitlement ofAll(Situation situation) {
    return of(situation, Governed.of(situation.everyFile()), Counting.DEFAULT);
  }

  /** The modules of the files, or the one in whose row the cell stands. */
  Within within() {
    if (within == null) {
      boolean all = files.isSure() && Arrays.equals(files.possible(), situation.everyFile());
      within = all ? situation.withinAll() : files.within(situation);
    }
    return within;
  }

  /** Whom a cell means, now and at other instants. */
  Standing standing(Who who) {
    return Standings.of(this, who);
  }

  /** Who owns a module, now and at other instants. */
  Standing standing(Touched module, boolean reviewers) {
    return Standings.of(this, module, reviewers);
  }

  Situation situation() {
    return situation;
  }

  /** A module that the files touch: a row of the charter, or what an owners file says. */
  record Touched(@Nullable ModuleRow row, @Nullable OwnedFiles owned) {
    /** Stands for the files that nobody owns. */
    static final Touched NOBODYS = new Touched(null, null);

    String shown() {
      return row != null ? row.module().value() : owned == null ? "" : owned.module().value();
    }
  }

  /** Whether a cell means a person at an instant. */
  Tri means(Who who, int person, Instant when) {
    Standing steady = Standings.steady(this, who);
    if (steady != null) {
      return steady.of(person, when);
    } else if (who instanceof Who.Role role) {
      return situation.people.holds(person, role.role(), role.only(), when, within());
    } else if (who instanceof Who.People people) {
      return Tri.of(situation.people.among(people.handles(), person));
    } else if (who instanceof Who.Teams teams) {
      return team(teams.teams(), person, when);
    } else if (who instanceof Who.Anyone) {
      return Tri.of(
          !situation.people.bot(person) || situation.people.among(counting.bots(), person));
    } else if (who instanceof Who.AnyOf any) {
      Tri best = Tri.NO;
      for (Who one : any.alternatives()) {
        best = best.or(means(one, person, when));
      }
      return best;
    }
    return ownsSome(((Who.Owners) who).reviewers(), person, when);
  }

  private Tri team(List<RoleName> teams, int person, Instant when) {
    Tri best = Tri.NO;
    for (RoleName team : teams) {
      best = best.or(situation.people.holds(person, team, false, when, within()));
    }
    return best;
  }

  private Tri ownsSome(boolean reviewers, int person, Instant when) {
    Tri best = ownersUnknown() || modulesOpen() ? Tri.MAYBE : Tri.NO;
    for (Touched module : touched()) {
      best = best.or(owns(module, reviewers, person, when));
    }
    return best;
  }

  /** Whether nobody can tell which modules the files touch. */
  boolean ownersUnknown() {
    return situation.plan.modules.isEmpty() && !situation.complete(Aspect.OWNERS);
  }

  /** Aspects that would tell which of the files that it may the row governs. */
  Set<Aspect> filesDoubts() {
    return files.isSure() ? Set.of() : files.doubts();
  }

  /** Whether the row may govern files that nobody has seen. */
  boolean filesOpen() {
    return !situation.complete(Aspect.FILES);
  }

  /** Whether the files may touch modules that nobody has heard of. */
  boolean modulesOpen() {
    return filesOpen() || ownersOpen();
  }

  /** Whether nobody can tell to which module some file belongs. */
  boolean ownersOpen() {
    if (!situation.complete(Aspect.OWNERS)) {
      for (int i = 0; i < situation.paths.length; i++) {
        if (Bits.has(files.files(), i) && isNobodys(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The distinct modules that the files touch. */
  List<Touched> touched() {
    if (touched == null) {
      touched = findTouched();
    }
    return touched;
  }

  private List<Touched> findTouched() {
    List<Touched> all = new ArrayList<>(4);
    Set<Object> known = new HashSet<>(4);
    Object before = null;
    for (int i = 0; i < situation.paths.length; i++) {
      ModuleName module = situation.module(i);
      Object holding = module == null ? situation.owned(i) : module;
      if (holding != null && holding != before && Bits.has(files.files(), i)) {
        before = holding;
        if (known.add(holding)) {
          ModuleRow row = module == null ? null : situation.plan.modules.row(module);
          all.add(new Touched(row, module == null ? situation.owned(i) : null));
        }
      }
    }
    if (!unowned().isEmpty()) {
      all.add(Touched.NOBODYS);
    }
    return all;
  }

  /** The files that nobody owns, as far as all is told of owners. */
  List<String> unowned() {
    List<String> paths = new ArrayList<>(0);
    boolean told = situation.complete(Aspect.OWNERS);
    for (int i = 0; told && i < situation.paths.length; i++) {
      if (Bits.has(files.files(), i) && isNobodys(i)) {
        paths.add(situation.paths[i]);
      }
    }
    return paths;
  }

  private boolean isNobodys(int file) {
    return situation.module(file) == null && situation.owned(file) == null;
  }

  /** Whether a person owns a touched module, or reviews it where reviewers do too. */
  Tri owns(Touched module, boolean reviewers, int person, Instant when) {
    OwnedFiles owned = module.owned();
    if (owned != null) {
      boolean owner = situation.people.among(owned.owners(), person);
      return Tri.of(owner || reviewers && situation.people.among(owned.reviewers(), person));
    }
    ModuleRow row = module.row();
    if (row == null) {
      return Tri.NO;
    }
    Tri owner = ownsRow(row, reviewers, person, when);
    Who fallback = row.fallback();
    if (fallback == null || owner == Tri.YES) {
      return owner;
    }
    Tri standsIn = inCellOf(row.module()).means(fallback, person, when);
    return standsIn == Tri.NO
        ? owner
        : owner.or(standsIn.and(somebodyLeft(module, row, reviewers).not()));
  }

  /** A module of which it is asked whether an owner is left, or a reviewer. */
  private record Left(Touched module, boolean reviewers) {}

  /** Whether a module has an owner who could approve; if not, its fallback stands in. */
  private Tri somebodyLeft(Touched module, ModuleRow row, boolean reviewers) {
    left = left == null ? new HashMap<>() : left;
    Left asked = new Left(module, reviewers);
    Tri found = left.get(asked);
    if (found == null) {
      found = openOf(row, reviewers) ? Tri.MAYBE : Tri.NO;
      for (int person = 0; person < situation.people.size() && found != Tri.YES; person++) {
        Tri barred = situation.barred(person, counting);
        if (situation.people.isSomebody(person) && barred != Tri.YES) {
          found = found.or(ownsRow(row, reviewers, person, situation.at).and(barred.not()));
        }
      }
      left.put(asked, found);
    }
    return found;
  }

  /** Whether somebody stands in for owners of whom none could approve. */
  boolean hasFallback() {
    for (Touched module : touched()) {
      if (module.row() != null && module.row().fallback() != null) {
        return true;
      }
    }
    return false;
  }

  /** Adds the aspects that would tell whom the row does not hear, whatever their role. */
  void noteUnheard(Set<Aspect> lacks) {
    if (!counting.coAuthor()) {
      Lacks.note(lacks, situation, Aspect.AUTHORS);
    }
    if (!counting.committer()) {
      Lacks.note(lacks, situation, Aspect.COMMITTERS);
    }
  }

  /** For a cell of the row of one module: roles held for that module count. */
  Entitlement inCellOf(ModuleName module) {
    return new Entitlement(situation, files, Within.of(module), counting);
  }

  private Tri ownsRow(ModuleRow row, boolean reviewers, int person, Instant when) {
    Tri best = Tri.NO;
    for (ModuleMap.Cell cell : situation.plan.modules.cells(row, reviewers)) {
      best = best.or(inCellOf(cell.module()).means(cell.who(), person, when));
    }
    return best;
  }

  /** Whether people may belong to a group of whom nobody has heard. */
  boolean open(Who who) {
    if (who instanceof Who.Role role) {
      return situation.people.open(role.role(), role.only());
    } else if (who instanceof Who.Teams teams) {
      return teams.teams().stream().anyMatch(team -> situation.people.open(team, false));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(this::open);
    } else if (who instanceof Who.Owners owners) {
      return ownersUnknown()
          || modulesOpen()
          || touched().stream().anyMatch(module -> open(module, owners.reviewers()));
    }
    return who instanceof Who.Anyone;
  }

  /** Whether people may own a module of whom nobody has heard. */
  boolean open(Touched module, boolean reviewers) {
    ModuleRow row = module.row();
    if (row == null) {
      return false;
    }
    Who fallback = row.fallback();
    return openOf(row, reviewers)
        || fallback != null && open(fallback) && somebodyLeft(module, row, reviewers) != Tri.YES;
  }

  private boolean openOf(ModuleRow row, boolean reviewers) {
    for (ModuleMap.Cell cell : situation.plan.modules.cells(row, reviewers)) {
      if (open(cell.who())) {
        return true;
      }
    }
    return false;
  }

  /** A question about a role, or about it and those above it. */
  interface OfRole {
    boolean test(RoleName role, boolean only);
  }

  /** Whether the roster leaves some role of a cell to the host. */
  boolean unlisted(Who who) {
    return concerns(who, situation.people::unlisted);
  }

  /** Whether some role of a cell is held for a module only. */
  boolean bound(Who who) {
    return concerns(who, situation.people::bound);
  }

  private boolean concerns(Who who, OfRole asked) {
    if (who instanceof Who.Role role) {
      return asked.test(role.role(), role.only());
    } else if (who instanceof Who.Teams teams) {
      return teams.teams().stream().anyMatch(team -> asked.test(team, false));
    } else if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().anyMatch(one -> concerns(one, asked));
    } else if (who instanceof Who.Owners owners) {
      return touched().stream().anyMatch(module -> concerns(module, owners.reviewers(), asked));
    }
    return false;
  }

  private boolean concerns(Touched module, boolean reviewers, OfRole asked) {
    ModuleRow row = module.row();
    if (row == null) {
      return false;
    }
    Who fallback = row.fallback();
    return fallback != null && concerns(fallback, asked)
        || situation.plan.modules.cells(row, reviewers).stream()
            .anyMatch(cell -> concerns(cell.who(), asked));
  }
}
