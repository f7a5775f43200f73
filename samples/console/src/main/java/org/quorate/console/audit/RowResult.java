package org.quorate.console.audit;

import java.util.List;
import org.quorate.Rule;

/**
 * What became of one row over the whole history.
 *
 * @param counts contributions by the answer of the row as a whole
 * @param columns findings by column; where a column gives several findings on one contribution,
 *     each is counted
 * @param missing what the history does not hold of it, most needed first
 */
public record RowResult(
    Rule rule, Counts counts, List<ColumnResult> columns, List<AuditReport.Missing> missing) {

  public RowResult {
    columns = List.copyOf(columns);
    missing = List.copyOf(missing);
  }

  /** Whether the history holds what it takes to judge the row, at least now and then. */
  public boolean judgeable() {
    return columns.stream().anyMatch(column -> column.counts().definite() > 0);
  }

  /** One column of the row. */
  public record ColumnResult(String column, Counts counts) {}
}
