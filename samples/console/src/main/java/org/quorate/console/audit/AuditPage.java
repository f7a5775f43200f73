package org.quorate.console.audit;

import java.util.List;
import org.quorate.console.print.Markup;
import org.quorate.console.print.Page;

/**
 * A report as one page that loads nothing: styles and plots are inside, scripts are none, and its
 * policy forbids a browser to fetch or run anything.
 */
public final class AuditPage {
  private static final int SHOWN = 12;

  private final AuditReport report;
  private final Markup page = new Markup();

  private AuditPage(AuditReport report) {
    this.report = report;
  }

  /** The page as HTML text. */
  public static String of(Scope scope, AuditReport report) {
    AuditPage page = new AuditPage(report);
    page.head();
    page.coverage(scope);
    page.rows();
    page.facts();
    page.months();
    page.shares("Organisations behind approvals", "Organisation", report.organisations());
    page.shares("People behind approvals", "Person", report.people());
    page.examples();
    page.foot();
    return page.page.toString();
  }

  private void head() {
    Page.begin(page, "Audit by " + report.charter().name());
  }

  private void coverage(Scope scope) {
    Coverage coverage = report.coverage();
    page.raw("<header>\n")
        .element("p class=\"over\"", scope.repository() + ", " + scope.line() + span())
        .raw("<h1>")
        .prose(Headline.of(report))
        .raw("</h1>\n</header>\n<section>\n<h2>Coverage</h2>\n<dl class=\"numbers\">\n");
    number("commits", coverage.commits());
    number("contributions", coverage.contributions());
    number("judged", coverage.judged());
    number("undetermined", coverage.undetermined());
    number("skipped", coverage.skipped());
    page.raw("</dl>\n");
    plot(
        "Contributions",
        List.of(
            new Bars.Part("met", "judged, every judged rule kept", report.kept()),
            new Bars.Part("unmet", "judged, some rule broken", report.unmet()),
            new Bars.Part("unknown", "undetermined", coverage.undetermined()),
            new Bars.Part("skipped", "skipped", coverage.skipped())));
    page.element("p class=\"note\"", Headline.meaning() + ".");
    Headline.joined(report)
        .ifPresent(words -> page.element("p class=\"note\"", "Contributions: " + words + "."));
    if (!report.missing().isEmpty()) {
      page.element(
          "p class=\"note\"",
          "What this history does not tell, though rules ask for it: "
              + Headline.missing(report.missing(), coverage.contributions())
              + ".");
      Headline.unowned(report).ifPresent(words -> page.element("p class=\"note\"", words + "."));
    }
    for (AuditReport.Skip skip : report.skips()) {
      page.element(
          "p class=\"note\"",
          Headline.number(skip.contributions(), "%s skipped: ") + skip.reason() + ".");
    }
    for (NoteGroup note : NoteGroup.of(report.notes())) {
      page.element("p class=\"note\"", note + ".");
    }
    page.raw("</section>\n");
  }

  private String span() {
    return report.first() == null || report.last() == null
        ? ""
        : ", " + day(report.first().toString()) + " to " + day(report.last().toString());
  }

  private static String day(String instant) {
    return instant.substring(0, instant.indexOf('T'));
  }

  private void number(String word, long number) {
    page.raw("<div>").element("dt", word).element("dd", Headline.number(number)).raw("</div>\n");
  }

