package org.quorate.engine.charter;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.charter.Outline.Range;
import org.quorate.engine.charter.Outline.Use;

/** Warns of tables that look like law and carry no marker. */
final class Unmarked {
  private final Document document;
  private final Outline outline;
  private final Report report;

  Unmarked(Document document, Outline outline, Report report) {
    this.document = document;
    this.outline = outline;
    this.report = report;
  }

  /** Looks at all lines from the first on of which nothing was said yet. */
  void tell(int first, boolean[] spoken) {
    for (Range table : outline.tables()) {
      if (!spoken[table.first()]) {
        look(table.first());
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
  }

  private boolean piped(int number) {
    return outline.use(number) == Use.PARAGRAPH
        && document.line(number).stripLeading().startsWith("|");
  }

  private void look(int line) {
    RawRow header = RawRow.of(line, document.line(line));
    TableKind kind = alike(header);
    if (kind != null) {
      report.add(
          Code.UNMARKED,
          document.at(line, header.column()),
          "this table looks like one of kind `" + kind.shown() + "`, but no marker makes it law",
          "put `<!-- charter: " + kind.shown() + " -->` above it, or `<!-- charter: none -->`");
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
