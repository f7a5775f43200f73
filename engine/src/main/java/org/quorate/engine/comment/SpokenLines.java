package org.quorate.engine.comment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The lines that whoever wrote a comment says in it: those of its own paragraphs and headings. What
 * stands in code, in a quotation, in a list, in HTML or in an HTML comment is an example, somebody
 * else's word, or shown to nobody.
 */
public final class SpokenLines {
  private static final int NESTING = 100;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(NESTING)
          .build();

  private SpokenLines() {}

  /** The lines in their order, without white space around them. */
  public static List<String> of(String comment) {
    List<String> lines = new ArrayList<>();
    for (Node block = PARSER.parse(comment).getFirstChild();
        block != null;
        block = block.getNext()) {
      if (block instanceof Paragraph || block instanceof Heading) {
        Set<Integer> hidden = hidden(block);
        for (SourceSpan span : block.getSourceSpans()) {
          if (!hidden.contains(span.getLineIndex())) {
            int begin = span.getInputIndex();
            lines.add(comment.substring(begin, begin + span.getLength()).strip());
          }
        }
      }
    }
    return lines;
  }

  /** Lines that hold code or HTML, such as a comment that begins within a line. */
  private static Set<Integer> hidden(Node block) {
    Set<Integer> hidden = new HashSet<>();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            add(code);
          }

          @Override
          public void visit(HtmlInline html) {
            add(html);
          }

          private void add(Node node) {
            node.getSourceSpans().forEach(span -> hidden.add(span.getLineIndex()));
          }
        });
    return hidden;
  }
}
