package org.quorate.console.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.Finding;
import org.quorate.Rule;
import org.quorate.charter.Column;

/** Adds up one row. */
final class RowTally {
  private final Rule rule;
  private final Map<String, Counts> columns = new HashMap<>();
  private final Lacks lacks = new Lacks();
  private Counts counts = Counts.NONE;

  RowTally(Rule rule) {
    this.rule = rule;
  }

  void add(Answer answer) {
    counts = counts.plus(answer);
  }

  void add(String column, Answer answer) {
    columns.merge(column, Counts.NONE.plus(answer), (all, one) -> all.plus(answer));
  }

  /** Adds what one contribution would have to tell. */
  void miss(List<Finding> findings) {
    lacks.add(findings);
  }

  RowResult result() {
    return new RowResult(
        rule,
        counts,
        columns.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> place(entry.getKey())))
            .map(entry -> new RowResult.ColumnResult(entry.getKey(), entry.getValue()))
            .toList(),
        lacks.result());
  }

  /** The place of a column in answers; the row itself and its {@code When} come first. */
  private static int place(String shown) {
    for (Column column : Column.values()) {
      if (column.shown().equals(shown)) {
        return column.ordinal();
      }
    }
    return -1;
  }
}
