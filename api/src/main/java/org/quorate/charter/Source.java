package org.quorate.charter;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a row stands and what it says there. Cells are cut out of the row's text when asked for, so
 * that a kept charter stays small.
 *
 * @param line from 1; 0 of what no row says
 * @param column from 1: where the row's text begins; 0 likewise
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
    List<Piece> pieces = split(text);
    for (int i = 0; i < pieces.size() && i < table.headers().size(); i++) {
      if (!pieces.get(i).text().isEmpty()) {
        cells.add(new Cell(table.headers().get(i), pieces.get(i).text()));
      }
    }
    return cells;
  }

  /** The text in a column by its English name, whatever its header, or the empty string. */
  public String cell(String name) {
    return piece(name).text();
  }

  /** Where in the line, from 1, the text in a column begins; where the row does if it is empty. */
  public int columnOf(String name) {
    return column + piece(name).begin();
  }

  /** A cell as quoted in an answer. */
  public record Cell(String header, String text) {}

  /** The text of a cell, and where in the row it begins. */
  private record Piece(int begin, String text) {
    static final Piece NONE = new Piece(0, "");

    static Piece of(String row, int from, int end) {
      String cell = row.substring(from, end);
      String text = cell.strip();
      int begin = from + cell.length() - cell.stripLeading().length();
      return text.isEmpty() ? NONE : new Piece(begin, text.replace("\\|", "|"));
    }
  }

  private Piece piece(String name) {
    List<Piece> pieces = split(text);
    for (int i = 0; i < pieces.size() && i < table.columns().size(); i++) {
      if (table.columns().get(i).equalsIgnoreCase(name)) {
        return pieces.get(i);
      }
    }
    return Piece.NONE;
  }

  /** As GitHub-flavoured Markdown splits a row: at every bar without a backslash before it. */
  private static List<Piece> split(String row) {
    List<Piece> cells = new ArrayList<>();
    int from = row.startsWith("|") ? 1 : 0;
    for (int i = from; i < row.length(); i++) {
      if (row.charAt(i) == '|' && row.charAt(i - (i > 0 ? 1 : 0)) != '\\') {
        cells.add(Piece.of(row, from, i));
        from = i + 1;
      }
    }
    if (from < row.length()) {
      cells.add(Piece.of(row, from, row.length()));
    }
    return cells;
  }
}
