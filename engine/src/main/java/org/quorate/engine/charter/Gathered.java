package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;
import org.quorate.charter.WorkingCalendar;
import org.quorate.engine.charter.FrontMatter.Entry;
import org.quorate.engine.charter.Includes.Form;
import org.quorate.engine.charter.Includes.Included;

/** The front matter, tables and calendars of all documents of one charter. */
final class Gathered {
  private final Report report;
  private final Shelf shelf;
  private final Tables tables;
  private final List<WorkingCalendar> calendars = new ArrayList<>();
  private final List<Prose> prose = new ArrayList<>();
  private final FrontMatter front;
  private final String main;
  private boolean marked;
  private boolean calendarsLost;

  private Gathered(Document main, Shelf shelf, Report report, Shared shared) {
    this.report = report;
    this.shelf = shelf;
    this.main = main.path();
    this.front = new FrontMatterReader(main, report).read();
    this.tables = new Tables(front.language(), report, shared);
    markdown(main, front.end());
    List<Included> included = new Includes(main, shelf, report).open(front.include());
    if (included.size() < front.include().size()) {
      lose();
      calendarsLost = true;
    }
    included.forEach(this::include);
    promises();
    if (!marked && !report.hasErrors()) {
      report.add(
          Code.NO_RULES,
          main.at(0, 0),
          "no table of the charter carries a marker, so it rules nothing",
          "put a marker such as `<!-- charter: reviews -->` above each table that is law");
    }
  }

  /** Everything that the main document leads to; null if not even that can be read. */
  static @Nullable Gathered from(CharterSource source, Report report, Shared shared) {
    Shelf shelf = new Shelf(source, report);
    Document main = shelf.open(source.main(), new Spot(source.main(), 0, 0));
    return main == null ? null : new Gathered(main, shelf, report, shared);
  }

  FrontMatter front() {
    return front;
  }

  Tables tables() {
    return tables;
  }

  List<WorkingCalendar> calendars() {
    return calendars;
  }

  /** What the Markdown documents say beside their tables. */
  List<Prose> prose() {
    return prose;
  }

  /** Whether some calendar could not be read. */
  boolean calendarsLost() {
    return calendarsLost;
  }

  List<Document> documents() {
    return shelf.documents();
  }

  private void include(Included included) {
    Document document = included.document();
    if (included.form() == Form.MARKDOWN) {
      int end = FrontMatterLines.end(document);
      if (end != 0) {
        report.add(
            Code.FRONT_MATTER_INCLUDED,
            document.at(1, 1),
            "an included document has no front matter of its own",
            "move its keys to the main document");
      }
      markdown(document, Math.max(0, end));
    } else if (Calendars.begins(document)) {
      calendar(document);
    } else {
      csv(document);
    }
  }

  private void markdown(Document document, int end) {
    Optional<Outline> outline = Outline.of(document.lines(), end);
    if (outline.isEmpty()) {
      report.add(
          Code.TOO_MANY_COLUMNS,
          document.at(0, 0),
          "the tables of the document have more than " + Limits.CELLS + " cells, blank ones too",
          "take away the columns that say nothing");
      lose();
      return;
    }
    MarkdownTables found = new MarkdownTables(document, outline.get(), end, report);
    found.find().forEach(tables::add);
    tables.unmarked(found.unmarked());
    marked |= found.marked();
    prose.add(new Prose(document, outline.get(), end));
    if (!found.marked() && !document.path().equals(main)) {
      report.add(
          Code.INCLUDE_EMPTY,
          document.at(0, 0),
          "the included document holds no marked table",
          "put a marker above its tables, or include it no more");
    }
    tables.lose(found.lost());
  }

  private void lose() {
    tables.lose(EnumSet.allOf(TableKind.class));
  }

  private void csv(Document document) {
    marked = true;
    new CsvTable(document, report).read().ifPresentOrElse(tables::add, this::lose);
  }

  private void calendar(Document document) {
    WorkingCalendar calendar = Calendars.read(document, report).orElse(null);
    if (calendar == null) {
      calendarsLost = true;
    } else if (calendars.stream().anyMatch(it -> it.name().equals(calendar.name()))) {
      report.add(
          Code.CALENDAR_TWICE,
          document.at(1, 1),
          "another file is the calendar " + Quoted.of(calendar.name()) + " already",
          "give one of them another name");
    } else {
      calendars.add(calendar);
    }
  }

  private void promises() {
    Set<TableKind> promised = new HashSet<>();
    for (Entry entry : front.tables()) {
      TableKind kind = TableKind.named(entry.text()).orElse(null);
      if (kind == null || !promised.add(kind)) {
        report.add(
            Code.PROMISE_WRONG,
            entry.spot(),
            kind == null
                ? "there is no kind of table " + Quoted.of(entry.text())
                : "the kind " + Quoted.of(entry.text()) + " is promised twice",
            kind == null ? Marker.help(entry.text()) : "name it once");
      } else if (!tables.has(kind) && !tables.lost(kind)) {
        report.add(
            Code.PROMISED,
            entry.spot(),
            "the front matter promises a table of kind `" + kind.shown() + "`, and there is none",
            "put `<!-- charter: "
                + kind.shown()
                + " -->` above the table, or take the promise away");
      }
    }
  }
}
