package org.quorate.engine.ballots;

import java.util.Locale;

/** Text of a file as messages show it. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** In back-ticks, cut short, with what cannot be seen spelled out. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    boolean cut = text.codePoints().skip(LONGEST).findAny().isPresent();
    return shown.append(cut ? "…`" : "`").toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format(Locale.ROOT, "U+%04X", c));
      default -> shown.appendCodePoint(c == '`' ? '\'' : c);
    }
  }
}
