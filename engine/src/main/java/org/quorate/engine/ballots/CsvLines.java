package org.quorate.engine.ballots;

import org.quorate.engine.csv.CsvRow;

/** The rows of a table below its header that are not blank, with their lines. */
final class CsvLines {
  private static final int NONE = Integer.MIN_VALUE;

  private final String text;
  final CsvRow row;
  private int line = 1;
  private int height;

  CsvLines(String text, char separator) {
    this.text = text;
    this.row = new CsvRow(text, separator);
  }

  /** Goes to the next row with anything in it; whether there is one. */
  boolean next() {
    while (row.next()) {
      line += height;
      height = Place.lineEnds(text, row.begin(), row.end());
      if (row.size() != 1 || !row.blank(0) || row.fault().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The line that the row begins in. */
  int line() {
    return line;
  }

  /** Whether a cell holds nothing, or words for it. */
  boolean silent(int cell) {
    return row.blank(cell) || says(row.cell(cell));
  }

  /** Whether words say that a voter has no opinion. */
  static boolean says(String cell) {
    return cell.equals("-") || cell.equalsIgnoreCase("no opinion");
  }

  /** A mark; a number that none can be, if the cell is none. */
  int mark(int cell) {
    return row.number(cell, NONE);
  }

  static boolean isNumber(int mark) {
    return mark != NONE;
  }
}
