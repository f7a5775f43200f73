package org.quorate.console.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.console.print.AspectWords;

/** The sentences of a report that every form of it shows. */
final class Headline {
  private static final int CAUSES = 3;

  private Headline() {}

  /**
   * The sentence to read: how much could be judged, and what came of that. It speaks only of rules
   * that the history can judge, and gives no share where too little was judged to stand for all.
   */
  static String of(AuditReport report) {
    Coverage coverage = report.coverage();
    if (coverage.contributions() == 0) {
      return "there is no contribution to judge";
    }
    return judged(coverage) + (few(coverage) ? why(report) : "") + result(report);
  }

  private static String judged(Coverage coverage) {
    int judged = coverage.judged();
    int all = coverage.contributions();
    if (all == 1) {
      return "the one contribution " + (judged == 1 ? "could" : "could not") + " be judged";
    } else if (judged == all) {
      return number(all, "all %s contributions could be judged");
    }
    return (judged == 0 ? "none" : number(judged))
        + number(all, " of %s contributions could be judged");
  }

  /** Whether so little could be judged that it says nothing of the rest. */
  private static boolean few(Coverage coverage) {
    return 2 * coverage.judged() < coverage.contributions();
  }

  private static String why(AuditReport report) {
    return report.missing().isEmpty()
        ? ""
        : ", since this history does not tell of "
            + report.missing().stream()
                .limit(CAUSES)
                .map(missing -> AspectWords.of(missing.aspect()))
                .collect(Collectors.joining(", "));
  }

  private static String result(AuditReport report) {
    int judged = report.coverage().judged();
    String charter = "`" + report.charter().name() + "`";
    if (judged == 0) {
      return "";
    } else if (report.unmet() == 0) {
      return "; "
          + (judged == 1 ? "it keeps" : "they keep")
          + " every rule of "
          + charter
          + " that a history can judge";
    }
    boolean whole = report.unmet() == judged;
    String some = whole ? (judged == 2 ? "both" : "all") : number(report.unmet());
    String these = judged == 1 ? "it" : some + " of these";
    String share =
        whole || few(report.coverage()) ? "" : " (" + share(report.unmet(), judged) + ")";
    RowResult most = report.rows().get(0);
    return "; "
        + these
        + share
        + (report.unmet() == 1 ? " breaks" : " break")
        + " a rule of "
        + charter
        + ", most often "
        + name(most)
        + number(most.counts().unmet(), " (%s)");
  }

  /** A row by its full name; what no row says stands in no line. */
  static String name(RowResult row) {
    return row.rule().isRow() ? row.rule().shown() : "changes to files that no row covers";
  }

  /**
   * What the history does not tell, most needed first, with how many contributions need it.
   *
   * @param all a number that need not be told
   */
  static String missing(List<AuditReport.Missing> missing, int all) {
    return missing.stream()
        .map(
            one ->
                AspectWords.of(one.aspect())
                    + (one.contributions() == all ? "" : number(one.contributions(), " (for %s)")))
        .collect(Collectors.joining(", "));
  }

  /** That no owners file tells who owns anything, where rules ask for owners. */
  static Optional<String> unowned(AuditReport report) {
    boolean asked =
        report.missing().stream().anyMatch(missing -> missing.aspect() == Aspect.OWNERS);
    return asked && report.stewards().all() == 0
        ? Optional.of(
            "owners of modules: no file of it was found and understood that names them: neither"
                + " OWNERS, nor CODEOWNERS, nor a MAINTAINERS in the form of the Linux kernel")
        : Optional.empty();
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
