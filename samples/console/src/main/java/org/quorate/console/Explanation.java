package org.quorate.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Waived;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.console.print.Quoted;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;

/** A decision in words: the headline, each row with what it found, who can unblock it and when. */
final class Explanation {
  private static final int GUTTER = 14;

  private final MayMerge question;
  private final MergeDecision decision;
  private final Paper paper;

  private Explanation(MergeDecision decision, Paper paper) {
    this.question = decision.question();
    this.decision = decision;
    this.paper = paper;
  }

  /**
   * Writes it.
   *
   * @param why how the instant was chosen, such as {@code as asked}
   * @param grounds where charter and owners come from
   */
  static void write(MergeDecision decision, String why, List<String> grounds, Paper paper) {
    Explanation explanation = new Explanation(decision, paper);
    explanation.head(why);
    grounds.forEach(ground -> explanation.fact("", ground));
    explanation.rows();
    explanation.next();
    explanation.obligations();
  }

  private void head(String why) {
    paper.line(Words.ink(decision.outcome()), headline());
    paper.blank();
    String title = question.contribution().change().title();
    fact(
        "contribution",
        question.contribution().id()
            + (title.isEmpty() ? "" : " `" + title + "`")
            + " by "
            + question.contribution().authorship().author().shown());
    fact("as of", Words.of(question.at()) + ", " + why);
    fact("charter", decision.charter().name() + ", rules " + decision.charter().rules());
  }

  private String headline() {
    String word = Words.of(decision.outcome());
    String said = decision.headline();
    return said.regionMatches(true, 0, word, 0, word.length()) ? said : word + ": " + said;
  }

  private void rows() {
    Set<RuleName> told =
        decision.groups().stream()
            .flatMap(group -> group.alternatives().stream())
            .map(alternative -> alternative.rule().name())
            .collect(Collectors.toSet());
    Map<Rule, List<Finding>> others = new LinkedHashMap<>();
    decision.findings().stream()
        .filter(finding -> !told.contains(finding.rule().name()))
        .forEach(
            finding ->
                others
                    .computeIfAbsent(finding.rule(), r -> new java.util.ArrayList<>())
                    .add(finding));
    others.entrySet().stream()
        .sorted(Comparator.comparing(entry -> worst(entry.getValue())))
        .forEach(entry -> row(worst(entry.getValue()), entry.getKey(), entry.getValue(), ""));
    decision.groups().forEach(this::group);
  }

  private static Outcome worst(List<Finding> findings) {
    return findings.stream().map(Finding::outcome).reduce(Outcome.ALLOWED, Outcome::worse);
  }

  private void group(Requirement group) {
    RuleName first = group.alternatives().get(0).rule().name();
    for (Requirement.Alternative alternative : group.alternatives()) {
      RuleName name = alternative.rule().name();
      String instead = name.equals(first) ? "" : ", instead of " + first;
      row(alternative.outcome(), alternative.rule(), alternative.findings(), instead);
    }
  }

  private void row(Outcome outcome, Rule rule, List<Finding> findings, String instead) {
    paper.blank();
    paper.entry(
        0,
        Words.of(outcome),
        GUTTER,
        Words.ink(outcome),
        rule.name() + " (" + Quoted.place(rule) + ")" + instead);
    String quoted = Quoted.cells(rule);
    if (!quoted.isEmpty()) {
      paper.entry(2, "", 2, Ink.PLAIN, quoted);
    }
    findings.forEach(this::finding);
  }

  private void finding(Finding finding) {
    String column = finding.column().isEmpty() ? "" : finding.column() + ": ";
    String by =
        finding instanceof Waived waived
            ? ", by " + waived.exception().name() + " (" + Quoted.place(waived.exception()) + ")"
            : "";
    paper.entry(
        4,
        Words.of(finding),
        GUTTER - 4,
        Words.ink(finding.outcome()),
        column + finding.because() + by + told(finding));
  }

  private static String told(Finding finding) {
    String missing = Words.missing(List.of(finding));
    return missing.isEmpty() ? "" : " (not told: " + missing + ")";
  }

  private void next() {
    List<Remedy> remedies = decision.next().remedies();
    if (decision.outcome() == Outcome.ALLOWED) {
      changes();
      return;
    }
    paper.blank();
    if (remedies.isEmpty()) {
      paper.line(Ink.BOLD, "Who can unblock it");
      paper.entry(4, "", 0, Ink.PLAIN, nobody());
    } else {
      paper.line(
          Ink.BOLD,
          decision.next().minimal()
              ? "Who can unblock it"
              : "Who can unblock it (a smaller set may do too)");
      remedies.forEach(this::remedy);
    }
    changes();
  }

  private String nobody() {
    if (decision.outcome() == Outcome.UNDETERMINED) {
      String missing = Words.missing(decision.findings());
      return "nobody, by what is told: not all is told of " + missing;
    }
    return decision.next().byTimeAlone().isPresent()
        ? "nobody needs to: time alone will do"
        : "nobody under the rules and people as they stand";
  }

  private void remedy(Remedy remedy) {
    String as = remedy.as().isEmpty() ? "" : " as " + remedy.as();
    paper.entry(
        4,
        remedy.who(),
        GUTTER - 4,
        Ink.PLAIN,
        Words.of(remedy.action()) + as + ", for " + Words.listed(remedy.rules()));
  }

  private void changes() {
    Instant time = decision.next().time().orElse(null);
    Instant alone = decision.next().byTimeAlone().orElse(null);
    Instant until = decision.until().orElse(null);
    if (time == null && alone == null && until == null) {
      return;
    }
    paper.blank();
    if (time != null) {
      fact("time", "the last clock ends at " + Words.of(time));
    }
    if (alone != null && !alone.equals(time)) {
      fact("or wait", "at " + Words.of(alone) + " time alone has opened every row");
    }
    if (until != null) {
      fact("valid until", Words.of(until) + ": from then on time alone may change this answer");
    }
  }

  private void obligations() {
    if (decision.obligations().isEmpty()) {
      return;
    }
    paper.blank();
    paper.line(Ink.BOLD, "Afterwards");
    for (Obligation obligation : decision.obligations()) {
      Instant due = obligation.due();
      String by = due == null ? "" : ", by " + Words.of(due);
      paper.entry(
          4,
          "",
          0,
          Ink.PLAIN,
          obligation.text()
              + by
              + ", for "
              + obligation.rule().name()
              + " ("
              + Quoted.place(obligation.rule())
              + ")");
    }
  }

  private void fact(String name, String words) {
    paper.entry(0, name, GUTTER, Ink.FAINT, words);
  }
}
