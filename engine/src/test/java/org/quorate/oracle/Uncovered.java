package org.quorate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.quorate.RuleName;
import org.quorate.charter.Condition;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Rows;
import org.quorate.charter.When;
import org.quorate.contribution.Change;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Kind;

/** Changes that no row covers. */
final class Uncovered {
  private static final ChangedFile FILE =
      new ChangedFile("nowhere/else.bin", ChangedFile.Status.ADDED, 1, 0, Set.of(Kind.DATA));

  private Uncovered() {}

  /** With a file more that no row covers; without the rows that would. */
  static Optional<GeneratedCase> oneFile(GeneratedCase one) {
    List<ChangedFile> files = new ArrayList<>(one.question().contribution().change().files());
    files.add(FILE);
    return Optional.of(with(only(one, when -> !when.isOtherwise() && !mayCover(when)), files));
  }

  /** With a file more that is in no module, if that is all that changes. */
  static Optional<GeneratedCase> nobodysFile(GeneratedCase one) {
    Rows rows = one.charter().rows();
    List<ChangedFile> files = new ArrayList<>(one.question().contribution().change().files());
    boolean whole =
        rows.reviews().stream().anyMatch(row -> weighsFiles(row.when()) || isApart(row))
            || rows.exceptions().stream().anyMatch(row -> !isFree(row.when()))
            || rows.roster().stream().anyMatch(row -> row.module() != null)
            || rows.modules().stream()
                .anyMatch(row -> OracleGlob.matchesAny(row.paths(), FILE.path()));
    if (files.isEmpty() || whole) {
      return Optional.empty();
    }
    files.add(FILE);
    return Optional.of(with(one, files));
  }

  private static boolean weighsFiles(When when) {
    return when.conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Size
                    || condition instanceof Condition.OfKind
                    || condition instanceof Condition.Path path && path.only());
  }

  private static boolean isFree(When when) {
    return !weighsFiles(when)
        && when.conditions().stream().noneMatch(Condition.Path.class::isInstance);
  }

  private static boolean isApart(ReviewRow row) {
    return row.counting().separatePeople();
  }

  /** Without files, and without the rows that ask for none. */
  static Optional<GeneratedCase> noFile(GeneratedCase one) {
    return Optional.of(with(only(one, when -> when.isOtherwise() || when.covers()), List.of()));
  }

  private static boolean mayCover(When when) {
    return when.conditions().stream()
            .filter(Condition.Path.class::isInstance)
            .map(Condition.Path.class::cast)
            .allMatch(path -> OracleGlob.matchesAny(path.globs(), FILE.path()))
        && when.conditions().stream().anyMatch(Condition.Path.class::isInstance);
  }

  private static GeneratedCase only(GeneratedCase one, Predicate<When> kept) {
    Rows rows = one.charter().rows();
    Set<RuleName> gone = new HashSet<>();
    rows.reviews().stream().filter(row -> !kept.test(row.when())).forEach(r -> gone.add(r.name()));
    List<ReviewRow> left =
        rows.reviews().stream()
            .filter(row -> !gone.contains(row.name()))
            .filter(row -> row.insteadOf() == null || !gone.contains(row.insteadOf()))
            .toList();
    return one.with(Turns.with(one.charter(), Additions.with(rows, left)));
  }

  private static GeneratedCase with(GeneratedCase one, List<ChangedFile> files) {
    Contribution facts = one.question().contribution();
    Change old = facts.change();
    Change change = old.withFiles(files);
    return Turns.with(one, facts.with(change));
  }
}
