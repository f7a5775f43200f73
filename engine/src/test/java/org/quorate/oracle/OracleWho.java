package org.quorate.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.charter.Counting;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;
import org.quorate.merge.MayMerge;

/** Whom a cell means. */
final class OracleWho {
  private final MayMerge question;
  private final OraclePeople people;
  private final OracleStanding standing;
  private final OracleModules modules;

  OracleWho(
      MayMerge question, OraclePeople people, OracleStanding standing, OracleModules modules) {
    this.question = question;
    this.people = people;
    this.standing = standing;
    this.modules = modules;
  }

  /** Whether a cell means a person. */
  Tri means(Who who, Handle person, View view) {
    if (who instanceof Who.Role role) {
      return standing.holds(
          person, role.role(), role.only(), view.at(), m -> modules.within(m, view.files()));
    }
    if (who instanceof Who.Teams teams) {
      return any(
          teams.teams().stream().<Who>map(t -> new Who.Role(t, false)).toList(), person, view);
    }
    if (who instanceof Who.AnyOf any) {
      return any(any.alternatives(), person, view);
    }
    if (who instanceof Who.Owners owners) {
      return ownsSomething(person, owners.reviewers(), view);
    }
    if (who instanceof Who.People named) {
      return Tri.of(people.among(person, named.handles()));
    }
    return Tri.of(!people.isBot(person) || people.among(person, view.counting().bots()));
  }

  /** Whether a person owns one touched module. */
  Tri owns(OracleModules.Touched touched, Handle person, boolean reviewers, View view) {
    ModuleRow row = touched.row();
    if (row == null) {
      OwnedFiles owned = touched.owned();
      if (owned == null) {
        return Tri.NO;
      }
      boolean named = people.among(person, owned.owners());
      return Tri.of(named || reviewers && people.among(person, owned.reviewers()));
    }
    Tri owner = inGroup(row, person, reviewers, view);
    if (row.fallback() == null) {
      return owner;
    }
    Tri standsIn = inCell(row.fallback(), row.module(), person, view);
    return owner.or(standsIn.and(somebodyLeft(row, reviewers, view).not()));
  }

  /** Whether a person's approval counts in no row with this counting, whatever their standing. */
  Tri isBarred(Handle person, Counting counting) {
    boolean silent = people.isBot(person) && !people.among(person, counting.bots());
    if (silent || person.equals(people.author())) {
      return Tri.of(silent || !counting.author());
    }
    return people
        .isCoAuthor(person)
        .and(Tri.of(!counting.coAuthor()))
        .or(people.isCommitter(person).and(Tri.of(!counting.committer())));
  }

  private Tri ownsSomething(Handle person, boolean reviewers, View view) {
    boolean hidden = modules.open(view.files()) || modules.unknown();
    Tri owns = hidden ? Tri.MAYBE : Tri.NO;
    for (OracleModules.Touched touched : modules.touched(view.files())) {
      owns = owns.or(owns(touched, person, reviewers, view));
    }
    return owns;
  }

  private Tri somebodyLeft(ModuleRow row, boolean reviewers, View view) {
    Tri left = inGroup(row, OraclePeople.STRANGER, reviewers, view.at(question.at()));
    for (Handle person : people.everybody()) {
      Tri heard = isBarred(person, view.counting()).not();
      left = left.or(inGroup(row, person, reviewers, view.at(question.at())).and(heard));
    }
    return left;
  }

  private Tri inGroup(ModuleRow bottom, Handle person, boolean reviewers, View view) {
    Tri found = Tri.NO;
    for (ModuleRow row : modules.chain(bottom)) {
      List<Who> cells = new ArrayList<>(row.owners());
      cells.addAll(reviewers ? row.reviewers() : List.of());
      for (Who cell : cells) {
        found = found.or(inCell(cell, row.module(), person, view));
      }
    }
    return found;
  }

  private Tri inCell(@Nullable Who cell, ModuleName module, Handle person, View view) {
    if (cell instanceof Who.Role role) {
      return standing.holds(
          person, role.role(), role.only(), view.at(), m -> Tri.of(m.equals(module)));
    }
    return cell == null ? Tri.NO : means(cell, person, view);
  }

  private Tri any(List<Who> alternatives, Handle person, View view) {
    Tri found = Tri.NO;
    for (Who alternative : alternatives) {
      found = found.or(means(alternative, person, view));
    }
    return found;
  }

  /** Everybody whom facts or rows speak of. */
  Set<Handle> everybody() {
    return people.everybody();
  }
}
