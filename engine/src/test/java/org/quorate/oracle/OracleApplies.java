package org.quorate.oracle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.quorate.Aspect;
import org.quorate.RuleName;
import org.quorate.charter.Condition;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.When;
import org.quorate.contribution.ChangedFile;

/** Which rows apply, and which files they govern. */
final class OracleApplies {
  private final OracleFacts facts;
  private final OracleConditions conditions;
  private final OracleAspects aspects;
  private final Map<RuleName, Governing> rows = new HashMap<>();

  OracleApplies(OracleFacts facts, OracleAspects aspects) {
    this.facts = facts;
    this.conditions = new OracleConditions(facts);
    this.aspects = aspects;
    for (ReviewRow row : facts.charter.rows().reviews()) {
      if (row.insteadOf() == null && !row.when().isOtherwise()) {
        rows.put(row.name(), of(row.when()));
      }
    }
    Map<RuleName, Governing> covering = covering();
    for (ReviewRow row : facts.charter.rows().reviews()) {
      if (row.insteadOf() == null && row.when().isOtherwise()) {
        rows.put(row.name(), leftOver(row.when(), covering));
      }
    }
  }

  /** Whether and over what a row applies; an alternative as the row it stands in for. */
  Governing of(ReviewRow row) {
    RuleName name = row.insteadOf() == null ? row.name() : row.insteadOf();
    return Objects.requireNonNull(rows.get(name), () -> "no row " + name);
  }

  /** Whether all of a {@code When} without {@code otherwise} holds, and for which files. */
  Governing of(When when) {
    if (!when.covers()) {
      Tri holds = others(when);
      return new Governing(holds, holds, facts.allFiles(), facts.allFiles(), lacks(when));
    }
    Files surely = files(file -> covers(when, file).surely());
    Files possibly = files(file -> covers(when, file).possibly());
    Tri covering = surely.isEmpty() ? some(possibly) : Tri.YES;
    covering = covering.and(only(when));
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    lacks.addAll(lacks(when));
    if (covering == Tri.MAYBE || !surely.equals(possibly)) {
      boolean kinds = when.conditions().stream().anyMatch(Condition.OfKind.class::isInstance);
      lacks.addAll(facts.lacking(Aspect.FILES));
      lacks.addAll(kinds ? facts.lacking(Aspect.KINDS) : Set.of());
    }
    return new Governing(others(when).and(covering), others(when), surely, possibly, lacks);
  }

  /** Rows that may say of files that they cover them, without the otherwise row. */
  private Map<RuleName, Governing> covering() {
    Map<RuleName, Governing> covering = new HashMap<>();
    for (ReviewRow row : facts.charter.rows().reviews()) {
      if (row.insteadOf() == null && row.when().covers() && !row.when().isOtherwise()) {
        covering.put(row.name(), of(row));
      }
    }
    return covering;
  }

  /** Whether some row covers a file, the otherwise row included. */
  Tri covered(ChangedFile file) {
    Tri covered = Tri.NO;
    for (ReviewRow row : coveringRows()) {
      covered = covered.or(coveredBy(row, file));
    }
    return covered;
  }

  /** What would settle whether some row covers a file. */
  Set<Aspect> lacksOfCovering(ChangedFile file) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    for (ReviewRow row : coveringRows()) {
      if (coveredBy(row, file) == Tri.MAYBE) {
        lacks.addAll(of(row).lacks());
      }
    }
    return lacks;
  }

  private List<ReviewRow> coveringRows() {
    return facts.charter.rows().reviews().stream()
        .filter(row -> row.insteadOf() == null)
        .filter(row -> row.when().covers() || row.when().isOtherwise())
        .toList();
  }

  private Tri coveredBy(ReviewRow row, ChangedFile file) {
    return takesTheRest(row) ? Tri.YES : of(row).covers(file);
  }

  /** Whether some row surely covers every file that no other row covers, known or not. */
  boolean takesTheRest() {
    return coveringRows().stream().anyMatch(this::takesTheRest);
  }

  private boolean takesTheRest(ReviewRow row) {
    return row.when().isOtherwise() && of(row).conditions() == Tri.YES;
  }

  private Governing leftOver(When when, Map<RuleName, Governing> covering) {
    Files surely =
        files(file -> covering.values().stream().noneMatch(g -> g.covers(file).possibly()));
    Files possibly =
        files(file -> covering.values().stream().noneMatch(g -> g.covers(file).surely()));
    Tri rest = surely.isEmpty() ? some(possibly) : Tri.YES;
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    lacks.addAll(lacks(when));
    for (Governing other : covering.values()) {
      boolean undecided =
          possibly.listed().stream().anyMatch(file -> other.covers(file) == Tri.MAYBE);
      lacks.addAll(undecided ? other.lacks() : Set.of());
    }
    if (surely.isEmpty()) {
      lacks.addAll(facts.lacking(Aspect.FILES));
    }
    Tri others = others(when);
    return new Governing(others.and(rest), others, surely, possibly, lacks);
  }

  private Tri covers(When when, ChangedFile file) {
    Tri covers = Tri.YES;
    for (Condition condition : when.conditions()) {
      covers = covers.and(condition.covers() ? conditions.covers(condition, file) : Tri.YES);
    }
    return covers;
  }

  private Tri others(When when) {
    Tri hold = Tri.YES;
    for (Condition condition : when.conditions()) {
      hold = hold.and(condition.covers() ? Tri.YES : conditions.holds(condition));
    }
    return hold;
  }

  private Tri only(When when) {
    Tri holds = Tri.YES;
    for (Condition condition : when.conditions()) {
      if (condition instanceof Condition.Path path && path.only()) {
        Files all = facts.allFiles();
        boolean matches = all.listed().stream().allMatch(f -> conditions.covers(path, f).surely());
        holds = holds.and(matches && all.open() ? Tri.MAYBE : Tri.of(matches));
      }
    }
    return holds;
  }

  private Set<Aspect> lacks(When when) {
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    for (Condition condition : when.conditions()) {
      if (!condition.covers() && conditions.holds(condition) == Tri.MAYBE) {
        lacks.addAll(aspects.of(condition));
      }
    }
    return lacks;
  }

  private Files files(Predicate<ChangedFile> filter) {
    Files all = facts.allFiles();
    return new Files(all.listed().stream().filter(filter).toList(), all.open());
  }

  /** Whether there is a file among those that are only possibly there. */
  private static Tri some(Files possibly) {
    return possibly.open() || !possibly.isEmpty() ? Tri.MAYBE : Tri.NO;
  }
}
