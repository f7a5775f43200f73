package org.quorate.engine.trailer;

import java.util.List;

/** Finds the lines of a message that hold its trailers, by the rules of git's {@code trailer.c}. */
final class TrailerBlock {
  private static final String SCISSORS = "# ------------------------ >8 ------------------------";

  private TrailerBlock() {}

  /** The line after the last one that may be a trailer: comments and conflict lists are cut off. */
  static int end(List<String> lines) {
    int cutoff = lines.indexOf(SCISSORS);
    int last = cutoff < 0 ? lines.size() : cutoff;
    int firstIgnored = -1;
    boolean inConflicts = false;
    for (int i = 0; i < last; i++) {
      String line = lines.get(i);
      boolean conflicts = line.equals("Conflicts:");
      if (isComment(line) || line.isEmpty() || conflicts) {
        inConflicts |= conflicts;
        firstIgnored = firstIgnored < 0 ? i : firstIgnored;
      } else if (!inConflicts || !line.startsWith("\t")) {
        firstIgnored = -1;
        inConflicts = false;
      }
    }
    return firstIgnored < 0 ? last : firstIgnored;
  }

  /** The first line of the last paragraph if that holds trailers, else {@code end}. */
  static int start(List<String> lines, int end) {
    int title = endOfTitle(lines, end);
    Tally tally = new Tally();
    for (int i = end - 1; i >= title; i--) {
      String line = lines.get(i);
      if (!isComment(line) && isBlank(line)) {
        if (!tally.empty) {
          return tally.holdsTrailers() ? i + 1 : end;
        }
      } else {
        tally.add(line);
      }
    }
    return end;
  }

  /** Where a trailer's key ends, or -1; 0 if there is no key before it. */
  static int separator(String line) {
    boolean spaced = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ':') {
        return i;
      }
      if (!spaced && (isAlphanumeric(c) || c == '-')) {
        continue;
      }
      if (i == 0 || c != ' ' && c != '\t') {
        return -1;
      }
      spaced = true;
    }
    return -1;
  }

  static boolean isComment(String line) {
    return line.startsWith("#");
  }

  static boolean isContinuation(String line) {
    return !line.isEmpty() && isSpace(line.charAt(0));
  }

  private static int endOfTitle(List<String> lines, int end) {
    for (int i = 0; i < end; i++) {
      if (!isComment(lines.get(i)) && isBlank(lines.get(i))) {
        return i;
      }
    }
    return end;
  }

  /** White space of the C locale, which is all that git knows of it. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isSpace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** What a paragraph, read from its end, is made of. */
  private static final class Tally {
    private boolean empty = true;
    private boolean madeByGit;
    private int trailers;
    private int others;
    private int folded;

    void add(String line) {
      if (isComment(line)) {
        others += folded;
        folded = 0;
        return;
      }
      empty = false;
      boolean ours =
          line.startsWith("Signed-off-by: ") || line.startsWith("(cherry picked from commit ");
      madeByGit |= ours;
      if (ours || separator(line) >= 1) {
        trailers++;
        folded = 0;
      } else if (isContinuation(line)) {
        folded++;
      } else {
        others += 1 + folded;
        folded = 0;
      }
    }

    boolean holdsTrailers() {
      int rest = others + folded;
      return madeByGit ? trailers * 3 >= rest : trailers > 0 && rest == 0;
    }
  }
}
