package org.quorate.engine.csv;

import java.util.Arrays;
import java.util.Optional;

/**
 * The cells of one row at a time, of a text without byte-order mark. Blanks round a cell are not
 * part of it; a cell between quotation marks may hold separators, line ends and doubled quotation
 * marks. A row with a wrong quotation mark ends at the end of its first line. Not thread-safe.
 */
public final class CsvRow {
  /** A cell between quotation marks has at most so many characters. */
  public static final int LONGEST = 10_000;

  private final String text;
  private final char separator;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] quoted = new boolean[16];
  private int size;
  private int begin;
  private int end;
  private String fault = "";
  private int faultAt;

  /** Rows of a text; none is read yet. */
  public CsvRow(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Reads the next row, a blank line is one with a single empty cell; whether there is one. */
  public boolean next() {
    begin = end;
    if (begin >= text.length()) {
      return false;
    }
    readFrom(begin);
    return true;
  }

  /** Reads the row that begins there, as {@link #next} after the row before it. */
  public void readFrom(int offset) {
    begin = offset;
    size = 0;
    fault = "";
    int at = offset;
    while (at >= 0) {
      at = readCell(at);
    }
    if (!fault.isEmpty()) {
      end = afterLine(begin);
    }
  }

  /** How many cells there are. */
  public int size() {
    return size;
  }

  /** Where the row begins in the text. */
  public int begin() {
    return begin;
  }

  /** Where the next row begins in the text. */
  public int end() {
    return end;
  }

  /** Why the row cannot be read, as one sentence; its cells mean nothing then. */
  public Optional<String> fault() {
    return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
  }

  /** Where in the text the row cannot be read. */
  public int faultAt() {
    return faultAt;
  }

  /** Where in the text a cell begins, after its quotation mark if it has one. */
  public int start(int cell) {
    return starts[cell];
  }

  /** Whether a cell holds nothing. */
  public boolean blank(int cell) {
    return starts[cell] == ends[cell];
  }

  /** What a cell holds. */
  public String cell(int cell) {
    String held = text.substring(starts[cell], ends[cell]);
    return quoted[cell] ? held.replace("\"\"", "\"").strip() : held;
  }

  /**
   * A cell that is a whole number of at most six digits.
   *
   * @param otherwise for any other cell
   */
  public int number(int cell, int otherwise) {
    int at = starts[cell];
    boolean negative = at < ends[cell] && text.charAt(at) == '-';
    at += negative ? 1 : 0;
    int digits = ends[cell] - at;
    if (digits < 1 || digits > 6) {
      return otherwise;
    }
    int number = 0;
    for (; at < ends[cell]; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return otherwise;
      }
      number = number * 10 + c - '0';
    }
    return negative ? -number : number;
  }

  /** Reads a cell; where the next one begins, or -1 after the last. */
  private int readCell(int from) {
    int at = overBlanks(from);
    if (at < text.length() && text.charAt(at) == '"') {
      return inQuotes(at);
    }
    int stop = at;
    while (stop < text.length() && !ends(text.charAt(stop))) {
      if (text.charAt(stop) == '"') {
        return wrong(at, "a quotation mark stands inside a cell that none begins");
      }
      stop++;
    }
    int last = stop;
    while (last > at && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    add(at, last, false);
    return after(stop);
  }

  private int inQuotes(int open) {
    int at = open + 1;
    int furthest = Math.min(text.length(), open + LONGEST);
    while (at < furthest) {
      boolean mark = text.charAt(at) == '"';
      if (mark && (at + 1 >= text.length() || text.charAt(at + 1) != '"')) {
        break;
      }
      at += mark ? 2 : 1;
    }
    if (at >= furthest) {
      return wrong(open, "the quotation mark that begins this cell is never closed");
    }
    int stop = overBlanks(at + 1);
    if (stop < text.length() && !ends(text.charAt(stop))) {
      return wrong(stop, "something stands between the closing quotation mark and the comma");
    }
    add(open + 1, at, true);
    return after(stop);
  }

  private void add(int from, int to, boolean inQuotes) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      quoted = Arrays.copyOf(quoted, size * 2);
    }
    starts[size] = from;
    ends[size] = to;
    quoted[size++] = inQuotes;
  }

  private int wrong(int at, String sentence) {
    fault = sentence;
    faultAt = at;
    return -1;
  }

  /** Goes on after a separator; at the end of a row notes where the next one begins. */
  private int after(int stop) {
    if (stop < text.length() && text.charAt(stop) == separator) {
      return stop + 1;
    }
    end = afterLine(stop);
    return -1;
  }

  private int afterLine(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    boolean both = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (both ? 2 : 1));
  }

  private int overBlanks(int from) {
    int at = from;
    while (at < text.length()
        && !ends(text.charAt(at))
        && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean ends(char c) {
    return c == separator || c == '\n' || c == '\r';
  }
}
