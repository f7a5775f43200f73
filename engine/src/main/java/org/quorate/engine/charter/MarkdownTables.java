package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quorate.engine.charter.Outline.Range;
import org.quorate.engine.charter.Outline.Use;

/** Finds the marked tables of a Markdown document, and what only looks like one. */
final class MarkdownTables {
  private final Document document;
  private final Report report;
  private final Outline outline;
  private final Vanished vanished;
  private final int body;
  private final Map<Integer, Range> byFirstLine = new HashMap<>();
  private final boolean[] spoken;
  private final List<RawTable> tables = new ArrayList<>();
  private final Set<TableKind> lost = EnumSet.noneOf(TableKind.class);
  private List<UnmarkedTable> unmarked = List.of();
  private boolean marked;

  /** Looks at the lines after the front matter, which ends at that line. */
  MarkdownTables(Document document, Outline outline, int frontMatter, Report report) {
    this.document = document;
    this.report = report;
    this.body = frontMatter + 1;
    this.outline = outline;
    this.spoken = new boolean[document.lines().size() + 2];
    this.vanished = new Vanished(document, outline, report, spoken);
  }

  /** The marked tables that can be read, from top to bottom. */
  List<RawTable> find() {
    if (Conflicts.told(document, outline, report)) {
      lost.addAll(EnumSet.allOf(TableKind.class));
      marked = true;
      return List.of();
    }
    if (outline.deepest() > Limits.NESTING) {
      tooDeep();
    }
    outline.tables().forEach(table -> byFirstLine.put(table.first(), table));
    for (int number = body; number <= document.lines().size(); number++) {
      if (Marker.begins(document.line(number)) < 0) {
        continue;
      }
      if (outline.use(number) != Use.FENCED) {
        marker(number);
      } else if (outline.endless(number)) {
        vanished.endless(number);
        lost.addAll(EnumSet.allOf(TableKind.class));
        break;
      }
    }
    unmarked = new Unmarked(document, outline, report).find(body, spoken);
    return tables;
  }

  /** Whether some line is a marker, well made or not. */
  boolean marked() {
    return marked;
  }

  /** Tables that look like law and carry no marker. */
  List<UnmarkedTable> unmarked() {
    return unmarked;
  }

  /** Kinds of which some table, or a part of one, could not be read. */
  Set<TableKind> lost() {
    return lost;
  }

  private void tooDeep() {
    report.add(
        Code.NESTED_TOO_DEEP,
        document.at(outline.deepestLine(), 1),
        "quotes and lists stand "
            + outline.deepest()
            + " deep; at most "
            + Limits.NESTING
            + " are read",
        "write it with fewer levels");
  }

  private void marker(int number) {
    marked = true;
    spoken[number] = true;
    if (vanished.marker(number)) {
      lost.addAll(Marker.meant(document.line(number)));
      return;
    }
    Optional<Marker> marker = Marker.read(document, number, report);
    if (marker.isEmpty()) {
      lost.addAll(Marker.meant(document.line(number)));
    }
    int next = number + 1;
    while (next <= document.lines().size() && document.line(next).isBlank()) {
      next++;
    }
    Range range = byFirstLine.get(next);
    if (range != null) {
      speak(range.first(), range.last());
      marker.ifPresent(it -> take(it, range));
    } else if (marker.isPresent()) {
      lose(marker.get());
      vanished.table(number, next);
      speakNext(next);
    }
  }

  private void lose(Marker marker) {
    if (marker.kind() != null) {
      lost.add(marker.kind());
    }
  }

  /** The table that a marker farther above was meant for. */
  private void speakNext(int from) {
    int number = from;
    while (number <= document.lines().size() && Marker.begins(document.line(number)) < 0) {
      Range range = byFirstLine.get(number++);
      if (range != null) {
        speak(range.first(), range.last());
        return;
      }
    }
  }

  private void take(Marker marker, Range range) {
    TableKind kind = marker.kind();
    if (kind == null) {
      return;
    }
    if (cutOff(range)) {
      lost.add(kind);
    }
    RawRow header = RawRow.of(range.first(), document.line(range.first()));
    List<RawRow> rows = new ArrayList<>(range.last() - range.first());
    for (int number = range.first() + 2; number <= range.last(); number++) {
      rows.add(RawRow.of(number, document.line(number)));
    }
    tables.add(new RawTable(document, kind, marker.status(), header, rows));
  }

  /** Rows below a table that a comment or blank line parted from it are plain text to Markdown. */
  private boolean cutOff(Range range) {
    int number = range.last() + 1;
    while (number <= document.lines().size() && parts(number)) {
      number++;
    }
    boolean row =
        number <= document.lines().size()
            && !spoken[number]
            && outline.use(number) != Use.TABLE
            && outline.use(number) != Use.FENCED
            && document.line(number).stripLeading().startsWith("|");
    if (!row) {
      return false;
    }
    report.add(
        Code.ROWS_CUT_OFF,
        document.at(number, document.line(number).indexOf('|') + 1),
        "this row and what follows it are cut off from the table of line " + range.first(),
        "take away the blank line or comment in line " + (range.last() + 1));
    while (number <= document.lines().size() && !document.line(number).isBlank()) {
      spoken[number++] = true;
    }
    return true;
  }

  private boolean parts(int number) {
    String line = document.line(number).strip();
    boolean comment = line.startsWith("<!--") && line.endsWith("-->") && Marker.begins(line) < 0;
    return line.isEmpty() || comment;
  }

  private void speak(int first, int last) {
    for (int number = first; number <= last; number++) {
      spoken[number] = true;
    }
  }
}
