package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell without its decoration, folded for comparison, each character with its place
 * in the source. A code span is one character, {@link #CODE}, and its content is kept aside.
 */
final class Flat {
  /** Stands for a code span. */
  static final char CODE = '\uFFFC';

  /** Stands for a line break. */
  static final char BREAK = '\n';

  private final String source;
  private char[] chars;
  private int[] starts;
  private int length;
  private final BitSet cuts = new BitSet();
  private final Map<Integer, String> codes = new HashMap<>(4);
  private final List<Link> links = new ArrayList<>(0);

  Flat(String source) {
    this.source = source;
    chars = new char[source.length() + 8];
    starts = new int[source.length() + 8];
  }

  /** A link's text, from and to in flat characters, and where it leads. */
  record Link(int from, int to, String target) {}

  String source() {
    return source;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return index < length ? chars[index] : '\0';
  }

  /** The folded text of a range. */
  String text(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Where a character stands in the source; the source's length after the last. */
  int offset(int index) {
    return index < length ? starts[index] : source.length();
  }

  /** Where the source of a range ends. */
  int endOffset(int to) {
    if (to == 0) {
      return 0;
    }
    if (to >= length) {
      return source.length();
    }
    int end = starts[to];
    while (end > starts[to - 1] + 1 && source.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /** The content of the code span at that place. */
  @Nullable String code(int index) {
    return codes.get(index);
  }

  /** Whether marks of emphasis were dropped inside a range. */
  boolean cutInside(int from, int to) {
    int cut = cuts.nextSetBit(from + 1);
    return cut >= 0 && cut < to;
  }

  /** Whether marks of emphasis were dropped inside a range or at its ends. */
  boolean cutAround(int from, int to) {
    int cut = cuts.nextSetBit(from);
    return cut >= 0 && cut <= to;
  }

  /** The target of the link that holds that character. */
  @Nullable Link link(int index) {
    for (Link link : links) {
      if (link.from <= index && index < link.to) {
        return link;
      }
    }
    return null;
  }

  /** A range as its author wrote it, without decoration. */
  String written(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String code = chars[i] == CODE ? codes.get(i) : null;
      if (code != null) {
        text.append(code);
      } else if (chars[i] == BREAK || source.charAt(starts[i]) == '&') {
        text.append(chars[i] == BREAK ? ' ' : chars[i]);
      } else if (i == from || starts[i] != starts[i - 1]) {
        text.appendCodePoint(source.codePointAt(starts[i]));
      }
    }
    return text.toString();
  }

  void add(char c, int start) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
    }
    chars[length] = c;
    starts[length++] = start;
  }

  void addCode(String content, int start) {
    codes.put(length, content);
    add(CODE, start);
  }

  void addLink(int from, String target) {
    links.add(new Link(from, length, target));
  }

  void cut() {
    cuts.set(length);
  }

  void stripEnd() {
    while (length > 0 && (chars[length - 1] == ' ' || chars[length - 1] == BREAK)) {
      length--;
    }
  }
}
