package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.ExceptionName;
import org.quorate.charter.Column;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Scopes.Scope;
import org.quorate.spi.Deliberation;

/** One contribution under way through the strata: voices, claims, judgements, outlook. */
final class MergeDeliberation implements Deliberation<MergeDecision> {
  final Situation situation;
  final MayMerge question;
  final Scopes scopes;
  final Uncovered lost;
  final PerhapsUncovered doubtful;
  final List<Row> rows;
  final Map<ExceptionName, ExceptionCase> exceptions;

  /** {@link #counts}, as those want it who ask often. */
  final Function<Object, Counts> rulings = this::counts;

  private final Predicate<Object> signedOff = this::signedOff;
  private final Facts facts = new Facts();
  private final BiConsumer<Column, Claim> toFacts = (column, claim) -> facts.add(claim);
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
    final ByColumn<Judgement> judgements = new ByColumn<>();
    private final List<RowCase> cases;
    Map<Column, Set<Aspect>> waiverLacks = Map.of();
    @Nullable Opening opening;

    Row(Situation situation, Scope scope, ReviewRow row) {
      this.scope = scope;
      this.row = row;
      quoted = situation.plan.quoted(row);
      Applies applies = scope.applies();
      Governed least = applies.least();
      surely = new RowCase(situation, row, least);
      possibly = least.isSure() ? surely : new RowCase(situation, row, applies.most());
      cases = surely == possibly ? List.of(surely) : List.of(surely, possibly);
    }

    /** The row over each of the sets of files that matter. */
    List<RowCase> cases() {
      return cases;
    }
  }

  MergeDeliberation(CharterPlan plan, MayMerge question, List<Decision> answers) {
    this.question = question;
    situation = new Situation(plan, question, answers);
    scopes = new Scopes(situation);
    lost = scopes.lost();
    doubtful = scopes.doubtful();
    rows = new ArrayList<>(scopes.all().size());
    List<Row> apart = new ArrayList<>(0);
    for (int i = 0; i < scopes.all().size(); i++) {
      Scope scope = scopes.all().get(i);
      for (int j = 0; j < scope.rows().size(); j++) {
        Row row = new Row(situation, scope, scope.rows().get(j));
        rows.add(row);
        if (SeparatePeople.concerns(row.row)) {
          apart.add(row);
        }
      }
    }
    separate = apart.isEmpty() ? null : new SeparatePeople(situation, apart);
    exceptions = exceptions(plan.charter.rows().exceptions());
  }

  private Map<ExceptionName, ExceptionCase> exceptions(List<ExceptionRow> all) {
    if (all.isEmpty()) {
      return Collections.emptyMap();
    }
    Map<ExceptionName, ExceptionCase> exceptions = new HashMap<>();
    for (ExceptionRow row : all) {
      boolean named = rows.stream().anyMatch(it -> it.row.waivedBy().contains(row.exception()));
      if (named) {
        exceptions.put(row.exception(), new ExceptionCase(situation, row));
      }
    }
    return exceptions;
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
      for (int i = 0; i < row.cases.size(); i++) {
        row.cases.get(i).collect(facts);
      }
    }
    exceptions.values().forEach(exception -> exception.collect(facts));
  }

  private void claims() {
    facts.add(lost);
    facts.add(doubtful);
    for (Row row : rows) {
      for (int i = 0; i < row.cases.size(); i++) {
        claims(row, row.cases.get(i)).forEach(toFacts);
      }
    }
    exceptions.values().forEach(exception -> facts.add(exception.claim(rulings)));
  }

  private ByColumn<Claim> claims(Row row, RowCase over) {
    ByColumn<Claim> claims = over.claims(rulings, signedOff);
    if (separate != null && SeparatePeople.concerns(row.row)) {
      claims.put(Column.APPROVALS, separate.claim(over, rulings));
    }
    return claims;
  }

  /** Aspects that would settle a column over some files. */
  Set<Aspect> doubts(Row row, RowCase over, Column column) {
    if (separate != null && column == Column.APPROVALS && SeparatePeople.concerns(row.row)) {
      return separate.doubts(row, over, rulings);
    }
    return over.doubts(column, rulings);
  }

  private void judgements() {
    for (Row row : rows) {
      ByColumn<Claim> over = row.possibly.claimed();
      for (int i = 0; i < ByColumn.COLUMNS.size(); i++) {
        Column column = ByColumn.COLUMNS.get(i);
        Claim claim = row.surely.claimed().get(column);
        if (claim != null) {
          Judgement judgement = judge(row, claim, over.of(column));
          row.judgements.put(column, judgement);
          facts.add(judgement);
        }
      }
    }
  }

  /** What would be heard of people who could yet approve; nothing where nobody needs to. */
  private void outlook() {
    outlook = Outlook.of(this);
    if (outlook != null) {
      outlook.collect(facts);
    }
  }

  private Judgement judge(Row row, Claim claim, Claim over) {
    Says one = says(claim);
    Says other = claim == over ? one : says(over);
    boolean same = one == other || one.unmet() && other.unmet();
    Says worse = one.compareTo(other) >= 0 ? one : other;
    return Judgement.of(worse, row.scope.applies().tri(), same, waived(row, claim.column()));
  }

  private Tri waived(Row row, Column column) {
    Tri best = Tri.NO;
    for (ExceptionName name : row.row.waivedBy()) {
      ExceptionCase exception = exceptions.get(name);
      if (exception != null && exception.row().waives().contains(column)) {
        Says enough = says(exception.claim(rulings));
        Tri inForce = exception.inForce(enough, rulings);
        if (inForce == Tri.MAYBE) {
          if (row.waiverLacks.isEmpty()) {
            row.waiverLacks = new EnumMap<>(Column.class);
          }
          row.waiverLacks
              .computeIfAbsent(column, any -> EnumSet.noneOf(Aspect.class))
              .addAll(exception.lacks(enough, rulings));
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
