package org.quorate.engine.ballots;

import org.quorate.engine.csv.CsvRow;

/** The rows of a list of electors with anything in them but remarks, and what is wrong there. */
final class ElectorRows {
  private static final String QUOTES =
      "put the whole cell between quotation marks, and double those inside";

  private final String text;
  private final boolean table;
  private final Mistakes mistakes;
  private final CsvRow row;
  private int line = 1;
  private int begin;
  private int end;
  private boolean begun;

  private ElectorRows(String text, char separator, boolean table, Mistakes mistakes) {
    this.text = text;
    this.mistakes = mistakes;
    this.table = table;
    this.row = new CsvRow(text, separator);
  }

  /** Rows of one cell, with remarks between them. */
  static ElectorRows ofLines(String text, Mistakes mistakes) {
    return new ElectorRows(text, ',', false, mistakes);
  }

  /** Rows of several cells, with remarks before the first. */
  static ElectorRows ofTable(String text, char separator, Mistakes mistakes) {
    return new ElectorRows(text, separator, true, mistakes);
  }

  CsvRow row() {
    return row;
  }

  /** Whether a line is a remark: it begins with {@code #}, which is not the header of a column. */
  static boolean isRemark(String line) {
    return line.startsWith("#") && (line.length() == 1 || "\t,;".indexOf(line.charAt(1)) < 0);
  }

  /** Goes to the next row; what cannot be read as one is told and passed over. */
  boolean next() {
    while (end < text.length() && !mistakes.full()) {
      line += Place.lineEnds(text, begin, end);
      begin = end;
      if (!(table && begun) && isRemark()) {
        end = afterLine();
        continue;
      }
      row.readFrom(begin);
      end = row.end();
      if (row.fault().isPresent()) {
        wrong(row.faultAt(), row.fault().get(), QUOTES);
      } else if (!isBlank()) {
        begun = true;
        return true;
      }
    }
    return false;
  }

  /** Takes the name in a cell. */
  void name(int cell, ElectorNames names) {
    names
        .add(row.cell(cell))
        .ifPresent(message -> wrong(row.start(cell), message, ElectorNames.HELP));
  }

  void wrong(int offset, String message, String help) {
    Place inside = Place.of(text.subSequence(begin, end), offset - begin);
    Place place = new Place(line + inside.line() - 1, inside.column());
    mistakes.add(BallotCode.FORM, place, message, help);
  }

  private boolean isRemark() {
    int at = begin;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return isRemark(text.substring(at, Math.min(text.length(), at + 2)));
  }

  private boolean isBlank() {
    boolean blank = true;
    for (int i = 0; i < row.size(); i++) {
      blank &= row.blank(i);
    }
    return blank;
  }

  private int afterLine() {
    int at = begin;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1));
  }
}
