package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;

/** A line of a table, cut at its bars. */
record RawRow(int line, int column, String text, List<RawCell> cells) {

  /** As GitHub-flavoured Markdown splits a row: at every bar without a backslash before it. */
  static RawRow of(int number, String line) {
    int begin = 0;
    int end = line.length();
    while (begin < end && space(line.charAt(begin))) {
      begin++;
    }
    while (end > begin && space(line.charAt(end - 1))) {
      end--;
    }
    List<RawCell> cells = new ArrayList<>();
    int from = begin < end && line.charAt(begin) == '|' ? begin + 1 : begin;
    for (int i = from; i < end; i++) {
      if (line.charAt(i) == '|' && (i == 0 || line.charAt(i - 1) != '\\')) {
        cells.add(cell(line, from, i));
        from = i + 1;
      }
    }
    if (from < end) {
      cells.add(cell(line, from, end));
    }
    return new RawRow(number, begin + 1, line.substring(begin, end), cells);
  }

  private static RawCell cell(String line, int from, int end) {
    int begin = from;
    int stop = end;
    while (begin < stop && space(line.charAt(begin))) {
      begin++;
    }
    while (stop > begin && space(line.charAt(stop - 1))) {
      stop--;
    }
    return new RawCell(line.substring(begin, stop), (begin < stop ? begin : from) + 1);
  }

  private static boolean space(char c) {
    return c == ' ' || c == '\t';
  }

  /** Whether some bar splits it. */
  boolean barred() {
    return text.startsWith("|") || cells.size() > 1 || text.endsWith("|");
  }
}
