package org.quorate.engine.cell;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stars and underscores that Markdown takes for emphasis. It pairs the innermost first,
 * and leaves out what CommonMark says of lengths that are multiples of three; what is left unpaired
 * is text.
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
    int rest = closes ? close(mark, from, to) : from;
    if (rest < to && opens) {
      open.push(new Run(mark, rest, to - rest));
    }
    return to;
  }

  /** Closes what is open, the innermost first; gives the place of the first mark left over. */
  private int close(char mark, int from, int to) {
    int at = from;
    while (at < to) {
      Run run = innermost(mark);
      if (run == null) {
        return at;
      }
      open.remove(run);
      int paired = Math.min(run.length, to - at);
      int left = run.length - paired;
      marks.set(run.from + left, run.from + run.length);
      marks.set(at, at + paired);
      at += paired;
      if (left > 0) {
        open.push(new Run(mark, run.from, left));
      }
    }
    return at;
  }

  private @Nullable Run innermost(char mark) {
    for (Run run : open) {
      if (run.mark == mark) {
        return run;
      }
    }
    return null;
  }
}
