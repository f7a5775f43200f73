package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.charter.Outline.Range;
import org.quorate.engine.charter.Outline.Use;

/** Finds tables that look like law and carry no marker. */
final class Unmarked {
  private final Document document;
  private final Outline outline;
  private final Report report;
  private final List<UnmarkedTable> found = new ArrayList<>();

  Unmarked(Document document, Outline outline, Report report) {
    this.document = document;
    this.outline = outline;
    this.report = report;
  }

  /** Looks at all lines from the first on of which nothing was said yet; gives the tables. */
  List<UnmarkedTable> find(int first, boolean[] spoken) {
    for (Range table : outline.tables()) {
      if (!spoken[table.first()]) {
        look(table);
      }
    }
    for (int number = first; number < document.lines().size(); number++) {
      if (!spoken[number] && piped(number) && piped(number + 1)) {
        report.add(
            Code.NO_TABLE,
            document.at(number, document.line(number).indexOf('|') + 1),
            "these lines look like a table, but Markdown shows none",
            "put a header and a line of dashes above them, or take the bars away");
        while (number < document.lines().size() && piped(number)) {
          number++;
        }
      }
    }
    return found;
  }

  private boolean piped(int number) {
    return outline.use(number) == Use.PARAGRAPH
        && document.line(number).stripLeading().startsWith("|");
  }

  private void look(Range table) {
    RawRow header = RawRow.of(table.first(), document.line(table.first()));
    TableKind kind = alike(header);
    if (kind != null) {
      List<RawRow> rows = new ArrayList<>();
      for (int line = table.first() + 2; line <= table.last(); line++) {
        rows.add(RawRow.of(line, document.line(line)));
      }
      found.add(new UnmarkedTable(kind, document.at(table.first(), header.column()), rows));
    }
  }

  /** The kind whose keys, and at least one more column, the header names. */
  private static @Nullable TableKind alike(RawRow header) {
    TableKind best = null;
    int most = 1;
    for (TableKind kind : TableKind.values()) {
      Set<Field> known = new HashSet<>();
      for (RawCell cell : header.cells()) {
        Field field = Headers.field(kind, cell.text());
        if (field != null) {
          known.add(field);
        }
      }
      boolean keyed =
          Field.of(kind).stream()
              .filter(Field::needed)
              .filter(Field::key)
              .allMatch(known::contains);
      if (keyed && known.size() > most) {
        best = kind;
        most = known.size();
      }
    }
    return best;
  }
}