  private void rows() {
    page.raw("<section>\n<h2>Rules</h2>\n").raw(legend());
    page.raw("<div class=\"wide\"><table class=\"rules\">\n<thead><tr><th scope=\"col\">Rule</th>")
        .raw("<th scope=\"col\" class=\"plot\">Answers</th>");
    for (String word : List.of("applied", "met", "unmet", "unknown")) {
      page.raw("<th scope=\"col\" class=\"n\">" + word + "</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    new RuleTable(page).write(report.rows());
    page.raw("</tbody>\n</table></div>\n</section>\n");
  }

  /** What is known whatever the charter says. */
  private void facts() {
    if (report.landed().all() + report.stewards().all() == 0) {
      return;
    }
    page.raw("<section>\n<h2>Whatever the rules</h2>\n");
    Landed landed = report.landed();
    fact(
        "Put on the branch",
        List.of(
            new Bars.Part("met", "by somebody else", landed.another()),
            new Bars.Part("unknown", "by a robot or the forge", landed.robot()),
            new Bars.Part("instead", "by their own author", landed.author())));
    Vouched vouched = report.vouched();
    if (vouched.records()) {
      fact(
          "Approvals that commit messages record, whatever the role",
          List.of(
              new Bars.Part("met", "by two people or more", vouched.more()),
              new Bars.Part("instead", "by one", vouched.one()),
              new Bars.Part("unknown", "by nobody but perhaps the author", vouched.nobody())));
    }
    Stewards stewards = report.stewards();
    fact(
        "The author owns",
        List.of(
            new Bars.Part("met", "every file", stewards.every()),
            new Bars.Part("instead", "some files", stewards.some()),
            new Bars.Part("waived", "none of the files", stewards.none()),
            new Bars.Part(
                "unknown", "nobody knows what: their login is not told", stewards.nameless()),
            new Bars.Part("skipped", "not all: nobody owns some file", stewards.unowned())));
    page.raw("</section>\n");
  }

  private void fact(String name, List<Bars.Part> parts) {
    if (parts.stream().anyMatch(part -> part.number() > 0)) {
      page.element("p", name);
      plot(name, parts);
    }
  }

  /** A bar, and below it what each part of it is. */
  private void plot(String name, List<Bars.Part> parts) {
    page.raw(Bars.stacked(name, parts)).raw("\n<p class=\"legend\">");
    for (Bars.Part part : parts) {
      if (part.number() > 0) {
        page.raw("<span class=\"key " + part.style() + "\"></span> ")
            .text(part.word() + " " + Headline.number(part.number()))
            .raw(" ");
      }
    }
    page.raw("</p>\n");
  }

  private static String legend() {
    Markup legend = new Markup().raw("<p class=\"legend\">");
    for (Bars.Part part : Bars.parts(Counts.NONE)) {
      legend.raw("<span class=\"key " + part.style() + "\"></span> ").text(part.word()).raw(" ");
    }
    return legend.raw("</p>\n").toString();
  }

  private void months() {
    if (!report.months().isEmpty()) {
      page.raw("<section>\n<h2>Judged contributions by month</h2>\n<figure>\n")
          .raw(MonthChart.of(report.months()))
          .raw("\n<figcaption class=\"legend\"><span class=\"key met\"></span> every judged rule")
          .raw(" kept <span class=\"key unmet\"></span> some rule unmet</figcaption>\n")
          .raw("</figure>\n</section>\n");
    }
  }

  private void shares(String title, String head, List<AuditReport.Share> shares) {
    if (shares.isEmpty()) {
      return;
    }
    page.raw("<section>\n").element("h2", title);
    page.raw("<div class=\"wide\"><table class=\"shares\">\n<thead><tr>")
        .element("th scope=\"col\"", head)
        .raw("<th scope=\"col\" class=\"plot\">Share</th>")
        .raw("<th scope=\"col\" class=\"n\">Contributions</th></tr></thead>\n<tbody>\n");
    int most = shares.get(0).contributions();
    for (AuditReport.Share share : shares.subList(0, Math.min(SHOWN, shares.size()))) {
      String number = Headline.number(share.contributions());
      page.raw("<tr>")
          .element("th scope=\"row\"", share.name())
          .raw("<td class=\"plot\">")
          .raw(Bars.single(share.name() + ": " + number, share.contributions(), most))
          .raw("</td>")
          .element("td class=\"n\"", number)
          .raw("</tr>\n");
    }
    page.raw("</tbody>\n</table></div>\n");
    if (shares.size() > SHOWN) {
      page.element("p class=\"note\"", "and " + Headline.number(shares.size() - SHOWN) + " more.");
    }
    page.raw("</section>\n");
  }

  private void examples() {
    if (report.examples().isEmpty()) {
      return;
    }
    page.raw("<section>\n<h2>Worst examples</h2>\n<ol class=\"examples\">\n");
    for (Example example : report.examples()) {
      page.raw("<li><p>")
          .element("code", example.id())
          .element("span class=\"when\"", day(example.at().toString()) + " " + example.author())
          .raw("</p>\n")
          .element("p class=\"title\"", example.title())
          .raw("<p class=\"note\">")
          .prose(example.headline())
          .raw("</p>\n")
          .raw("</li>\n");
    }
    page.raw("</ol>\n</section>\n");
  }

  private void foot() {
    Page.end(page, report.charter());
  }
}
