package org.quorate.engine.cell;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the decoration of Markdown off a cell and tells where it changes what is shown. */
final class Flattener {
  private final String source;
  private final List<Mistake> mistakes;
  private final BitSet emphasis;
  private final Flat flat;
  private final Markup markup;

  private Flattener(String source, List<Mistake> mistakes) {
    this.source = source;
    this.mistakes = mistakes;
    emphasis = Emphasis.marks(source);
    flat = new Flat(source);
    markup = new Markup(source, mistakes);
  }

  static Flat flatten(String source, List<Mistake> mistakes) {
    Flattener flattener = new Flattener(source, mistakes);
    flattener.range(0, source.length());
    flattener.flat.stripEnd();
    return flattener.flat;
  }

  private void range(int from, int to) {
    int i = from;
    while (i < to) {
      if (emphasis.get(i)) {
        flat.cut();
        i++;
      } else {
        i = step(i, to);
      }
    }
  }

  private int step(int i, int to) {
    return switch (source.charAt(i)) {
      case '\\' -> escape(i, to);
      case '`' -> code(i);
      case '[' -> bracket(i, to);
      case '<' -> angle(i, to);
      case '&' -> entity(i);
      case '~', '!' -> {
        markup.checkStruckOrImage(i);
        yield character(i);
      }
      default -> character(i);
    };
  }

  private int escape(int i, int to) {
    boolean escapes = i + 1 < to && Markup.isPunctuation(source.charAt(i + 1));
    return character(escapes ? i + 1 : i);
  }

  private int code(int i) {
    Optional<CodeSpan> span = CodeSpan.at(source, i);
    if (span.isEmpty()) {
      mistakes.add(
          CellCode.UNCLOSED.at(
              i, "the back-tick here has no partner", "close the quoted text with a back-tick"));
      return source.length();
    }
    String content = span.get().content();
    content
        .codePoints()
        .forEach(
            c ->
                Unseen.check(c, i + Math.max(0, source.substring(i).indexOf(c)))
                    .ifPresent(mistakes::add));
    flat.addCode(content, i);
    return span.get().end();
  }

  /** A link becomes its text; brackets that are no link stay. */
  private int bracket(int i, int to) {
    int close = Brackets.find(source, i);
    int next = close + 1;
    char after = close >= 0 && next < to ? source.charAt(next) : ' ';
    int end = after == '(' || after == '[' ? Brackets.find(source, next) : -1;
    if (end < 0 || end >= to) {
      return character(i);
    }
    int first = flat.length();
    range(i + 1, close);
    if (after == '(') {
      flat.addLink(first, Markup.target(source.substring(next + 1, end)));
    }
    return end + 1;
  }

  private int angle(int i, int to) {
    int close = source.indexOf('>', i);
    if (close < 0 || close >= to) {
      return character(i);
    }
    String inside = source.substring(i + 1, close);
    if (Markup.isBreak(inside)) {
      flat.add(Flat.BREAK, i);
    } else if (Markup.isAddress(inside)) {
      int first = flat.length();
      range(i + 1, close);
      flat.addLink(first, inside);
    } else if (inside.startsWith("!--")) {
      int end = source.indexOf("-->", i);
      return end < 0 ? source.length() : end + 3;
    } else if (!markup.isTag(inside, i)) {
      return character(i);
    }
    return close + 1;
  }

  private int entity(int i) {
    int end = markup.entityEnd(i);
    if (end < 0) {
      return character(i);
    }
    flat.add(markup.entity(i, end), i);
    return end + 1;
  }

  private int character(int i) {
    int c = source.codePointAt(i);
    if (c < 0x7F && c >= ' ') {
      add((char) (c >= 'A' && c <= 'Z' ? c + 32 : c), i);
    } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
      add(' ', i);
    } else {
      Unseen.check(c, i).ifPresent(mistakes::add);
      String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      folded.toLowerCase(Locale.ROOT).chars().forEach(unit -> add(straight((char) unit), i));
    }
    return i + Character.charCount(c);
  }

  private void add(char c, int start) {
    boolean spare =
        c == ' '
            && (flat.length() == 0
                || flat.at(flat.length() - 1) == ' '
                || flat.at(flat.length() - 1) == Flat.BREAK);
    if (!spare) {
      flat.add(c, start);
    }
  }

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2044' -> '/';
      case '\uFF64' -> '\u3001';
      default -> c;
    };
  }
}
