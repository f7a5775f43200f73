package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;
import org.quorate.Rule;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;

/** A row as answers quote it, its cells cut out once. Safe to share: a cell cut twice is equal. */
final class Quoted {
  final Rule rule;
  private final @Nullable String[] cells = new @Nullable String[Column.values().length];

  Quoted(ReviewRow row) {
    rule = row.quoted();
  }

  /** What the row says in a column, or the empty string. */
  String cell(Column column) {
    String cell = cells[column.ordinal()];
    if (cell == null) {
      cell = rule.source().cell(column.shown());
      cells[column.ordinal()] = cell;
    }
    return cell;
  }
}
