package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Waived;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.console.print.Quoted;
import org.quorate.merge.Requirement;

/** A decision in words: the headline, each row with what it found, who can unblock it and when. */
final class Explanation {
  private static final int GUTTER = 14;

  private final Part part;
  private final Decision decision;
  private final Paper paper;

  private Explanation(Part part, Paper paper) {
    this.part = part;
    this.decision = part.decision();
    this.paper = paper;
  }

  /** Writes all of a case. */
  static void write(Judged judged, Paper paper) {
    Explanation explanation = new Explanation(judged.part(), paper);
    explanation.head(judged);
    judged.grounds().forEach(ground -> explanation.fact("", ground));
    explanation.body();
  }

  /** Writes a decision of which everybody knows what was asked, and by which charter. */
  static void write(Decision decision, Paper paper) {
    Explanation explanation = new Explanation(Part.of(decision, List.of(), List.of()), paper);
    paper.line(Words.ink(decision.outcome()), explanation.part.headline());
    explanation.body();
  }

  private void head(Judged judged) {
    paper.line(Words.ink(decision.outcome()), part.headline());
    if (decision.outcome() == Outcome.UNDETERMINED) {
      untold();
    }
    judged
        .over()
        .ifPresent(
            said ->
                paper.line(Ink.BOLD, said + ": this tells what the rules say, and undoes nothing"));
    paper.blank();
    part.subject().forEach(this::fact);
    fact("judged as of", Words.of(judged.question().at()) + ", " + judged.instant());
    fact("charter", decision.charter().name() + ", rules " + decision.charter().rules());
  }

  private void untold() {
    Set<Aspect> first = Words.lacking(decision.findings());
    Set<Aspect> then = EnumSet.noneOf(Aspect.class);
    then.addAll(part.next());
    then.removeAll(first);
    if (!first.isEmpty()) {
      paper.line(
          "not told, and needed for an answer: "
              + Words.listed(first)
              + (then.isEmpty() ? "" : "; and where the rows apply: " + Words.listed(then)));
    }
  }

  private void body() {
    rows();
    part.detail(paper);
    part.unblocking(paper);
    changes();
    obligations();
  }

  private void rows() {
    Set<RuleName> told =
        part.groups().stream()
            .flatMap(group -> group.alternatives().stream())
            .map(alternative -> alternative.rule().name())
            .collect(Collectors.toSet());
    Map<Rule, List<Finding>> others = new LinkedHashMap<>();
    decision.findings().stream()
        .filter(finding -> !told.contains(finding.rule().name()))
        .forEach(
            finding -> others.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding));
    others.entrySet().stream()
        .sorted(Comparator.comparing(entry -> worst(entry.getValue())))
        .forEach(entry -> row(worst(entry.getValue()), entry.getKey(), entry.getValue(), ""));
    part.groups().forEach(this::group);
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

  private String title(Outcome outcome, Rule rule) {
    String place = Quoted.place(rule);
    return (rule.isRow() ? rule.shown() : part.rowless(rule, outcome))
        + (place.isEmpty() ? "" : " (" + place + ")");
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

  private void changes() {
    List<Part.Fact> times = part.times();
    Instant until = decision.until().orElse(null);
    if (times.isEmpty() && until == null) {
      return;
    }
    paper.blank();
    times.forEach(this::fact);
    if (until != null) {
      boolean now = until.getNano() % 1_000 == 1;
      fact(
          "holds",
          now
              ? "at this very instant alone: who held which role is told of now, and of no later time"
              : "until " + Words.of(until) + "; from then on time alone may change this answer");
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

  private void fact(Part.Fact fact) {
    fact(fact.name(), fact.words());
  }

  private void fact(String name, String words) {
    paper.entry(0, name, GUTTER, Ink.FAINT, words);
  }
}
