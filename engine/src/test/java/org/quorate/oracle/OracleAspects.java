package org.quorate.oracle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Condition;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;

/** What would have to be known to settle a question, as far as it is not known. */
final class OracleAspects {
  private final OracleFacts facts;

  OracleAspects(OracleFacts facts) {
    this.facts = facts;
  }

  /**
   * What is lacking to say whom a cell means.
   *
   * @param then true if it is asked for an earlier instant
   */
  Set<Aspect> of(Who who, boolean then, Files files, Counting counting) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    Set<Aspect> read = EnumSet.noneOf(Aspect.class);
    Set<RoleName> roles = concerned(who, files);
    if (!roles.stream().allMatch(facts.standing::listed)) {
      read.add(Aspect.ROSTER);
      if (then) {
        read.add(Aspect.ROSTER_AT);
      }
    }
    boolean bound =
        facts.charter.rows().roster().stream()
            .anyMatch(row -> row.module() != null && roles.contains(row.role()));
    if (bound || hasOwners(who)) {
      read.add(Aspect.FILES);
    }
    if (bound) {
      doubts.addAll(files.why());
    }
    boolean unlisted = facts.charter.rows().modules().isEmpty();
    if (hasOwners(who) && (unlisted || facts.modules.ownersOpen(files))) {
      read.add(Aspect.OWNERS);
    }
    boolean standIns =
        facts.modules.touched(files).stream()
            .anyMatch(touched -> touched.row() != null && touched.row().fallback() != null);
    if (hasOwners(who) && standIns) {
      read.addAll(toHear(counting));
    }
    doubts.addAll(facts.lacking(read));
    return doubts;
  }

  /** What tells whom a row does not hear. */
  static Set<Aspect> toHear(Counting counting) {
    Set<Aspect> read = EnumSet.noneOf(Aspect.class);
    if (!counting.coAuthor()) {
      read.add(Aspect.AUTHORS);
    }
    if (!counting.committer()) {
      read.add(Aspect.COMMITTERS);
    }
    return read;
  }

  /** The same for a demand and those that it includes. */
  Set<Aspect> of(Demand demand, boolean then, Files files, Counting counting) {
    Set<Aspect> read = EnumSet.noneOf(Aspect.class);
    read.addAll(of(demand.who(), then, files, counting));
    if (!(demand.amount() instanceof Amount.Count)) {
      read.addAll(facts.lacking(toHear(counting)));
    }
    demand.including().forEach(inner -> read.addAll(of(inner, then, files, counting)));
    return read;
  }

  /** What is lacking to say whether a condition that covers nothing holds. */
  Set<Aspect> of(Condition condition) {
    if (condition instanceof Condition.Label label) {
      Set<Aspect> read = EnumSet.copyOf(List.of(Aspect.LABELS));
      if (label.setBy() != null) {
        read.add(Aspect.LABEL_SETTERS);
        read.addAll(of(label.setBy(), false, facts.allFiles(), Counting.DEFAULT));
      }
      return facts.lacking(read);
    }
    if (condition instanceof Condition.Author author) {
      return of(
          new Who.Role(author.role(), author.only()), false, facts.allFiles(), Counting.DEFAULT);
    }
    return facts.lacking(scalars(condition));
  }

  private static List<Aspect> scalars(Condition condition) {
    if (condition instanceof Condition.Branch) {
      return List.of(Aspect.BRANCH);
    }
    if (condition instanceof Condition.FirstContribution) {
      return List.of(Aspect.FIRST_CONTRIBUTION);
    }
    if (condition instanceof Condition.Size size) {
      boolean lines = size.measure() == Condition.Measure.LINES;
      return lines ? List.of(Aspect.FILES, Aspect.SIZE) : List.of(Aspect.FILES);
    }
    if (condition instanceof Condition.TitleContains) {
      return List.of(Aspect.TITLE);
    }
    if (condition instanceof Condition.Signed) {
      return List.of(Aspect.SIGNATURES, Aspect.COMMITS);
    }
    return condition instanceof Condition.Draft ? List.of(Aspect.DRAFT) : List.of();
  }

  private Set<RoleName> concerned(@Nullable Who who, Files files) {
    Set<RoleName> roles = new HashSet<>();
    if (who instanceof Who.Role role) {
      roles.addAll(facts.standing.concerned(role.role(), role.only()));
    } else if (who instanceof Who.Teams teams) {
      teams.teams().forEach(team -> roles.addAll(facts.standing.concerned(team, false)));
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(each -> roles.addAll(concerned(each, files)));
    } else if (who instanceof Who.Owners owners) {
      for (OracleModules.Touched touched : facts.modules.touched(files)) {
        if (touched.row() != null) {
          roles.addAll(ofOwners(touched.row(), owners.reviewers(), files));
        }
      }
    }
    return roles;
  }

  private Set<RoleName> ofOwners(ModuleRow bottom, boolean reviewers, Files files) {
    Set<RoleName> roles = new HashSet<>(concerned(bottom.fallback(), files));
    for (ModuleRow row : facts.modules.chain(bottom)) {
      row.owners().forEach(cell -> roles.addAll(concerned(cell, files)));
      if (reviewers) {
        row.reviewers().forEach(cell -> roles.addAll(concerned(cell, files)));
      }
    }
    return roles;
  }

  private static boolean hasOwners(Who who) {
    return who instanceof Who.Owners
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(OracleAspects::hasOwners);
  }
}
