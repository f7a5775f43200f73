package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.ExceptionName;
import org.quorate.charter.Column;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.rules.reviews.Scopes.Scope;
import org.quorate.spi.Deliberation;

/** One contribution under way through the strata: voices, claims, judgements. */
final class MergeDeliberation implements Deliberation<MergeDecision> {
  final Situation situation;
  final MayMerge question;
  final Scopes scopes;
  final Coverage coverage;
  final List<Row> rows = new ArrayList<>();
  final Map<ExceptionName, ExceptionCase> exceptions = new HashMap<>();
  private final Map<Object, Object> rulings = new HashMap<>();
  private int stratum;

  /** A row under way: over the files that it surely governs and over those that it may. */
  static final class Row {
    final Scope scope;
    final ReviewRow row;
    final RowCase surely;
    final RowCase possibly;
    final Map<Column, Judgement> judgements = new EnumMap<>(Column.class);
    final Set<Aspect> waiverLacks = EnumSet.noneOf(Aspect.class);

    Row(Situation situation, Scope scope, ReviewRow row) {
      this.scope = scope;
      this.row = row;
      Applies applies = scope.applies();
      surely = new RowCase(situation, row, applies.sure());
      boolean same = java.util.Arrays.equals(applies.sure(), applies.possible());
      possibly = same ? surely : new RowCase(situation, row, applies.possible());
    }
  }

  MergeDeliberation(CharterPlan plan, MayMerge question) {
    this.question = question;
    situation = new Situation(plan, question);
    scopes = new Scopes(situation);
    coverage = scopes.coverage();
    for (Scope scope : scopes.all()) {
      scope.rows().forEach(row -> rows.add(new Row(situation, scope, row)));
    }
    for (ExceptionRow row : plan.charter.rows().exceptions()) {
      boolean named = rows.stream().anyMatch(it -> it.row.waivedBy().contains(row.exception()));
      if (named) {
        exceptions.put(row.exception(), new ExceptionCase(situation, row));
      }
    }
  }

  @Override
  public Collection<?> next() {
    Set<Object> facts = new LinkedHashSet<>();
    while (facts.isEmpty() && stratum < 3) {
      switch (stratum++) {
        case 0 -> voices(facts);
        case 1 -> claims(facts);
        default -> judgements(facts);
      }
    }
    return facts;
  }

  private void voices(Set<Object> facts) {
    for (Row row : rows) {
      row.surely.collect(facts);
      row.possibly.collect(facts);
    }
    exceptions.values().forEach(exception -> exception.collect(facts));
  }

  private void claims(Set<Object> facts) {
    facts.add(coverage);
    for (Row row : rows) {
      facts.addAll(row.surely.claims(this::counts).values());
      if (row.possibly != row.surely) {
        facts.addAll(row.possibly.claims(this::counts).values());
      }
    }
    exceptions.values().forEach(exception -> facts.add(exception.claim(this::counts)));
  }

  private void judgements(Set<Object> facts) {
    for (Row row : rows) {
      Map<Column, Claim> over = row.possibly.claims(this::counts);
      row.surely
          .claims(this::counts)
          .forEach((column, claim) -> row.judgements.put(column, judge(row, claim, over)));
      facts.addAll(row.judgements.values());
    }
  }

  private Judgement judge(Row row, Claim claim, Map<Column, Claim> over) {
    Says one = says(claim);
    Says other = says(java.util.Objects.requireNonNull(over.get(claim.column())));
    boolean same = one == other || one.unmet() && other.unmet();
    Says worse = one.compareTo(other) >= 0 ? one : other;
    return new Judgement(worse, row.scope.applies().tri(), same, waived(row, claim.column()));
  }

  private Tri waived(Row row, Column column) {
    Tri best = Tri.NO;
    for (ExceptionName name : row.row.waivedBy()) {
      ExceptionCase exception = exceptions.get(name);
      if (exception != null && exception.row().waives().contains(column)) {
        Tri inForce = exception.inForce(says(exception.claim(this::counts)));
        if (inForce == Tri.MAYBE) {
          row.waiverLacks.addAll(exception.lacks());
        }
        best = best.or(inForce);
      }
    }
    return best;
  }

  @Override
  public void accept(Object fact, Object ruling) {
    rulings.putIfAbsent(fact, ruling);
  }

  /** What the rules say of a voice; a fact that no rule speaks of is an error, never an answer. */
  Counts counts(Object fact) {
    return (Counts) ruled(fact);
  }

  /** What the rules say of a claim, a judgement or the coverage. */
  Says says(Object fact) {
    return (Says) ruled(fact);
  }

  private Object ruled(Object fact) {
    Object ruling = rulings.get(fact);
    if (ruling == null) {
      throw new IllegalStateException("no rule speaks of " + fact);
    }
    return ruling;
  }

  @Override
  public MergeDecision conclude() {
    return new Conclusion(this).decision();
  }
}
