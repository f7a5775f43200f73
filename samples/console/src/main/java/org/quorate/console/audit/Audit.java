package org.quorate.console.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Finding;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.engine.git.HistoryNote;
import org.quorate.engine.git.HistoryTally;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Adds up what a charter makes of many contributions. Not for use by several threads. */
public final class Audit {
  private static final String NO_RULE = "no rule applies";
  private static final Comparator<RowResult> MOST_UNMET =
      Comparator.comparingInt((RowResult row) -> -row.counts().unmet())
          .thenComparing(row -> row.rule().name());

  private final Charter charter;
  private final Map<RuleName, RowTally> rows = new HashMap<>();
  private final Lacks missing = new Lacks();
  private final Months months = new Months();
  private final Approvals approvals = new Approvals();
  private final Map<String, Integer> skips = new TreeMap<>();
  private final List<HistoryNote> notes = new ArrayList<>();
  private final Worst worst = new Worst();
  private Coverage coverage = Coverage.NONE;
  private Landed landed = Landed.NONE;
  private Vouched vouched = Vouched.NONE;
  private Stewards stewards = Stewards.NONE;
  private int joined;
  private int unmet;

  /** An audit by a charter, of nothing yet. */
  public Audit(Charter charter) {
    this.charter = charter;
    charter.rows().reviews().forEach(row -> tally(row.quoted()));
  }

  /** Adds one decision. */
  public void add(MergeDecision decision) {
    MayMerge question = decision.question();
    Rows told = Rows.of(decision);
    told.answers().forEach((rule, answer) -> tally(rule).add(answer));
    told.columns().forEach(c -> tally(c.rule()).add(c.column(), c.answer()));
    Coverage.Extent extent = told.extent();
    boolean broken = told.broken();
    coverage = coverage.plus(question.contribution().change().commits().size(), extent);
    months.add(question.at(), extent, broken);
    approvals.add(decision.approvers());
    landed = landed.plus(question.contribution());
    vouched = vouched.plus(question.contribution());
    stewards = stewards.plus(question);
    if (extent != Coverage.Extent.SKIPPED) {
      miss(decision.findings());
    }
    if (extent == Coverage.Extent.SKIPPED) {
      skips.merge(NO_RULE, 1, Integer::sum);
    }
    if (broken) {
      unmet++;
      worst.add(told.example(decision));
    }
  }

  private RowTally tally(Rule rule) {
    return rows.computeIfAbsent(rule.name(), name -> new RowTally(rule));
  }

  /** Findings by row, since a row has several columns and several rows one column. */
  private void miss(List<Finding> findings) {
    missing.add(findings);
    Map<Rule, List<Finding>> byRow = new HashMap<>();
    for (Finding finding : findings) {
      if (finding instanceof Unknown) {
        byRow.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
      }
    }
    byRow.forEach((rule, unknown) -> tally(rule).miss(unknown));
  }

  /** Adds what came of the walk as a whole: what could not be asked, and what was odd. */
  public void walked(HistoryTally tally) {
    coverage = coverage.walked(tally.commits(), tally.skipped().size());
    tally.skipped().forEach(skipped -> skips.merge(skipped.reason(), 1, Integer::sum));
    joined += tally.joined();
    notes.addAll(tally.notes());
  }

  /** The sum so far. */
  public AuditReport report() {
    @Nullable Instant first = months.first();
    @Nullable Instant last = months.last();
    return new AuditReport(
        charter.ref(),
        coverage,
        joined,
        first,
        last,
        unmet,
        rows.values().stream().map(RowTally::result).sorted(MOST_UNMET).toList(),
        missing.result(),
        landed,
        vouched,
        stewards,
        months.months(),
        approvals.people(),
        approvals.organisations(),
        worst.result(),
        skips.entrySet().stream()
            .map(entry -> new AuditReport.Skip(entry.getKey(), entry.getValue()))
            .toList(),
        notes);
  }
}
