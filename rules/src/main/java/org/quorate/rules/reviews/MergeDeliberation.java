package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ExceptionName;
import org.quorate.charter.Column;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.rules.reviews.Scopes.Scope;
import org.quorate.spi.Deliberation;

/** One contribution under way through the strata: voices, claims, judgements, outlook. */
final class MergeDeliberation implements Deliberation<MergeDecision> {
  final Situation situation;
  final MayMerge question;
  final Scopes scopes;
  final Uncovered lost;
  final PerhapsUncovered doubtful;
  final List<Row> rows = new ArrayList<>();
  final Map<ExceptionName, ExceptionCase> exceptions = new HashMap<>();
  private final Facts facts = new Facts();
  final @Nullable SeparatePeople separate;
  @Nullable Outlook outlook;
  private int stratum;

  /** A row under way: over the files that it surely governs and over those that it may. */
  static final class Row {
    final Scope scope;
    final ReviewRow row;
    final Quoted quoted;
    final RowCase surely;
    final RowCase possibly;
    final Map<Column, Judgement> judgements = new EnumMap<>(Column.class);
    Map<Column, Set<Aspect>> waiverLacks = Map.of();

    Row(Situation situation, Scope scope, ReviewRow row) {
      this.scope = scope;
      this.row = row;
      quoted = situation.plan.quoted(row);
      Applies applies = scope.applies();
      possibly = new RowCase(situation, row, applies.most());
      Governed least = applies.least();
      surely = least.isSure() ? possibly : new RowCase(situation, row, least);
    }

    /** The row over each of the sets of files that matter. */
    List<RowCase> cases() {
      return surely == possibly ? List.of(surely) : List.of(surely, possibly);
    }
  }

  MergeDeliberation(CharterPlan plan, MayMerge question) {
    this.question = question;
    situation = new Situation(plan, question);
    scopes = new Scopes(situation);
    lost = scopes.lost();
    doubtful = scopes.doubtful();
    for (Scope scope : scopes.all()) {
      scope.rows().forEach(row -> rows.add(new Row(situation, scope, row)));
    }
    List<Row> apart = new ArrayList<>(rows);
    apart.removeIf(row -> !SeparatePeople.concerns(row.row));
    separate = apart.isEmpty() ? null : new SeparatePeople(situation, apart);
    for (ExceptionRow row : plan.charter.rows().exceptions()) {
      boolean named = rows.stream().anyMatch(it -> it.row.waivedBy().contains(row.exception()));
      if (named) {
        exceptions.put(row.exception(), new ExceptionCase(situation, row));
      }
    }
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 4) {
      switch (stratum++) {
        case 0 -> voices();
        case 1 -> claims();
        case 2 -> judgements();
        default -> outlook();
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  private void voices() {
    for (Row row : rows) {
      row.cases().forEach(over -> over.collect(facts));
    }
    exceptions.values().forEach(exception -> exception.collect(facts));
  }

  private void claims() {
    facts.add(lost);
    facts.add(doubtful);
    for (Row row : rows) {
      row.cases().forEach(over -> facts.addAll(claims(row, over)));
    }
    exceptions.values().forEach(exception -> facts.add(exception.claim(this::counts)));
  }

  private Collection<Claim> claims(Row row, RowCase over) {
    Map<Column, Claim> claims = over.claims(this::counts, this::signedOff);
    if (separate != null && SeparatePeople.concerns(row.row)) {
      claims.put(Column.APPROVALS, separate.claim(over, this::counts));
    }
    return claims.values();
  }

  /** Aspects that would settle a column over some files. */
  Set<Aspect> doubts(Row row, RowCase over, Column column) {
    if (separate != null && column == Column.APPROVALS && SeparatePeople.concerns(row.row)) {
      return separate.doubts(row, over, this::counts);
    }
    return over.doubts(column, this::counts);
  }

  private void judgements() {
    for (Row row : rows) {
      Map<Column, Claim> over = row.possibly.claimed();
      row.surely
          .claimed()
          .forEach((column, claim) -> row.judgements.put(column, judge(row, claim, over)));
      facts.addAll(row.judgements.values());
    }
  }

  /** What would be heard of people who could yet approve; nothing where nobody needs to. */
  private void outlook() {
    outlook = Outlook.of(this);
    if (outlook != null) {
      outlook.collect(facts);
    }
  }

  private Judgement judge(Row row, Claim claim, Map<Column, Claim> over) {
    Says one = says(claim);
    Says other = says(Objects.requireNonNull(over.get(claim.column())));
    boolean same = one == other || one.unmet() && other.unmet();
    Says worse = one.compareTo(other) >= 0 ? one : other;
    return new Judgement(worse, row.scope.applies().tri(), same, waived(row, claim.column()));
  }

  private Tri waived(Row row, Column column) {
    Tri best = Tri.NO;
    for (ExceptionName name : row.row.waivedBy()) {
      ExceptionCase exception = exceptions.get(name);
      if (exception != null && exception.row().waives().contains(column)) {
        Says enough = says(exception.claim(this::counts));
        Tri inForce = exception.inForce(enough, this::counts);
        if (inForce == Tri.MAYBE) {
          if (row.waiverLacks.isEmpty()) {
            row.waiverLacks = new EnumMap<>(Column.class);
          }
          row.waiverLacks
              .computeIfAbsent(column, any -> EnumSet.noneOf(Aspect.class))
              .addAll(exception.lacks(enough, this::counts));
        }
        best = best.or(inForce);
      }
    }
    return best;
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  /** Whether the rules say of a commit that it is signed off. */
  boolean signedOff(Object commit) {
    return (Boolean) facts.ruling(commit);
  }

  /** What the rules say of a voice; a fact that no rule speaks of is an error, never an answer. */
  Counts counts(Object fact) {
    return (Counts) facts.ruling(fact);
  }

  /** What the rules say of a claim, a judgement or the files. */
  Says says(Object fact) {
    return (Says) facts.ruling(fact);
  }

  @Override
  public MergeDecision conclude() {
    return new Conclusion(this).decision();
  }
}
