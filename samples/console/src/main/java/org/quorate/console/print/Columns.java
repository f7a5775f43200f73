package org.quorate.console.print;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal text takes, and where to break it. */
final class Columns {
  private Columns() {}

  /** The columns that a text takes. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  private static boolean wide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF00 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1FAFF
        || c >= 0x20000 && c <= 0x3FFFD;
  }

  /** A text in lines of at most so many columns; breaks at spaces and between wide characters. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int columns = of(piece);
      if (used > 0 && used + of(piece.stripTrailing()) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      line.append(piece);
      used += columns;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** What stays together: a word with the spaces after it, or one wide character. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean wordEnds = c == ' ' && (next == text.length() || text.charAt(next) != ' ');
      boolean wideFollows = next < text.length() && wide(text.codePointAt(next)) && c != ' ';
      if (wordEnds || wide(c) || wideFollows) {
        pieces.add(text.substring(start, next));
        start = next;
      }
      i = next;
    }
    if (start < text.length()) {
      pieces.add(text.substring(start));
    }
    return pieces;
  }
}
