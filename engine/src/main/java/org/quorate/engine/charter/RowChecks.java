package org.quorate.engine.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.cell.Cells;

/** Counts the cells of rows, since Markdown drops what is too much and fills up what is missing. */
final class RowChecks {
  private final RawTable table;
  private final Columns columns;
  private final Report report;

  RowChecks(RawTable table, Columns columns, Report report) {
    this.table = table;
    this.columns = columns;
    this.report = report;
  }

  /** Whether the row has the cells that its header asks for; tells what is wrong. */
  boolean sound(RawRow row) {
    List<RawCell> cells = row.cells();
    int wanted = table.header().cells().size();
    RawCell split = splitCode(cells);
    if (!row.barred() && wanted > 1) {
      wrong(
          Code.SWALLOWED,
          row,
          row.column(),
          "the line " + Quoted.of(row.text()) + " became a row of the table above it",
          "put a blank line between the table and the text");
    } else if (split != null) {
      wrong(
          Code.CODE_SPLIT,
          row,
          split.column(),
          "a bar between back-ticks cuts the cell in two: " + Quoted.of(split.text()),
          "write the bar as `\\|`");
    } else if (cells.size() != wanted) {
      count(row, cells, wanted);
    } else {
      return filled(row);
    }
    return false;
  }

  private void count(RawRow row, List<RawCell> cells, int wanted) {
    int column =
        cells.size() > wanted ? cells.get(wanted).column() : row.column() + row.text().length();
    boolean wide = row.text().indexOf('｜') >= 0;
    wrong(
        Code.CELL_COUNT,
        row,
        column,
        "the row has " + cells(cells.size()) + ", the header " + cells(wanted),
        wide
            ? "`｜` is no bar; type `|` with the keyboard set to half-width letters"
            : "write one cell for each header, blank ones too; a bar inside a cell is `\\|`");
  }

  private static String cells(int number) {
    return number == 1 ? "1 cell" : number + " cells";
  }

  private boolean filled(RawRow row) {
    boolean sound = true;
    for (Field field : Field.of(table.kind())) {
      if (field.filled() && columns.index(field) >= 0 && columns.cell(row, field) == null) {
        sound = false;
        wrong(
            Code.CELL_BLANK,
            row,
            row.cells().get(columns.index(field)).column(),
            "the column `" + field.shown() + "` may not be blank",
            help(field));
      }
    }
    return sound;
  }

  private static String help(Field field) {
    if (field == Field.APPROVALS) {
      return "write `none` if no approval is needed";
    }
    return Cells.grammars().stream()
        .filter(grammar -> grammar.name().equals(field.holds()))
        .findFirst()
        .map(grammar -> "write for example `` " + grammar.examples().get(0).english() + " ``")
        .orElse("write " + field.holds() + " into it");
  }

  private static @Nullable RawCell splitCode(List<RawCell> cells) {
    for (int i = 0; i + 1 < cells.size(); i++) {
      if (open(cells.get(i)) && open(cells.get(i + 1))) {
        return cells.get(i);
      }
    }
    return null;
  }

  private static boolean open(RawCell cell) {
    return cell.text().chars().filter(c -> c == '`').count() % 2 == 1;
  }

  private void wrong(Code code, RawRow row, int column, String message, String help) {
    report.add(code, table.document().at(row.line(), column), message, help);
  }
}
