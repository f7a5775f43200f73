package org.quorate.console.print;

import java.util.Locale;

/** HTML and SVG text in which whatever a stranger wrote is text and nothing else. */
public final class Markup {
  private final StringBuilder text = new StringBuilder();

  /** Markup of ours, as it is. */
  public Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Text of anybody, escaped. */
  public Markup text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** A sentence of ours: it begins in upper case, and what stands in back-ticks is code. */
  public Markup prose(String sentence) {
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      String words = i == 0 ? begun(parts[0]) : parts[i];
      raw(code ? "<code>" : i % 2 == 1 ? "`" : "").text(words).raw(code ? "</code>" : "");
    }
    return this;
  }

  private static String begun(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** An element that holds text only; {@code open} is its name with attributes of ours. */
  public Markup element(String open, String words) {
    int space = open.indexOf(' ');
    String name = space < 0 ? open : open.substring(0, space);
    text.append('<').append(open).append('>').append(escaped(words));
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** Markup of ours with numbers and escaped text filled in. */
  public static String filled(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Text safe between tags and inside quoted attributes. */
  public static String escaped(String words) {
    String shown = Shown.of(words);
    StringBuilder safe = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
