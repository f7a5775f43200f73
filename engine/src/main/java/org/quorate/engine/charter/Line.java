package org.quorate.engine.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Source;
import org.quorate.charter.Table;

/** One row of a marked table with as many cells as it should have. */
final class Line {
  private final RawTable raw;
  private final Columns columns;
  private final RawRow row;
  private final Source source;
  private boolean broken;

  Line(RawTable raw, Columns columns, Table table, RawRow row, Shared shared) {
    this.raw = raw;
    this.columns = columns;
    this.row = row;
    this.broken = !columns.sound();
    this.source = new Source(table, row.line(), row.column(), shared.one(row.text()));
  }

  TableKind kind() {
    return raw.kind();
  }

  Source source() {
    return source;
  }

  /** The cell under a field, or null if it says nothing. */
  @Nullable RawCell cell(Field field) {
    return columns.cell(row, field);
  }

  /** The text under a field; empty if it says nothing. */
  String text(Field field) {
    RawCell cell = cell(field);
    return cell == null ? "" : cell.text();
  }

  /** What the marker says of every row of the table, or null. */
  @Nullable String status() {
    return raw.status();
  }

  /** The reason given for the row; may be empty. */
  String why() {
    return columns.why() < 0 ? "" : row.cells().get(columns.why()).text().replace("\\|", "|");
  }

  /** Where a field stands, or the row if it does not. */
  Spot spot(Field field, int offset) {
    int index = columns.index(field);
    int column = index < 0 ? row.column() : row.cells().get(index).column() + offset;
    return raw.document().at(row.line(), column);
  }

  /** Whether each header above it is understood, so that what is not there is not said. */
  boolean whole() {
    return columns.sound();
  }

  /** Whether something about it is wrong, so that no row comes of it. */
  boolean broken() {
    return broken;
  }

  void breaks() {
    broken = true;
  }
}
