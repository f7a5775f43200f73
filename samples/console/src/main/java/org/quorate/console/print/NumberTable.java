package org.quorate.console.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in columns under short heads, each row with a name before it. A table wider than the
 * paper goes on below, so many columns at a time.
 */
public final class NumberTable {
  private static final int LONGEST = 30;
  private static final String INDENT = "  ";

  private final List<String> heads;
  private final List<String> names = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these columns. */
  public NumberTable(List<String> heads) {
    this.heads = List.copyOf(heads);
  }

  /** Adds a row with one cell for each column. */
  public NumberTable row(String name, List<String> cells) {
    names.add(shortened(Shown.of(name)));
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Prints it. */
  public void on(Paper paper) {
    int name = names.stream().mapToInt(Columns::of).max().orElse(0);
    int cell = 1 + heads.stream().mapToInt(String::length).max().orElse(0);
    for (List<String> row : rows) {
      cell = Math.max(cell, 1 + row.stream().mapToInt(String::length).max().orElse(0));
    }
    int fitting = Math.max(1, (paper.width() - INDENT.length() - name) / (cell + 1));
    for (int from = 0; from < heads.size(); from += fitting) {
      int to = Math.min(heads.size(), from + fitting);
      if (from > 0) {
        paper.blank();
      }
      if (!heads.stream().allMatch(String::isEmpty)) {
        paper.line(INDENT + " ".repeat(name) + cells(heads.subList(from, to), cell));
      }
      for (int i = 0; i < rows.size(); i++) {
        String gap = " ".repeat(name - Columns.of(names.get(i)));
        paper.line(INDENT + names.get(i) + gap + cells(rows.get(i).subList(from, to), cell));
      }
    }
  }

  private static String cells(List<String> cells, int width) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(" ".repeat(1 + width - cell.length())).append(cell);
    }
    return line.toString();
  }

  private static String shortened(String name) {
    StringBuilder cut = new StringBuilder();
    int columns = 0;
    for (int c : name.codePoints().toArray()) {
      columns += Columns.of(Character.toString(c));
      if (columns > LONGEST) {
        return cut.append('…').toString();
      }
      cut.appendCodePoint(c);
    }
    return name;
  }
}
