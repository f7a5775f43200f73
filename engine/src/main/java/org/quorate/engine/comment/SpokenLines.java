package org.quorate.engine.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The lines that whoever wrote a comment says in it. What stands in code, behind the mark of a
 * quotation or of a list, or in an HTML comment is an example, somebody else's word, or shown to
 * nobody. A line without such a mark is said, though Markdown may make it part of the quotation,
 * list or HTML above it.
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
    List<String> lines = comment.lines().toList();
    Set<Integer> hidden = HiddenLines.of(PARSER.parse(comment), lines);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!hidden.contains(i) && !lines.get(i).isBlank()) {
        said.add(lines.get(i).strip());
      }
    }
    return said;
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
    Node first = PARSER.parse(comment).getFirstChild();
    for (Node block = first; block != null; block = block.getNext()) {
      if (block instanceof Paragraph && isText(block)) {
        for (SourceSpan span : block.getSourceSpans()) {
          int begin = span.getInputIndex();
          lines.add(comment.substring(begin, begin + span.getLength()).strip());
        }
      }
    }
    return lines;
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
}
