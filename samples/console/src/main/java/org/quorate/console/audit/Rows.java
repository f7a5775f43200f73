package org.quorate.console.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;

/**
 * One decision, read row by row. That no row speaks of a change without files, as a merge that
 * settles nothing is, breaks no rule.
 */
record Rows(Map<Rule, Answer> answers, List<Said> columns) {

  /** What one column of one row said. */
  record Said(Rule rule, String column, Answer answer) {}

  static Rows of(MergeDecision decision) {
    Rows rows = new Rows(new HashMap<>(), new ArrayList<>());
    Set<RuleName> grouped = new HashSet<>();
    for (Requirement group : decision.groups()) {
      for (Requirement.Alternative row : group.alternatives()) {
        grouped.add(row.rule().name());
        rows.add(row.rule(), row.findings(), group.outcome());
      }
    }
    if (decision.question().contribution().change().files().isEmpty()) {
      return rows;
    }
    for (Finding finding : decision.findings()) {
      if (!grouped.contains(finding.rule().name())) {
        rows.add(finding.rule(), List.of(finding), finding.outcome());
      }
    }
    return rows;
  }

  private void add(Rule rule, List<Finding> findings, Outcome requirement) {
    answers.merge(rule, Answer.of(findings).within(requirement), Answer::worse);
    for (Finding finding : findings) {
      columns.add(new Said(rule, finding.column(), Answer.of(finding).within(requirement)));
    }
  }

  /** Whether some row is open of which no alternative is met. */
  boolean broken() {
    return answers.containsValue(Answer.UNMET);
  }

  Coverage.Extent extent() {
    if (columns.isEmpty()) {
      return Coverage.Extent.SKIPPED;
    }
    return columns.stream().anyMatch(said -> said.answer().definite())
        ? Coverage.Extent.JUDGED
        : Coverage.Extent.UNDETERMINED;
  }

  Example example(MergeDecision decision) {
    MayMerge question = decision.question();
    List<String> unmet =
        answers.entrySet().stream()
            .filter(entry -> entry.getValue() == Answer.UNMET)
            .map(entry -> entry.getKey().shown())
            .sorted()
            .toList();
    int findings = (int) columns.stream().filter(said -> said.answer() == Answer.UNMET).count();
    return new Example(
        question.contribution().id(),
        question.contribution().change().title(),
        question.contribution().authorship().author().shown(),
        question.at(),
        headline(decision),
        unmet,
        findings);
  }

  /** The headline; of a change without files the first row that it breaks. */
  private static String headline(MergeDecision decision) {
    boolean files = !decision.question().contribution().change().files().isEmpty();
    return decision.groups().stream()
        .filter(group -> !files)
        .flatMap(group -> group.alternatives().stream())
        .flatMap(alternative -> alternative.findings().stream())
        .filter(Unmet.class::isInstance)
        .map(some -> some.rule().name() + ", " + some.column() + ": " + some.because())
        .findFirst()
        .orElse(decision.headline());
  }
}
