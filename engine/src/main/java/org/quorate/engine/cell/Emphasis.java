package org.quorate.engine.cell;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the stars and underscores that Markdown takes for emphasis. It pairs runs of one length,
 * which is all that honest decoration uses; what is left unpaired is text.
 */
final class Emphasis {
  private static final BitSet NOTHING = new BitSet();

  private final String source;
  private final BitSet marks = new BitSet();
  private final Deque<Run> open = new ArrayDeque<>();

  private Emphasis(String source) {
    this.source = source;
  }

  private record Run(char mark, int from, int length) {}

  /** The places of all marks that show as emphasis. */
  static BitSet marks(String source) {
    if (source.indexOf('*') < 0 && source.indexOf('_') < 0) {
      return NOTHING;
    }
    Emphasis emphasis = new Emphasis(source);
    emphasis.scan();
    return emphasis.marks;
  }

  private void scan() {
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c == '`') {
        i = CodeSpan.after(source, i);
      } else if (c == ']' && i + 1 < source.length() && source.charAt(i + 1) == '(') {
        i = Brackets.close(source, i + 1) + 1;
      } else if (c == '*' || c == '_') {
        i = run(c, i);
      } else {
        i++;
      }
    }
  }

  private int run(char mark, int from) {
    int to = from;
    while (to < source.length() && source.charAt(to) == mark) {
      to++;
    }
    boolean opens = to < source.length() && !Character.isWhitespace(source.charAt(to));
    boolean closes = from > 0 && !Character.isWhitespace(source.charAt(from - 1));
    boolean inWord =
        opens
            && closes
            && Character.isLetterOrDigit(source.charAt(to))
            && Character.isLetterOrDigit(source.charAt(from - 1));
    if (mark == '_' && inWord) {
      return to;
    }
    if (!(closes && close(mark, from, to)) && opens) {
      open.push(new Run(mark, from, to - from));
    }
    return to;
  }

  private boolean close(char mark, int from, int to) {
    for (Iterator<Run> runs = open.iterator(); runs.hasNext(); ) {
      Run run = runs.next();
      if (run.mark == mark && run.length == to - from) {
        marks.set(run.from, run.from + run.length);
        marks.set(from, to);
        runs.remove();
        return true;
      }
    }
    return false;
  }
}
