package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.engine.csv.CsvRow;

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
    CsvRow row = new CsvRow(line, ',');
    row.readFrom(0);
    if (row.fault().isPresent()) {
      report.add(
          Code.CSV,
          document.at(number, row.faultAt() + 1),
          row.fault().get(),
          "put the whole cell between quotation marks, on one line, and double those inside");
      return Optional.empty();
    }
    List<RawCell> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder("|");
    for (int i = 0; i < row.size(); i++) {
      RawCell cell = new RawCell(row.cell(i), row.start(i) + 1);
      cells.add(cell);
      formula(number, cell);
      text.append(' ').append(cell.text().replace("|", "\\|")).append(" |");
    }
    return Optional.of(new RawRow(number, 1, text.toString(), cells));
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
