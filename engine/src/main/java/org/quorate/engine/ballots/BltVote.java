package org.quorate.engine.ballots;

import java.util.Arrays;

/**
 * One vote of a BLT file.
 *
 * @param times how many equal ones there are; 1 where that cannot be read
 * @param flaw why it cannot be read; empty if it can
 */
record BltVote(long times, String flaw) {

  /** Reads the words of a line; puts ranks into the marks. */
  static BltVote read(String[] words, int[] marks) {
    Arrays.fill(marks, 0);
    int times = number(words[0]);
    if (times < 1) {
      return new BltVote(1, Quoted.of(words[0]) + " does not say how many votes these are");
    }
    int last = words.length - 1;
    if (!words[last].equals("0")) {
      return new BltVote(times, "no 0 ends it");
    }
    int rank = 0;
    for (int i = 1; i < last; i++) {
      boolean skipped = words[i].equals("-");
      rank += skipped ? 0 : 1;
      for (String word : skipped ? new String[0] : words[i].split("=", -1)) {
        int option = number(word);
        if (option < 1 || option > marks.length) {
          return new BltVote(times, Quoted.of(word) + " is no number of an option");
        }
        if (marks[option - 1] != 0) {
          return new BltVote(times, "option " + option + " is ranked twice");
        }
        marks[option - 1] = rank;
      }
    }
    return new BltVote(times, "");
  }

  private static int number(String word) {
    boolean digits = !word.isEmpty() && word.length() <= 9;
    for (int i = 0; digits && i < word.length(); i++) {
      digits = word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(word) : -1;
  }

  void keep(Ballots.Builder ballots, int line, int[] marks) {
    if (flaw.isEmpty()) {
      ballots.vote(line, times, marks);
    } else {
      ballots.unreadable(line, times, flaw);
    }
  }
}
