package org.quorate.rules.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ReviewRow;

/**
 * Q0606: a relaxation that rests on a label which anybody could set, the author too: a row that
 * falls away with the label, or one that takes files with it away from {@code otherwise}. An
 * exception is no such thing, as somebody else must invoke it.
 */
final class LabelledRelief {
  private static final int MOST_REPORTED = 100;

  private final List<ReviewRow> rows;

  LabelledRelief(Charter charter) {
    rows = Examiner.inOrder(charter.rows().reviews());
  }

  void report(List<Diagnostic> found) {
    ReviewRow rest =
        rows.stream()
            .filter(row -> row.when().isOtherwise() && row.insteadOf() == null)
            .findFirst()
            .orElse(null);
    int before = found.size();
    for (ReviewRow row : rows) {
      if (row.insteadOf() == null && found.size() - before < MOST_REPORTED) {
        for (Condition condition : row.when().conditions()) {
          if (condition instanceof Condition.Label label && label.setBy() == null) {
            report(row, label, rest, found);
          }
        }
      }
    }
  }

  private void report(
      ReviewRow row, Condition.Label label, @Nullable ReviewRow rest, List<Diagnostic> found) {
    String name = label.label();
    if (label.absent() && !RowStrength.asksNothing(row)) {
      found.add(
          Examiner.warning(
              ReviewCode.LABELLED_RELIEF,
              row,
              says(row, "no longer applies once the label `" + name + "` is set"),
              "let an exception that somebody else invokes waive the row instead"));
    } else if (!label.absent() && rest != null && relieves(row, rest)) {
      found.add(
          Examiner.warning(
              ReviewCode.LABELLED_RELIEF,
              row,
              says(row, "takes files from `" + rest.name().key() + "` by the label `" + name + "`"),
              "say whose label counts, such as ``label `" + name + "` set by maintainer``"));
    }
  }

  private static String says(ReviewRow row, String what) {
    return "row `" + row.name().key() + "` " + what + ", and an author could set it";
  }

  /** Whether files that the row covers escape demands of the rest which it does not make. */
  private boolean relieves(ReviewRow row, ReviewRow rest) {
    return row.when().covers()
        && !group(row).stream().allMatch(one -> RowStrength.isImplied(rest, one))
        && rows.stream().noneMatch(other -> coversWithoutLabel(other, row));
  }

  private List<ReviewRow> group(ReviewRow row) {
    RuleName name = row.name();
    return rows.stream().filter(it -> it == row || Objects.equals(it.insteadOf(), name)).toList();
  }

  /** Whether another row covers the same without asking for a label. */
  private static boolean coversWithoutLabel(ReviewRow other, ReviewRow row) {
    Set<Condition> conditions = new HashSet<>(other.when().conditions());
    return other.insteadOf() == null
        && other.when().covers()
        && row.when().conditions().containsAll(conditions)
        && conditions.stream().noneMatch(Condition.Label.class::isInstance);
  }
}
