package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Row;
import org.quorate.charter.Source;

/**
 * What can only be seen with the meaning of rows at hand. Every error is proved by an example or by
 * counting; what a host might still add (roles, affiliations) is never held against a charter.
 */
final class Examiner {
  private static final Comparator<Row> BY_PLACE =
      Comparator.comparing((Row row) -> row.source().table().document())
          .thenComparingInt(row -> row.source().line())
          .thenComparingInt(row -> row.source().column())
          .thenComparing(Row::name);

  private Examiner() {}

  static List<Diagnostic> examine(Charter charter) {
    List<Diagnostic> found = new ArrayList<>();
    new EqualClaims(charter.rows().modules()).report(found);
    Holders holders = new Holders(charter);
    new OutOfReach(charter, holders).report(found);
    new OwnersMissing(charter, holders).report(found);
    new CaseGap(charter).report(found);
    new IdleRows(charter, found).report();
    new LabelledRelief(charter).report(found);
    return List.copyOf(found);
  }

  /** Rows of one kind in the order of the documents. */
  static <R extends Row> List<R> inOrder(List<R> rows) {
    List<R> sorted = new ArrayList<>(rows);
    sorted.sort(BY_PLACE);
    return sorted;
  }

  static Diagnostic error(ReviewCode code, Row row, String message, String help) {
    return at(Severity.ERROR, code, row, message, help);
  }

  static Diagnostic warning(ReviewCode code, Row row, String message, String help) {
    return at(Severity.WARNING, code, row, message, help);
  }

  static Diagnostic at(Severity severity, ReviewCode code, Row row, String message, String help) {
    Source source = row.source();
    return new Diagnostic(
        severity,
        code.code(),
        source.table().document(),
        source.line(),
        source.column(),
        message,
        help);
  }
}
