package org.quorate.engine.comment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The lines of a comment that are an example, or that nobody sees, by their numbers from 0. */
final class HiddenLines extends AbstractVisitor {
  /** HTML that shows what is in it as code, or not at all. */
  private static final Pattern NOT_SHOWN_AS_TEXT =
      Pattern.compile(
          "\\s*<(?:[!?]|(?:pre|script|style|textarea)(?![\\p{Alnum}-])).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<String> lines;
  private final Set<Integer> hidden = new HashSet<>();

  private HiddenLines(List<String> lines) {
    this.lines = lines;
  }

  static Set<Integer> of(Node document, List<String> lines) {
    HiddenLines all = new HiddenLines(lines);
    document.accept(all);
    return all.hidden;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    hide(code);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    hide(code);
  }

  @Override
  public void visit(HtmlBlock html) {
    if (NOT_SHOWN_AS_TEXT.matcher(html.getLiteral()).matches()) {
      hide(html);
    }
  }

  /** What is indented to stand in a list; what begins at the margin goes on below it by chance. */
  @Override
  public void visit(ListItem item) {
    for (SourceSpan span : item.getSourceSpans()) {
      if (lines.get(span.getLineIndex()).startsWith(" ")
          || lines.get(span.getLineIndex()).startsWith("\t")) {
        hidden.add(span.getLineIndex());
      }
    }
    visitChildren(item);
  }

  @Override
  public void visit(Code code) {
    hideBegun(code);
  }

  @Override
  public void visit(HtmlInline html) {
    hideBegun(html);
  }

  private void hide(Node block) {
    block.getSourceSpans().forEach(span -> hidden.add(span.getLineIndex()));
  }

  /** Lines that begin in it, such as those of an HTML comment that begins in an earlier line. */
  private void hideBegun(Node part) {
    for (SourceSpan span : part.getSourceSpans()) {
      String line = lines.get(span.getLineIndex());
      if (line.substring(0, span.getColumnIndex()).isBlank()) {
        hidden.add(span.getLineIndex());
      }
    }
  }
}
