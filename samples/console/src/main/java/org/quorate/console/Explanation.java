package org.quorate.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
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

  private final Judged judged;
  private final MayMerge question;
  private final MergeDecision decision;
  private final Paper paper;

  private Explanation(Judged judged, Paper paper) {
    this.judged = judged;
    this.decision = judged.decision();
    this.question = decision.question();
    this.paper = paper;
  }

  /** Writes it. */
  static void write(Judged judged, Paper paper) {
    Explanation explanation = new Explanation(judged, paper);
    explanation.head();
    judged.grounds().forEach(ground -> explanation.fact("", ground));
    explanation.rows();
    explanation.next();
    explanation.obligations();
  }

  private void head() {
    paper.line(Words.ink(decision.outcome()), headline());
    if (decision.outcome() == Outcome.UNDETERMINED) {
      Set<Aspect> first = Words.lacking(decision.findings());
      Set<Aspect> then = Words.next(decision);
      then.removeAll(first);
      paper.line(
          "not told, and needed for an answer: "
              + Words.listed(first)
              + (then.isEmpty() ? "" : "; and where the rows apply: " + Words.listed(then)));
    }
    Optional<String> over = judged.over();
    over.ifPresent(
        said -> paper.line(Ink.BOLD, said + ": this tells what the rules say, and undoes nothing"));
    paper.blank();
    String title = question.contribution().change().title();
    fact(
        "contribution",
        question.contribution().id()
            + (title.isEmpty() ? "" : " `" + title + "`")
            + " by "
            + question.contribution().authorship().author().shown());
    if (question.contribution().change().draft()) {
      fact("state", "a draft, not ready by its author's word");
    }
    fact("judged as of", Words.of(question.at()) + ", " + judged.instant());
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
    paper.entry(0, Words.of(outcome), GUTTER, Words.ink(outcome), title(outcome, rule) + instead);
    String quoted = Quoted.cells(rule);
    if (!quoted.isEmpty()) {
      paper.entry(2, "", 2, Ink.PLAIN, quoted);
    }
    findings.forEach(this::finding);
  }

  private static String title(Outcome outcome, Rule rule) {
    return (rule.isRow() ? rule.shown() : uncovered(outcome)) + " (" + Quoted.place(rule) + ")";
  }

  private static String uncovered(Outcome outcome) {
    return outcome == Outcome.UNDETERMINED
        ? "whether a row covers every file"
        : "files that no row covers";
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
    if (decision.outcome() != Outcome.ALLOWED) {
      paper.blank();
      Unblocking.write(decision, judged.circles(), paper);
    }
    changes();
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
      fact(
          "holds", "until " + Words.of(until) + "; from then on time alone may change this answer");
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
