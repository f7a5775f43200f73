package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Language;

/** Which column of a table holds which field. */
final class Columns {
  private static final int NOTHING = 8;
  private final RawTable table;
  private final Language language;
  private final Report report;
  private final int[] indexes = new int[Field.values().length];
  private int why = -1;
  private boolean sound = true;

  private Columns(RawTable table, Language language, Report report) {
    this.language = language;
    this.table = table;
    this.report = report;
    Arrays.fill(indexes, -1);
  }

  /** The columns of a table, as far as its header can be read; tells what is wrong with it. */
  static Columns of(RawTable table, Language language, Report report) {
    Columns columns = new Columns(table, language, report);
    columns.bind();
    return columns;
  }

  /** Whether every header is understood; of other tables no row comes. */
  boolean sound() {
    return sound;
  }

  /** Whether it is known which names the rows declare. */
  boolean declares() {
    return sound
        || table.kind() != TableKind.ROSTER
            && Field.of(table.kind()).stream().allMatch(field -> !field.key() || index(field) >= 0);
  }

  /** Where a field stands, or -1. */
  int index(Field field) {
    return indexes[field.ordinal()];
  }

  /** What each header means, in English; a header itself where it means no column. */
  List<String> named(List<String> headers) {
    List<String> names = new ArrayList<>(headers);
    for (Field field : Field.of(table.kind())) {
      if (index(field) >= 0) {
        names.set(index(field), field.shown());
      }
    }
    return names;
  }

  /** Where the reasons stand, or -1. */
  int why() {
    return why;
  }

  private void bind() {
    List<RawCell> headers = table.header().cells();
    if (headers.size() > Limits.COLUMNS) {
      wrong(
          Code.TOO_MANY_COLUMNS,
          headers.get(Limits.COLUMNS),
          "the table has " + headers.size() + " columns; at most " + Limits.COLUMNS + " are read",
          "take away the columns that say nothing");
      return;
    }
    for (int i = 0; i < headers.size(); i++) {
      header(i, headers.get(i));
    }
    List<String> missing = missing();
    if (!missing.isEmpty() && sound) {
      wrong(
          Code.COLUMN_MISSING,
          new RawCell("", table.header().column()),
          "a table of kind `"
              + table.kind().shown()
              + "` needs the column "
              + String.join(" and ", missing),
          "add it to the header and to each row");
    }
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Field field : Field.of(table.kind())) {
      if (field.needed() && index(field) < 0) {
        missing.add("`" + field.shown() + "`");
      }
    }
    return missing;
  }

  private void header(int index, RawCell header) {
    Unseen.Found found = Unseen.in(header.text());
    if (found != null) {
      RawCell place = new RawCell("", header.column() + found.offset());
      wrong(found.code(), place, found.message(), found.help());
      return;
    }
    Field field = Headers.field(table.kind(), header.text());
    if (field == null) {
      other(index, header);
    } else if (index(field) >= 0) {
      RawCell first = table.header().cells().get(index(field));
      wrong(
          Code.COLUMN_TWICE,
          header,
          "the columns "
              + Quoted.of(first.text())
              + " and "
              + Quoted.of(header.text())
              + " mean the same",
          "keep one of the two");
    } else {
      indexes[field.ordinal()] = index;
    }
  }

  private void other(int index, RawCell header) {
    String kind = table.kind().shown();
    if (Headers.why(header.text()) && why < 0) {
      why = index;
    } else if (Headers.later(table.kind(), header.text())) {
      wrong(
          Code.COLUMN_LATER,
          header,
          "the column " + Quoted.of(header.text()) + " of `" + kind + "` is not supported yet",
          Headers.help(table.kind(), header.text()));
    } else if (header.text().isEmpty()) {
      wrong(Code.COLUMN_UNKNOWN, header, "a column has no header", "name it, or take it away");
    } else if (!Headers.prose(header.text())) {
      Optional<String> meant = Headers.suggestion(table.kind(), header.text());
      wrong(
          Code.COLUMN_UNKNOWN,
          header,
          "tables of kind `" + kind + "` have no column " + Quoted.of(header.text()),
          meant
              .map(it -> "did you mean `" + it + "`?")
              .orElse(
                  "take it away, or call it `"
                      + (language == Language.EN ? "Notes" : "备注")
                      + "` if it is a remark"
                      + unused()));
    }
  }

  /** The columns that the table could have beside those it has. */
  private String unused() {
    Set<Field> used = EnumSet.noneOf(Field.class);
    for (RawCell header : table.header().cells()) {
      Field field = Headers.field(table.kind(), header.text());
      if (field != null) {
        used.add(field);
      }
    }
    List<String> others = new ArrayList<>();
    for (Field field : Field.of(table.kind())) {
      if (!used.contains(field)) {
        others.add("`" + written(field) + "`");
      }
    }
    return others.isEmpty() ? "" : "; the other columns are " + String.join(", ", others);
  }

  private String written(Field field) {
    return language == Language.EN
        ? field.shown()
        : field.names().stream()
            .filter(name -> name.codePoints().anyMatch(Character::isIdeographic))
            .findFirst()
            .orElse(field.shown());
  }

  private void wrong(Code code, RawCell cell, String message, String help) {
    sound = false;
    Spot spot = table.document().at(table.header().line(), cell.column());
    report.add(code, spot, message, help);
  }

  /** Where a column may be blank, a dash or the word for nothing is as good. */
  private boolean blank(Field field, String text) {
    return text.isEmpty()
        || text.length() <= NOTHING && field.mayBeNone() && Cells.saysNone(text, language);
  }

  /** The cell of a row under a field; null if there is no such column or the cell is blank. */
  @Nullable RawCell cell(RawRow row, Field field) {
    int index = index(field);
    RawCell cell = index < 0 ? null : row.cells().get(index);
    return cell == null || blank(field, cell.text()) ? null : cell;
  }
}
