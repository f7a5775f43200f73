package org.quorate.console;

import java.time.Instant;
import java.util.List;
import org.quorate.console.print.Markup;
import org.quorate.console.print.Page;
import org.quorate.ladder.LadderReviewDecision;

/** A review of the ladder as one page that loads nothing, with what time alone does as a plot. */
final class LadderPage {
  private static final int MOST = 1000;

  private final LadderReviewDecision review;
  private final Markup page = new Markup();

  private LadderPage(LadderReviewDecision review) {
    this.review = review;
  }

  /** The page as HTML text. */
  static String of(LadderReviewDecision review) {
    LadderPage page = new LadderPage(review);
    Page.begin(page.page, "The ladder by " + review.charter().name());
    page.head();
    page.events();
    LadderGroup.of(review, true).forEach(page::group);
    Page.end(page.page, review.charter());
    return page.page.toString();
  }

  private void head() {
    page.raw("<header>\n")
        .element("p class=\"over\"", "as of " + Words.of(review.question().at()))
        .raw("<h1>")
        .prose(review.headline())
        .raw("</h1>\n</header>\n");
  }

  private void events() {
    List<LadderEvent> events = LadderEvent.of(review);
    if (events.isEmpty()) {
      return;
    }
    Instant end = LadderEvent.end(review);
    page.raw("<section>\n")
        .element("h2", "If nothing is added, up to " + Words.of(end))
        .raw("<figure>\n")
        .raw(LadderTimeline.of(review.question().at(), end, events))
        .raw("\n<figcaption class=\"legend\"><span class=\"key met\"></span> somebody may rise")
        .raw(" <span class=\"key unmet\"></span> something lapses</figcaption>\n</figure>\n");
    table(
        List.of("When", "Who", "What"),
        events.stream()
            .map(event -> List.of(Words.of(event.at()), event.who(), event.words()))
            .toList());
    page.raw("</section>\n");
  }

  private void group(LadderGroup group) {
    page.raw("<section>\n").element("h2", group.title() + " (" + group.lines().size() + ")");
    table(
        List.of("Who", "What"),
        group.lines().stream().map(line -> List.of(line.who(), line.words())).toList());
    page.raw("</section>\n");
  }

  private void table(List<String> heads, List<List<String>> rows) {
    page.raw("<div class=\"wide\"><table>\n<thead><tr>");
    heads.forEach(head -> page.element("th scope=\"col\"", head));
    page.raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows.subList(0, Math.min(MOST, rows.size()))) {
      page.raw("<tr>");
      row.forEach(cell -> page.element("td", cell));
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table></div>\n");
    if (rows.size() > MOST) {
      page.element("p class=\"note\"", "and " + (rows.size() - MOST) + " more.");
    }
  }
}
