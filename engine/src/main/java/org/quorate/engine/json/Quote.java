package org.quorate.engine.json;

import java.util.Locale;

/** Outside text made safe to show: short, and with every invisible character spelt out. */
final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  /** The text in back-ticks. */
  static String of(String text) {
    int end = Math.min(text.length(), LONGEST);
    String cut = plain(text.substring(0, end)).replace('`', '\'');
    return "`" + cut + (end < text.length() ? "…`" : "`");
  }

  /** Whether a character of two units, of which this is one, shows nothing. */
  private static boolean hides(String text, int unit) {
    int start = Character.isLowSurrogate(text.charAt(unit)) ? unit - 1 : unit;
    int type = Character.getType(text.codePointAt(start));
    return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
  }

  /** The text without anything invisible in it. */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Unseen.unsafe(c) || Character.isSurrogate(c) && (Unseen.broken(text) || hides(text, i))) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
