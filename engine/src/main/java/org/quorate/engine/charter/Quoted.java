package org.quorate.engine.charter;

import java.util.Locale;

/** An author's text as messages show it. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** In back-ticks, cut short, with what cannot be seen spelled out. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Unseen.hides(c) || Character.isSurrogate(c) && i == end - 1) {
        shown.append(named(c));
      } else {
        shown.append(c == '`' ? '\'' : c);
      }
    }
    return shown.append(end < text.length() ? "…`" : "`").toString();
  }

  /** A character by its number. */
  static String named(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
