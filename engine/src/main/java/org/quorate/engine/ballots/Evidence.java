package org.quorate.engine.ballots;

import java.util.regex.Pattern;

/** What the cells of one column of a table hold. */
final class Evidence {
  /** What may be meant as a mark and is none, such as {@code -1}. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?(e[-+]?[0-9]+)?|nan", Pattern.CASE_INSENSITIVE);

  private int marks;
  private int others;
  private int numbers;
  private boolean opinions;
  private String first = "";
  private int firstLine;

  /** Counts a mark. */
  void mark() {
    marks++;
  }

  /** Notes words that say that a voter has no opinion. */
  void noOpinion() {
    opinions = true;
  }

  /** Counts a cell that holds something else. */
  void other(String cell, int line) {
    numbers += NUMBER.matcher(cell.strip()).matches() ? 1 : 0;
    if (others++ == 0) {
      first = cell;
      firstLine = line;
    }
  }

  /** Whether any cell is a mark. */
  boolean marked() {
    return marks > 0;
  }

  /** Whether some cells are something else, and none is a mark or says that there is none. */
  boolean foreign() {
    return others > 0 && marks == 0 && !opinions;
  }

  /** Whether no cell is a mark, and all that hold something else hold numbers. */
  boolean spoiled() {
    return foreign() && numbers == others;
  }

  /** Whether half of the cells or more are something else, but not all. */
  boolean mixed() {
    return others >= marks && others > 0 && !foreign();
  }

  /** The first cell that is something else. */
  String example() {
    return Quoted.of(first) + " in line " + firstLine;
  }

  @Override
  public String toString() {
    return counted(marks, "mark") + " and " + counted(others, "other cell");
  }

  private static String counted(int number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
