package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What Markdown takes each line of a document for. Keeps nothing of the parse tree. */
final class Outline {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.builder().maxCells(Limits.CELLS).build()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(3 * Limits.NESTING)
          // cells are cut out of the raw lines, so nobody needs their rendered text
          .inlineParserFactory(context -> (lines, node) -> {})
          .build();

  /** What a line belongs to. */
  enum Use {
    OTHER,
    PARAGRAPH,
    TABLE,
    FENCED,
    INDENTED,
    HTML,
    NESTED
  }

  private final List<String> lines;
  private final Use[] uses;
  private final int[] begins;
  private final List<Range> tables = new ArrayList<>();
  private int deepest;
  private int deepestLine;

  /** Lines from the first to the last, from 1. */
  record Range(int first, int last) {}

  private Outline(List<String> lines) {
    this.lines = lines;
    uses = new Use[lines.size() + 1];
    begins = new int[lines.size() + 1];
    Arrays.fill(uses, Use.OTHER);
  }

  /**
   * The outline of a text whose first lines, up to that number, are front matter; empty if its
   * tables have more cells than are read.
   */
  static Optional<Outline> of(List<String> lines, int frontMatter) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(i < frontMatter ? "" : lines.get(i)).append('\n');
    }
    Outline outline = new Outline(lines);
    try {
      outline.walk(PARSER.parse(text.toString()), 0);
      return Optional.of(outline);
    } catch (IllegalArgumentException tooManyCells) {
      // commonmark-java gives up like this when it has filled in so many missing cells
      return Optional.empty();
    }
  }

  Use use(int line) {
    return uses[line];
  }

  /** The first line of the block that the line belongs to. */
  int begin(int line) {
    return begins[line];
  }

  /** Whether a line stands in a block of code that nothing closes before the document ends. */
  boolean endless(int line) {
    int last = lines.size();
    while (last > line && lines.get(last - 1).isBlank()) {
      last--;
    }
    String fence = lines.get(begins[line] - 1).strip().substring(0, 3);
    return begins[last] == begins[line] && !lines.get(last - 1).strip().startsWith(fence);
  }

  /** Tables at the left margin, from top to bottom. */
  List<Range> tables() {
    return tables;
  }

  /** How many quotes and lists stand within each other, and where. */
  int deepest() {
    return deepest;
  }

  int deepestLine() {
    return deepestLine;
  }

  private void walk(Node parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof Block) || node.getSourceSpans().isEmpty()) {
        continue;
      }
      boolean container = node instanceof BlockQuote || node instanceof ListBlock;
      mark(node, depth);
      if (container && depth + 1 > deepest) {
        deepest = depth + 1;
        deepestLine = node.getSourceSpans().get(0).getLineIndex() + 1;
      }
      if (depth > 0 || container) {
        walk(node, depth + (container ? 1 : 0));
      }
    }
  }

  private void mark(Node node, int depth) {
    Use use = depth > 0 && !(node instanceof FencedCodeBlock) ? Use.NESTED : use(node);
    List<SourceSpan> spans = node.getSourceSpans();
    int first = spans.get(0).getLineIndex() + 1;
    for (SourceSpan span : spans) {
      uses[span.getLineIndex() + 1] = use;
      begins[span.getLineIndex() + 1] = first;
    }
    if (use == Use.TABLE) {
      tables.add(new Range(first, spans.get(spans.size() - 1).getLineIndex() + 1));
    }
  }

  private static Use use(Node node) {
    if (node instanceof TableBlock) {
      return Use.TABLE;
    } else if (node instanceof FencedCodeBlock) {
      return Use.FENCED;
    } else if (node instanceof IndentedCodeBlock) {
      return Use.INDENTED;
    } else if (node instanceof HtmlBlock) {
      return Use.HTML;
    } else if (node instanceof BlockQuote || node instanceof ListBlock) {
      return Use.NESTED;
    }
    return node instanceof Paragraph ? Use.PARAGRAPH : Use.OTHER;
  }
}
