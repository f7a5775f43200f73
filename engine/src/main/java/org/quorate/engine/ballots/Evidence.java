package org.quorate.engine.ballots;

/** What the cells of one column of a table hold. */
final class Evidence {
  private int marks;
  private int others;
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
