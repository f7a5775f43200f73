package org.quorate.console.print;

import java.util.Locale;

/**
 * Text of strangers made safe to show: a character that nobody sees, or that reorders or rewrites
 * what stands around it, becomes its code point in angle brackets.
 */
public final class Shown {
  private Shown() {}

  /** One line of it; line ends and tabs become spaces. */
  public static String of(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\n' || c == '\t') {
      shown.append(' ');
    } else if (hidden(c)) {
      shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
