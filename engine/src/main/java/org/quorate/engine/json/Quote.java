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

  /** The text without anything invisible in it. */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Unseen.unsafe(c) || Character.isSurrogate(c) && Unseen.broken(text)) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
