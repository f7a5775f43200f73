package org.quorate.charter;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row stands and what it says there. Cells are cut out of the row's text when asked for, so
 * that a kept charter stays small.
 *
 * @param line from 1
 * @param column from 1: where the row's text begins
 * @param text the row as written, a line of a table with vertical bars
 */
public record Source(Table table, int line, int column, String text) {

  /** {@code document:line:column}. */
  public String place() {
    return table.document() + ":" + line + ":" + column;
  }

  /** The cells that say something, left to right, under the headers as written. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    List<String> texts = split(text);
    for (int i = 0; i < texts.size() && i < table.headers().size(); i++) {
      if (!texts.get(i).isEmpty()) {
        cells.add(new Cell(table.headers().get(i), texts.get(i)));
      }
    }
    return cells;
  }

  /** The text in a column by its English name, whatever its header, or the empty string. */
  public String cell(String column) {
    List<String> texts = split(text);
    for (int i = 0; i < texts.size() && i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(column)) {
        return texts.get(i);
      }
    }
    return "";
  }

  /** A cell as quoted in an answer. */
  public record Cell(String header, String text) {}

  /** As GitHub-flavoured Markdown splits a row: at every bar without a backslash before it. */
  private static List<String> split(String row) {
    List<String> cells = new ArrayList<>();
    int from = row.startsWith("|") ? 1 : 0;
    for (int i = from; i < row.length(); i++) {
      if (row.charAt(i) == '|' && row.charAt(i - (i > 0 ? 1 : 0)) != '\\') {
        cells.add(row.substring(from, i).strip().replace("\\|", "|"));
        from = i + 1;
      }
    }
    if (from < row.length()) {
      cells.add(row.substring(from).strip().replace("\\|", "|"));
    }
    return cells;
  }
}
