package org.quorate.engine.cell;

/** Finds the partner of a bracket in Markdown text. */
final class Brackets {
  private Brackets() {}

  /**
   * The place of the bracket that closes the one at that place, over escapes and code spans; the
   * text's last place if there is none.
   */
  static int close(String source, int from) {
    int found = find(source, from);
    return found < 0 ? source.length() - 1 : found;
  }

  /** The same, or -1 if there is none. */
  static int find(String source, int from) {
    char opening = source.charAt(from);
    char closing = opening == '[' ? ']' : ')';
    int depth = 0;
    int i = from;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`' && opening == '[') {
        i = CodeSpan.after(source, i) - 1;
      } else if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
