package org.quorate.console.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.console.print.Quoted;

/** A report for a terminal: coverage first, then the headline, the rows, the people, the worst. */
public final class AuditText {
  private static final int SHOWN = 10;

  private final AuditReport report;
  private final Paper paper;

  private AuditText(AuditReport report, Paper paper) {
    this.report = report;
    this.paper = paper;
  }

  /** Writes it. */
  public static void write(Scope scope, AuditReport report, Paper paper) {
    AuditText text = new AuditText(report, paper);
    text.coverage(scope);
    text.rows();
    text.unjudged();
    text.facts();
    text.shares("People behind approvals", report.people());
    text.shares("Organisations behind approvals", report.organisations());
    text.examples();
  }

  private void coverage(Scope scope) {
    Coverage coverage = report.coverage();
    paper.line(
        counted(coverage.commits(), "commit")
            + " in "
            + counted(coverage.contributions(), "contribution")
            + " on "
            + scope.line()
            + span());
    Headline.joined(report).ifPresent(paper::line);
    paper.line(
        Headline.number(coverage.judged(), "%s judged, ")
            + Headline.number(coverage.undetermined(), "%s undetermined, ")
            + Headline.number(coverage.skipped(), "%s skipped"));
    paper.line(Ink.FAINT, Headline.meaning());
    for (AuditReport.Skip skip : report.skips()) {
      paper.entry(
          2, Headline.number(skip.contributions(), "%s skipped:"), 0, Ink.FAINT, skip.reason());
    }
    for (NoteGroup note : NoteGroup.of(report.notes())) {
      paper.entry(2, "note:", 0, Ink.FAINT, note.toString());
    }
    paper.blank();
    paper.line(report.unmet() == 0 ? Ink.BOLD : Ink.RED, Headline.of(report));
  }

  private static String counted(long number, String one) {
    return Headline.number(number) + " " + one + (number == 1 ? "" : "s");
  }

  private String span() {
    Instant first = report.first();
    Instant last = report.last();
    return first == null || last == null ? "" : ", " + day(first) + " to " + day(last);
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, instant.toString().indexOf('T'));
  }

  private void rows() {
    List<RowResult> rows = report.judgeable();
    if (rows.isEmpty()) {
      return;
    }
    paper.blank();
    boolean waived = rows.stream().anyMatch(row -> row.counts().waived() > 0);
    boolean instead = rows.stream().anyMatch(row -> row.counts().instead() > 0);
    Grid grid = new Grid(waived, instead);
    paper.line(Ink.BOLD, grid.head("Rules that this history can judge"));
    for (RowResult row : rows) {
      paper.line(grid.line(Headline.name(row), row.counts()));
      paper.entry(2, "", 0, Ink.FAINT, quoted(row));
      for (RowResult.ColumnResult column : row.columns()) {
        paper.line(Ink.FAINT, grid.line("    " + name(column), column.counts()));
      }
    }
  }

  private static String quoted(RowResult row) {
    String cells = Quoted.cells(row.rule());
    return Quoted.place(row.rule()) + (cells.isEmpty() ? "" : "  " + cells);
  }

  private static String name(RowResult.ColumnResult column) {
    return column.column().isEmpty() ? "the row itself" : column.column();
  }

  private void unjudged() {
    List<RowResult> rows = report.unjudgeable();
    if (!rows.isEmpty()) {
      paper.blank();
      paper.line(Ink.BOLD, "Rules that it cannot judge");
      for (RowResult row : rows) {
        paper.entry(
            2,
            Headline.name(row),
            0,
            Ink.PLAIN,
            "("
                + Quoted.place(row.rule())
                + ") applied to "
                + counted(row.counts().applied(), "contribution")
                + "; to judge it, the history would have to tell of "
                + Headline.missing(row.missing(), row.counts().applied()));
      }
    }
    List<RowResult> idle = report.idle();
    if (!idle.isEmpty() && report.coverage().contributions() > 0) {
      paper.blank();
      List<String> names = new ArrayList<>();
      idle.forEach(row -> names.add(Headline.name(row)));
      paper.entry(0, "Never applied:", 0, Ink.PLAIN, String.join(", ", names));
    }
    if (!report.missing().isEmpty()) {
      paper.blank();
      paper.line(
          "What this history does not tell, though rules ask for it: "
              + Headline.missing(report.missing(), report.coverage().contributions()));
      Headline.unowned(report).ifPresent(paper::line);
    }
  }

  /** What is known whatever the charter says. */
  private void facts() {
    List<String> facts =
        Stream.of(report.landed().told(), report.vouched().told(), report.stewards().told())
            .flatMap(Optional::stream)
            .toList();
    if (!facts.isEmpty()) {
      paper.blank();
      paper.line(Ink.BOLD, "What it tells whatever the rules");
      facts.forEach(fact -> paper.entry(2, "", 0, Ink.PLAIN, fact));
    }
  }

  private void shares(String title, List<AuditReport.Share> shares) {
    if (shares.isEmpty()) {
      return;
    }
    paper.blank();
    paper.line(
        Ink.BOLD,
        title
            + (shares.size() > SHOWN
                ? Headline.number(shares.size(), " (the first " + SHOWN + " of %s)")
                : ""));
    for (AuditReport.Share share : shares.subList(0, Math.min(SHOWN, shares.size()))) {
      paper.line(String.format(Locale.ROOT, "%,10d  %s", share.contributions(), share.name()));
    }
  }

  private void examples() {
    if (report.examples().isEmpty()) {
      return;
    }
    paper.blank();
    paper.line(Ink.BOLD, "Worst examples");
    for (Example example : report.examples()) {
      paper.entry(
          2,
          shortened(example.id()),
          14,
          Ink.PLAIN,
          day(example.at()) + " " + example.author() + ": " + example.title());
      paper.entry(16, "", 0, Ink.FAINT, example.headline());
    }
  }

  /** Enough of a commit id to find it; any other identity as it is. */
  private static String shortened(String id) {
    return id.matches("[0-9a-f]{40,64}") ? id.substring(0, 12) : id;
  }
}
