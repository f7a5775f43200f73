package org.quorate.engine.cell;

import java.util.Optional;

/**
 * A code span: what stands between two equal runs of back-ticks.
 *
 * @param content literal, with {@code \|} as the table makes it, without the one space that
 *     Markdown strips on both sides
 * @param end behind the closing run
 */
record CodeSpan(String content, int end) {

  /** The code span that begins at that back-tick, if it is closed. */
  static Optional<CodeSpan> at(String source, int from) {
    int ticks = run(source, from);
    int i = from + ticks;
    while (i < source.length()) {
      if (source.charAt(i) != '`') {
        i++;
        continue;
      }
      int closing = run(source, i);
      if (closing == ticks) {
        return Optional.of(new CodeSpan(strip(source.substring(from + ticks, i)), i + closing));
      }
      i += closing;
    }
    return Optional.empty();
  }

  /** Behind the code span, or behind the run of back-ticks if none is closed there. */
  static int after(String source, int from) {
    return at(source, from).map(CodeSpan::end).orElseGet(() -> from + run(source, from));
  }

  private static int run(String source, int from) {
    int to = from;
    while (to < source.length() && source.charAt(to) == '`') {
      to++;
    }
    return to - from;
  }

  private static String strip(String content) {
    String text = content.replace("\\|", "|");
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }
}
