package org.quorate.console.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.console.print.AspectWords;

/** The sentences of a report that every form of it shows. */
final class Headline {
  private Headline() {}

  /** The one sentence to read; it speaks only of rules that the history can judge. */
  static String of(AuditReport report) {
    String charter = "`" + report.charter().name() + "`";
    int judged = report.coverage().judged();
    if (report.coverage().contributions() == 0) {
      return "there is no contribution to judge";
    }
    if (judged == 0) {
      return "no rule of " + charter + " can be judged by this history" + lacking(report);
    }
    if (report.unmet() == 0) {
      return (judged == 1
              ? "the one judged contribution keeps"
              : number(judged, "all %s judged contributions keep"))
          + " every rule of "
          + charter
          + " that this history can judge";
    }
    RowResult most = report.rows().get(0);
    return number(report.unmet(), "%s of ")
        + number(judged, "%s judged contributions (")
        + share(report.unmet(), judged)
        + ") "
        + (report.unmet() == 1 ? "breaks" : "break")
        + " a rule of "
        + charter
        + ", most often "
        + most.rule().name()
        + number(most.counts().unmet(), " (%s)");
  }

  private static String lacking(AuditReport report) {
    return report.missing().isEmpty() ? "" : ": it does not hold " + missing(report);
  }

  /** What the history does not hold, most needed first. */
  static String missing(AuditReport report) {
    return missing(report.missing());
  }

  static String missing(List<AuditReport.Missing> all) {
    return all.stream()
        .map(m -> AspectWords.of(m.aspect()) + number(m.contributions(), " (%s)"))
        .collect(Collectors.joining(", "));
  }

  /** How contributions come to be more than the first-parent commits of the branch. */
  static Optional<String> joined(AuditReport report) {
    int own = report.coverage().contributions() - report.joined();
    return report.joined() == 0
        ? Optional.empty()
        : Optional.of(
            number(own, "%s of them on its own line, ")
                + number(report.joined(), "%s on the lines of histories that merges joined to it"));
  }

  /** What the words of the coverage mean. */
  static String meaning() {
    return "contributions = judged + undetermined + skipped; a contribution is a first-parent"
        + " commit with what it merges; judged: some rule gave a definite answer; undetermined:"
        + " rules apply, git holds too little to answer any; skipped: no rule applies, or git does"
        + " not tell what it changes";
  }

  /** A share in percent, to one decimal. */
  static String share(int part, int whole) {
    long permille = whole == 0 ? 0 : (part * 2000L + whole) / (2L * whole);
    if (permille == 0 && part > 0) {
      return "under 0.1 %";
    }
    if (permille == 1000 && part < whole) {
      return "over 99.9 %";
    }
    return permille / 10 + "." + permille % 10 + " %";
  }

  static String number(long number, String pattern) {
    return String.format(Locale.ROOT, pattern, String.format(Locale.ROOT, "%,d", number));
  }

  static String number(long number) {
    return number(number, "%s");
  }
}
