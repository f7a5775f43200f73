package org.quorate.engine.comment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
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

  /**
   * HTML, and what forges add to Markdown: struck out text, tables, formulas, GitLab's quotations.
   */
  private static final Pattern MORE_THAN_TEXT =
      Pattern.compile("<[\\p{Alpha}/!?]|~~|>>>|\\||\\$\\$");

  private SpokenLines() {}

  /**
   * The lines in their order, without white space around them. A line that begins in code or in a
   * tag is none; whatever follows its beginning, it is said.
   */
  public static List<String> of(String comment) {
    List<String> lines = new ArrayList<>();
    for (Node block = first(comment); block != null; block = block.getNext()) {
      if (block instanceof Paragraph || block instanceof Heading) {
        add(block, hidden(block), comment, lines);
      }
    }
    return lines;
  }

  /**
   * Those of paragraphs of text alone, in a comment in which nothing could make them other than
   * said, whatever the forge makes of Markdown.
   */
  public static List<String> surely(String comment) {
    List<String> lines = new ArrayList<>();
    if (MORE_THAN_TEXT.matcher(comment).find()) {
      return lines;
    }
    for (Node block = first(comment); block != null; block = block.getNext()) {
      if (block instanceof Paragraph && isText(block)) {
        add(block, Set.of(), comment, lines);
      }
    }
    return lines;
  }

  private static Node first(String comment) {
    return PARSER.parse(comment).getFirstChild();
  }

  private static boolean isText(Node block) {
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (!(part instanceof Text
          || part instanceof SoftLineBreak
          || part instanceof HardLineBreak)) {
        return false;
      }
    }
    return true;
  }

  private static void add(Node block, Set<Integer> hidden, String comment, List<String> lines) {
    for (SourceSpan span : block.getSourceSpans()) {
      int begin = span.getInputIndex();
      if (!hidden.contains(begin)) {
        lines.add(comment.substring(begin, begin + span.getLength()).strip());
      }
    }
  }

  /** Where a line goes on with code or HTML, such as a comment that begins in an earlier line. */
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
            node.getSourceSpans().forEach(span -> hidden.add(span.getInputIndex()));
          }
        });
    return hidden;
  }
}
