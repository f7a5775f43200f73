package org.quorate.engine.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.quorate.charter.WorkingCalendar;
import org.quorate.engine.charter.FrontMatter.Entry;

/**
 * Digests of what a charter says: the first 16 bytes of SHA-256, as 32 hexadecimal digits. Columns
 * go in by their English names and rows in a sorted order, so that neither the order of rows and
 * columns nor the choice of header matters; a blank cell is as good as a missing column.
 */
final class Digests {
  private static final List<TableKind> RULES =
      List.of(TableKind.REVIEWS, TableKind.ROLES, TableKind.MODULES, TableKind.EXCEPTIONS);
  private static final List<TableKind> PEOPLE =
      List.of(TableKind.ROSTER, TableKind.AFFILIATIONS, TableKind.ORGANISATIONS);
  private static final char END_OF_CELL = '\u001F';
  private static final char END_OF_ROW = '\u001E';

  private final MessageDigest sha;

  private Digests() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Of the main document's path, which is governance, the format, the front matter, its calendars,
   * and the rows of rule kinds; of votes, departures and bodies only where there are any, so that
   * the digests of others stay what they were.
   */
  static String rules(
      String main, FrontMatter front, List<WorkingCalendar> calendars, Tables tables) {
    Digests digest = new Digests();
    digest.add("main", main);
    digest.add("governance", String.valueOf(front.format()));
    digest.add("name", String.valueOf(front.name()));
    digest.add("language", front.language().name());
    digest.add("tables", texts(front.tables()));
    digest.add("include", texts(front.include()));
    digest.add("calendar", front.calendar() == null ? "" : front.calendar().text());
    digest.add("effective", String.valueOf(front.effective()));
    List<String> dates = new ArrayList<>();
    calendars.forEach(calendar -> dates.add(text(calendar)));
    Collections.sort(dates);
    dates.forEach(calendar -> digest.add("calendar", calendar));
    RULES.forEach(kind -> digest.rows(kind, tables));
    for (TableKind kind : List.of(TableKind.VOTES, TableKind.DEPARTURES, TableKind.BODIES)) {
      if (tables.has(kind)) {
        digest.rows(kind, tables);
      }
    }
    return digest.hex();
  }

  /** Of the roster, affiliations and organisations. */
  static String people(Tables tables) {
    Digests digest = new Digests();
    digest.add("governance", String.valueOf(FrontMatter.FORMAT));
    PEOPLE.forEach(kind -> digest.rows(kind, tables));
    return digest.hex();
  }

  /** Of the bytes of all documents, each with its path. */
  static String text(List<Document> documents) {
    Digests digest = new Digests();
    for (Document document : documents) {
      digest.add(document.path(), String.valueOf(document.bytes().length));
      digest.sha.update(document.bytes());
    }
    return digest.hex();
  }

  private void rows(TableKind kind, Tables tables) {
    List<String> rows = new ArrayList<>();
    tables.lines(kind).forEach(line -> rows.add(text(line)));
    Collections.sort(rows);
    add(kind.shown(), (tables.has(kind) ? "table " : "no table ") + rows.size());
    rows.forEach(row -> add("row", row));
  }

  private static String text(Line line) {
    StringBuilder text = new StringBuilder();
    for (Field field : Field.of(line.kind())) {
      RawCell cell = line.cell(field);
      if (cell != null) {
        text.append(field.shown()).append('=').append(cell.text()).append(END_OF_CELL);
      }
    }
    return text.append(line.status() == null ? "" : "status=" + line.status()).toString();
  }

  private static String text(WorkingCalendar calendar) {
    return String.join(
        " ",
        calendar.name(),
        calendar.from().toString(),
        calendar.to().toString(),
        new TreeSet<>(calendar.holidays()).toString(),
        new TreeSet<>(calendar.workdays()).toString(),
        calendar.blackouts().toString());
  }

  private static String texts(List<Entry> entries) {
    return String.join(",", entries.stream().map(Entry::text).sorted().toList());
  }

  private void add(String name, String value) {
    sha.update((name + END_OF_CELL + value + END_OF_ROW).getBytes(StandardCharsets.UTF_8));
  }

  private String hex() {
    return HexFormat.of().formatHex(sha.digest(), 0, 16);
  }
}
