package org.quorate.console.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.Outcome;
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
  private final Map<Aspect, Integer> missing = new EnumMap<>(Aspect.class);
  private final Months months = new Months();
  private final Approvals approvals = new Approvals();
  private final Map<String, Integer> skips = new TreeMap<>();
  private final List<HistoryNote> notes = new ArrayList<>();
  private final Worst worst = new Worst();
  private Coverage coverage = Coverage.NONE;
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
    boolean broken = extent != Coverage.Extent.SKIPPED && unmet(decision.outcome());
    coverage = coverage.plus(question.contribution().change().commits().size(), extent);
    months.add(question.at(), extent, broken);
    approvals.add(decision.approvers());
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

  private static boolean unmet(Outcome outcome) {
    return outcome == Outcome.BLOCKED || outcome == Outcome.WAITING;
  }

  private RowTally tally(Rule rule) {
    return rows.computeIfAbsent(rule.name(), name -> new RowTally(rule));
  }

  private void miss(List<Finding> findings) {
    Map<Aspect, Integer> once = new EnumMap<>(Aspect.class);
    for (Finding finding : findings) {
      if (finding instanceof Unknown unknown) {
        unknown.missing().forEach(aspect -> once.put(aspect, 1));
      }
    }
    once.keySet().forEach(aspect -> missing.merge(aspect, 1, Integer::sum));
  }

  /** Adds what came of the walk as a whole: what could not be asked, and what was odd. */
  public void walked(HistoryTally tally) {
    coverage = coverage.walked(tally.commits(), tally.skipped().size());
    tally.skipped().forEach(skipped -> skips.merge(skipped.reason(), 1, Integer::sum));
    notes.addAll(tally.notes());
  }

  /** The sum so far. */
  public AuditReport report() {
    @Nullable Instant first = months.first();
    @Nullable Instant last = months.last();
    return new AuditReport(
        charter.ref(),
        coverage,
        first,
        last,
        unmet,
        rows.values().stream().map(RowTally::result).sorted(MOST_UNMET).toList(),
        missing.entrySet().stream()
            .map(entry -> new AuditReport.Missing(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(m -> -m.contributions()))
            .toList(),
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
