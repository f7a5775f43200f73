package org.quorate.engine.ballots;

import java.util.List;
import java.util.Locale;
import org.quorate.vote.OptionName;

/** One vote of a table at a time. */
final class CsvVote {
  private final int width;
  private final int[] columns;
  private final List<OptionName> options;
  private final Marking marking;
  private final int[] marks;
  private long times;
  private String flaw = "";

  CsvVote(int width, int[] columns, List<OptionName> options, Marking marking) {
    this.width = width;
    this.columns = columns;
    this.options = options;
    this.marking = marking;
    this.marks = new int[columns.length];
  }

  /**
   * Reads the row that the lines are at.
   *
   * @param number the column that says how many equal votes it stands for; -1 for one
   */
  void read(CsvLines lines, int number) {
    times = 1;
    flaw = lines.row.fault().orElse("");
    if (flaw.isEmpty() && lines.row.size() != width) {
      flaw = "it has " + lines.row.size() + " cells under " + width + " headers";
    }
    if (flaw.isEmpty() && number >= 0) {
      times = lines.mark(number);
      if (times < 1) {
        times = 1;
        flaw = Quoted.of(lines.row.cell(number)) + " does not say how many votes these are";
      }
    }
    for (int i = 0; flaw.isEmpty() && i < marks.length; i++) {
      mark(lines, i);
    }
  }

  private void mark(CsvLines lines, int option) {
    int column = columns[option];
    int mark = lines.mark(column);
    if (!CsvLines.isNumber(mark)) {
      marks[option] = 0;
      if (!lines.silent(column)) {
        flaw =
            String.format(
                Locale.ROOT,
                "%s under %s is no %s",
                Quoted.of(lines.row.cell(column)),
                Quoted.of(options.get(option).value()),
                marking.noun());
      }
    } else if (marking.admits(mark, marks.length)) {
      marks[option] = mark;
    } else {
      flaw = marking.outside(mark, options.get(option), marks.length);
    }
  }

  boolean readable() {
    return flaw.isEmpty();
  }

  void keep(Ballots.Builder ballots, int line) {
    if (flaw.isEmpty()) {
      ballots.vote(line, times, marks);
    } else {
      ballots.unreadable(line, times, flaw);
    }
  }
}
