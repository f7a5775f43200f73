package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a table of people from comma-separated text (RFC 4180): a first line such as {@code #
 * charter: roster}, a line of headers, then rows. A cell stays on its line.
 */
final class CsvTable {
  private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}][\\p{L}\\p{N}._\\[\\]-]*");
  private static final Pattern FORMULA = Pattern.compile("=.*|[+-]\\s*[\\p{L}\\p{N}(@\"'].*|@.*");

  private final Document document;
  private final Report report;

  CsvTable(Document document, Report report) {
    this.document = document;
    this.report = report;
  }

  Optional<RawTable> read() {
    Optional<Marker> marker = Marker.readCsv(document, report);
    if (marker.isEmpty() || marker.get().kind() == null) {
      return Optional.empty();
    }
    TableKind kind = marker.get().kind();
    if (kind == null || !kind.people()) {
      report.add(
          Code.INCLUDE_KIND,
          document.at(1, 1),
          "a CSV file holds people, not rules such as `" + marker.get().kind().shown() + "`",
          "put rules into Markdown tables, where each change can be reviewed");
      return Optional.empty();
    }
    List<RawRow> rows = rows();
    if (rows.isEmpty()) {
      report.add(
          Code.CSV,
          document.at(1, 1),
          "no line of headers follows",
          "write the headers, separated by commas, into the second line");
      return Optional.empty();
    }
    return Optional.of(
        new RawTable(
            document, kind, marker.get().status(), rows.get(0), rows.subList(1, rows.size())));
  }

  private List<RawRow> rows() {
    List<RawRow> rows = new ArrayList<>();
    for (int number = 2; number <= document.lines().size(); number++) {
      String line = document.line(number);
      if (!line.isBlank()) {
        row(number, line).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private Optional<RawRow> row(int number, String line) {
    List<RawCell> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      at = cell(number, line, at, cells);
      if (at < 0) {
        return Optional.empty();
      }
    }
    StringBuilder text = new StringBuilder("|");
    for (RawCell cell : cells) {
      formula(number, cell);
      text.append(' ').append(cell.text().replace("|", "\\|")).append(" |");
    }
    return Optional.of(new RawRow(number, 1, text.toString(), cells));
  }

  /** Adds the cell that begins there; the place after its comma, or -1 if it is wrong. */
  private int cell(int number, String line, int from, List<RawCell> cells) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    if (at < line.length() && line.charAt(at) == '"') {
      return quoted(number, line, at, cells);
    }
    int comma = line.indexOf(',', at);
    int end = comma < 0 ? line.length() : comma;
    String text = line.substring(at, end).strip();
    if (text.indexOf('"') >= 0) {
      return wrong(number, at, "a quotation mark stands inside a cell that none begins");
    }
    cells.add(new RawCell(text, at + 1));
    return end + 1;
  }

  private int quoted(int number, String line, int open, List<RawCell> cells) {
    StringBuilder text = new StringBuilder();
    int at = open + 1;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean doubled = c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
      if (c == '"' && !doubled) {
        break;
      }
      text.append(c);
      at += doubled ? 2 : 1;
    }
    if (at >= line.length()) {
      return wrong(number, open, "the quotation mark that begins this cell is never closed");
    }
    int comma = at + 1;
    while (comma < line.length() && line.charAt(comma) == ' ') {
      comma++;
    }
    if (comma < line.length() && line.charAt(comma) != ',') {
      return wrong(
          number, comma, "something stands between the closing quotation mark and the comma");
    }
    cells.add(new RawCell(text.toString().strip(), open + 2));
    return comma + 1;
  }

  private int wrong(int number, int offset, String message) {
    report.add(
        Code.CSV,
        document.at(number, offset + 1),
        message,
        "put the whole cell between quotation marks, on one line, and double those inside");
    return -1;
  }

  private void formula(int number, RawCell cell) {
    boolean handle = HANDLE.matcher(cell.text()).matches();
    if (!handle && FORMULA.matcher(cell.text()).matches()) {
      report.add(
          Code.FORMULA,
          document.at(number, cell.column()),
          "the cell " + Quoted.of(cell.text()) + " is a formula to a spreadsheet",
          "write the value itself");
    }
  }
}
