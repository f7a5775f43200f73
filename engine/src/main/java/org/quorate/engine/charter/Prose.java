package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.engine.charter.Outline.Use;

/** The sentences of one document that are neither tables nor code, by section. */
final class Prose {
  private static final Pattern END =
      Pattern.compile("[.!?;](?=\\s|$)|[。！？；]|\\n(?=\\s*(?:[-*+]|\\d+[.)])\\s)");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

  private final Document document;
  private final int[] sections;
  private final List<Sentence> sentences = new ArrayList<>();

  /** A sentence, which may run over several lines. */
  final class Sentence {
    private final int line;
    private final int column;
    private final String text;

    private Sentence(int line, int column, String text) {
      this.line = line;
      this.column = column;
      this.text = text;
    }

    String text() {
      return text;
    }

    int section() {
      return sections[line];
    }

    /** Where a character of the sentence stands. */
    Spot at(int offset) {
      String before = text.substring(0, offset);
      int breaks = (int) before.chars().filter(c -> c == '\n').count();
      int column = breaks == 0 ? this.column + offset : offset - before.lastIndexOf('\n');
      return document.at(line + breaks, column);
    }
  }

  Prose(Document document, Outline outline, int frontMatter) {
    this.document = document;
    sections = new int[document.lines().size() + 1];
    StringBuilder open = new StringBuilder();
    int first = 0;
    for (int line = Math.max(1, frontMatter + 1); line < sections.length; line++) {
      sections[line] = sections[line - 1] + (isHeading(outline, line) ? 1 : 0);
      if (isProse(outline, line)) {
        first = open.isEmpty() ? line : first;
        open.append(document.line(line)).append('\n');
      } else {
        cut(first, open);
      }
    }
    cut(first, open);
  }

  private boolean isHeading(Outline outline, int line) {
    boolean underlined =
        line < document.lines().size() && UNDERLINE.matcher(document.line(line + 1)).matches();
    return outline.use(line) == Use.OTHER
        && (document.line(line).stripLeading().startsWith("#")
            || underlined && !document.line(line).isBlank());
  }

  private boolean isProse(Outline outline, int line) {
    boolean text = outline.use(line) == Use.PARAGRAPH || outline.use(line) == Use.NESTED;
    return text && !document.line(line).isBlank() && document.line(line).indexOf('|') < 0;
  }

  private void cut(int first, StringBuilder open) {
    String text = open.toString();
    open.setLength(0);
    Matcher end = END.matcher(text);
    int from = 0;
    int line = first;
    int lineStart = 0;
    while (from < text.length()) {
      int to = end.find(from) ? end.end() : text.length();
      sentences.add(new Sentence(line, from - lineStart + 1, text.substring(from, to)));
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == '\n') {
          line++;
          lineStart = i + 1;
        }
      }
      from = to;
    }
  }

  String document() {
    return document.path();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** The section to which a line belongs. */
  int section(int line) {
    return sections[line];
  }
}
