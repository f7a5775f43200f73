package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.charter.Table;
import org.quorate.engine.cell.Language;

/** All marked tables of a charter: their lines by kind, and what of them was lost to mistakes. */
final class Tables {
  private final Language language;
  private final Report report;
  private final Shared shared;
  private final Map<TableKind, List<Line>> lines = new EnumMap<>(TableKind.class);
  private final Set<TableKind> lost = EnumSet.noneOf(TableKind.class);
  private final Map<TableKind, Set<String>> suspects = new EnumMap<>(TableKind.class);
  private final List<UnmarkedTable> unmarked = new ArrayList<>();
  private int rows;

  Tables(Language language, Report report, Shared shared) {
    this.language = language;
    this.report = report;
    this.shared = shared;
  }

  /** The lines of a kind, in the order of the documents. */
  List<Line> lines(TableKind kind) {
    return lines.getOrDefault(kind, List.of());
  }

  /** Whether a table of the kind is there, be it empty. */
  boolean has(TableKind kind) {
    return lines.containsKey(kind);
  }

  /** Whether there are more rows than are read. */
  boolean overfull() {
    return rows > Limits.ROWS;
  }

  /** Whether a whole table that may be of the kind could not be read. */
  boolean lost(TableKind kind) {
    return lost.contains(kind);
  }

  /** Tables of these kinds may be among those that could not be read. */
  void lose(Collection<TableKind> kinds) {
    lost.addAll(kinds);
  }

  /** Whether a line that could not be read says this somewhere. */
  boolean suspected(TableKind kind, String name) {
    Set<String> names = suspects.getOrDefault(kind, Set.of());
    return !names.isEmpty() && names.contains(Headers.folded(name));
  }

  void unmarked(List<UnmarkedTable> found) {
    unmarked.addAll(found);
  }

  /** Whether a table without a marker would declare a name that nothing else does. */
  boolean unmarked(TableKind kind, String name) {
    boolean declared = false;
    for (UnmarkedTable table : unmarked) {
      declared |= table.declares(kind, name);
    }
    return declared;
  }

  /** Tells of tables without a marker, once all names were looked for. */
  void tellUnmarked() {
    unmarked.forEach(table -> table.tell(report));
  }

  void add(RawTable raw) {
    List<Line> mine = lines.computeIfAbsent(raw.kind(), any -> new ArrayList<>());
    Columns columns = Columns.of(raw, language, report);
    if (!columns.declares()) {
      lost.add(raw.kind());
    }
    statusTwice(raw, columns);
    List<String> headers = raw.header().cells().stream().map(RawCell::text).toList();
    Table table =
        shared.one(
            new Table(raw.document().path(), raw.kind().shown(), headers, columns.named(headers)));
    RowChecks checks = new RowChecks(raw, columns, report);
    for (RawRow row : raw.rows()) {
      if (++rows > Limits.ROWS) {
        tooMany(raw, row);
        return;
      }
      if (checks.sound(row)) {
        mine.add(new Line(raw, columns, table, row, shared));
      } else {
        suspect(raw.kind(), row);
      }
    }
  }

  private void statusTwice(RawTable raw, Columns columns) {
    int index = columns.index(Field.STATUS);
    if (raw.status() != null && index >= 0) {
      report.add(
          Code.MARKER_ATTRIBUTE,
          raw.document().at(raw.header().line(), raw.header().cells().get(index).column()),
          "the marker says `status=" + raw.status() + "`, and the table has a column `Status` too",
          "keep one of the two");
    }
  }

  private void suspect(TableKind kind, RawRow row) {
    Set<String> names = suspects.computeIfAbsent(kind, any -> new HashSet<>());
    row.cells().forEach(cell -> names.add(Headers.folded(cell.text())));
  }

  private void tooMany(RawTable raw, RawRow row) {
    lost.add(raw.kind());
    if (rows == Limits.ROWS + 1) {
      report.add(
          Code.TOO_MANY_ROWS,
          raw.document().at(row.line(), row.column()),
          "the charter has more than " + Limits.ROWS + " rows, and this one is the first too many",
          "keep people in the forge, and only roles and rules in the charter");
    }
  }
}
