package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.ChangedFile;
import org.quorate.merge.MayMerge;

/** Decides contribution review again, slowly, without a rule. */
public final class Oracle {
  static final String WHEN = "When";
  static final RuleName UNCOVERED = RuleName.of("reviews", "uncovered");

  private final OracleFacts facts;
  private final OracleAspects aspects;
  private final OracleApplies applies;
  private final OracleSeparate separate;
  private final OracleExceptions exceptions;
  private final List<OracleFinding> findings = new ArrayList<>();
  private final Map<OracleFinding, List<String>> refusals = new HashMap<>();
  private final Map<String, Set<RuleName>> approvers = new HashMap<>();
  private final Map<RuleName, Outcome> groups = new HashMap<>();
  private final Map<RuleName, Instant> ends = new HashMap<>();

  private Oracle(Charter charter, MayMerge question) {
    this.facts = new OracleFacts(charter, question);
    this.aspects = new OracleAspects(facts);
    this.applies = new OracleApplies(facts, aspects);
    this.separate = new OracleSeparate(facts, aspects, applies);
    this.exceptions = new OracleExceptions(facts, aspects, applies);
  }

  /** The answer to one question. */
  public static OracleAnswer decide(Charter charter, MayMerge question) {
    return new Oracle(charter, question).answer();
  }

  private OracleAnswer answer() {
    for (ReviewRow row : facts.charter.rows().reviews()) {
      if (applies.of(row).applies().possibly()) {
        Outcome outcome = judge(row);
        approvers(row);
        RuleName group = row.insteadOf() == null ? row.name() : row.insteadOf();
        groups.merge(group, outcome, Outcome::better);
      }
    }
    Outcome outcome = groups.values().stream().reduce(Outcome.ALLOWED, Outcome::worse);
    for (OracleVerdict verdict : uncovered()) {
      findings.add(new OracleFinding(UNCOVERED, WHEN, verdict));
      outcome = outcome.worse(verdict.outcome());
    }
    return new OracleAnswer(outcome, findings, refusals, approvers, ends, exceptions.duties());
  }

  /** Adds the findings of a row; what they make of the row. */
  private Outcome judge(ReviewRow row) {
    Governing governing = applies.of(row);
    Map<Column, OracleVerdict> verdicts = verdicts(row, governing);
    Outcome worst = Outcome.ALLOWED;
    for (Map.Entry<Column, OracleVerdict> entry : verdicts.entrySet()) {
      OracleVerdict verdict = entry.getValue();
      if (governing.applies() == Tri.MAYBE && !verdict.is(OracleVerdict.Kind.MET)) {
        verdict = OracleVerdict.unknown(governing.lacks());
      }
      verdict = exceptions.after(row, entry.getKey(), verdict);
      OracleFinding finding = new OracleFinding(row.name(), entry.getKey().shown(), verdict);
      findings.add(finding);
      refusals.put(finding, refusals(row, entry.getKey(), verdict, governing.judgedOver()));
      worst = worst.worse(verdict.outcome());
    }
    if (verdicts.isEmpty() && governing.applies() == Tri.YES) {
      findings.add(new OracleFinding(row.name(), WHEN, OracleVerdict.MET));
    }
    return worst;
  }

  /** Of all files that it may govern: whoever counts for fewer counts for them too. */
  private void approvers(ReviewRow row) {
    if (row.approvals().isNone()) {
      return;
    }
    List<Files> over = applies.of(row).judgedOver();
    OracleApprovers heard = new OracleApprovers(facts, row, over.get(over.size() - 1));
    for (Handle person : facts.people.everybody()) {
      if (heard.counts(person, heard.ofSomeDemand()) == Tri.YES) {
        approvers
            .computeIfAbsent(facts.people.shown(person), any -> new TreeSet<>())
            .add(row.name());
      }
    }
  }

  /** An approval is told of wherever it may count, an opposition wherever it surely stands. */
  private List<String> refusals(
      ReviewRow row, Column column, OracleVerdict verdict, List<Files> over) {
    boolean approvals = column == Column.APPROVALS;
    if (verdict.is(OracleVerdict.Kind.WAIVED) || approvals && verdict.is(OracleVerdict.Kind.MET)) {
      return List.of();
    }
    Files files = over.get(approvals ? over.size() - 1 : 0);
    return OracleRefusals.of(new OracleRow(facts, aspects, row, files), column);
  }

  private Map<Column, OracleVerdict> verdicts(ReviewRow row, Governing governing) {
    Map<Column, OracleVerdict> all = new HashMap<>();
    for (Files files : governing.judgedOver()) {
      OracleColumns columns =
          new OracleColumns(new OracleRow(facts, aspects, row, files), separate);
      columns
          .verdicts()
          .forEach(
              (column, verdict) ->
                  all.merge(column, verdict, (a, b) -> a.both(b, governing.lacks())));
      if (columns.end() != null && governing.applies() == Tri.YES) {
        ends.merge(row.name(), columns.end(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return all;
  }

  private List<OracleVerdict> uncovered() {
    boolean open = facts.allFiles().open();
    Tri some = Tri.NO;
    Tri any = Tri.NO;
    for (ReviewRow row : facts.charter.rows().reviews()) {
      some = some.or(speaks(row) ? applies.of(row).applies() : Tri.NO);
      any = any.or(speaks(row) || open ? applies.of(row).applies() : Tri.NO);
    }
    boolean unmet = any == Tri.NO;
    Set<Aspect> lacking = EnumSet.noneOf(Aspect.class);
    for (ChangedFile file : facts.allFiles().listed()) {
      Tri covered = applies.covered(file);
      some = covered == Tri.YES ? Tri.YES : some;
      unmet |= covered == Tri.NO;
      lacking.addAll(covered == Tri.MAYBE ? applies.lacksOfCovering(file) : Set.of());
    }
    if (!unmet && some != Tri.YES) {
      facts.charter.rows().reviews().stream()
          .filter(row -> speaks(row) || open)
          .forEach(row -> lacking.addAll(maybe(row)));
    }
    if (!unmet && !applies.takesTheRest()) {
      lacking.addAll(facts.lacking(Aspect.FILES));
    }
    List<OracleVerdict> verdicts = new ArrayList<>();
    if (unmet) {
      verdicts.add(OracleVerdict.unmet(Cure.NOBODY));
    }
    if (!lacking.isEmpty()) {
      verdicts.add(OracleVerdict.unknown(lacking));
    }
    return verdicts;
  }

  /**
   * Whether a row speaks of the files, or of a change without any: then by asking for approvals.
   */
  private boolean speaks(ReviewRow row) {
    RuleName group = row.insteadOf() == null ? row.name() : row.insteadOf();
    return !facts.allFiles().listed().isEmpty()
        || facts.charter.rows().reviews().stream()
            .filter(other -> other.name().equals(group) || group.equals(other.insteadOf()))
            .noneMatch(other -> other.approvals().isNone());
  }

  /** What would settle whether a row applies that may. */
  private Set<Aspect> maybe(ReviewRow row) {
    Governing governing = applies.of(row);
    return governing.applies() == Tri.MAYBE ? governing.lacks() : Set.of();
  }
}
