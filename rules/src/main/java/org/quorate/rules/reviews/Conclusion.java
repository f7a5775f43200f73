package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.Met;
import org.quorate.Obligation;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.Rule;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.Waived;
import org.quorate.charter.Column;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.merge.Approver;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;
import org.quorate.merge.Requirement.Alternative;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.MergeDeliberation.Row;

/** Puts what the rules said into findings, and the findings into an answer. */
final class Conclusion {
  private static final String WHEN = "When";
  private static final Comparator<Requirement> WORST_FIRST =
      Comparator.comparing(Requirement::outcome)
          .thenComparing(requirement -> requirement.alternatives().get(0).rule().name());
  private static final Comparator<Row> ROWS_BY_NAME = Comparator.comparing(row -> row.row.name());
  private static final Comparator<Finding> BY_ROW =
      Comparator.comparing(finding -> finding.rule().name());

  private final MergeDeliberation it;
  private final Situation situation;
  private final Sentences sentences;
  private Set<Obligation> obligations = Set.of();
  private final Remedies remedies;

  Conclusion(MergeDeliberation it) {
    this.it = it;
    situation = it.situation;
    sentences = new Sentences(it);
    remedies = new Remedies(it);
  }

  MergeDecision decision() {
    List<Requirement> groups = new ArrayList<>(it.scopes.all().size());
    NextActs next = new NextActs(it, remedies);
    Outcome outcome = Outcome.ALLOWED;
    for (int i = 0; i < it.scopes.all().size(); i++) {
      Scopes.Scope scope = it.scopes.all().get(i);
      Requirement requirement = requirement(scope);
      groups.add(requirement);
      next.consider(scope, requirement.outcome());
      outcome = outcome.worse(requirement.outcome());
    }
    List<Finding> coverage = coverage();
    for (Finding finding : coverage) {
      outcome = outcome.worse(finding.outcome());
    }
    groups.sort(WORST_FIRST);
    List<Finding> findings = findings(groups, coverage);
    NextSteps steps = next.steps();
    Finding first = coverage.isEmpty() ? null : coverage.get(0);
    String headline = sentences.headline(outcome, groups, first);
    return new MergeDecision(
        outcome,
        situation.plan.terms.headline(situation.at, headline),
        groups,
        findings,
        steps,
        approvers(),
        List.copyOf(obligations),
        situation.plan.charter.ref(),
        it.question,
        new Turns(it).next());
  }

  private static List<Finding> findings(List<Requirement> groups, List<Finding> coverage) {
    List<Finding> findings = new ArrayList<>(2 * groups.size());
    for (int i = 0; i < groups.size(); i++) {
      Requirement requirement = groups.get(i);
      for (int j = 0; j < requirement.alternatives().size(); j++) {
        Alternative alternative = requirement.alternatives().get(j);
        List<Finding> own = alternative.findings();
        for (int k = 0; k < own.size(); k++) {
          findings.add(own.get(k));
        }
      }
    }
    findings.addAll(coverage);
    findings.sort(BY_ROW);
    return findings;
  }

  private Requirement requirement(Scopes.Scope scope) {
    List<Alternative> alternatives = List.of();
    Outcome best = Outcome.BLOCKED;
    int files = scope.applies().covers() ? Bits.count(scope.applies().possible()) : 0;
    for (int i = 0; i < it.rows.size(); i++) {
      Row row = it.rows.get(i);
      if (row.scope == scope) {
        List<Finding> findings = findings(row);
        Outcome worst = Outcome.ALLOWED;
        for (int j = 0; j < findings.size(); j++) {
          worst = worst.worse(findings.get(j).outcome());
        }
        alternatives = with(alternatives, new Alternative(row.quoted.rule, worst, files, findings));
        best = best.better(worst);
      }
    }
    return new Requirement(best, alternatives);
  }

  private List<Finding> findings(Row row) {
    List<Finding> findings = List.of();
    for (int i = 0; i < ByColumn.COLUMNS.size(); i++) {
      Column column = ByColumn.COLUMNS.get(i);
      Judgement judgement = row.judgements.get(column);
      if (judgement != null) {
        findings = with(findings, finding(row, column, judgement));
      }
    }
    return findings.isEmpty() && row.scope.applies().tri() == Tri.YES
        ? List.of(new Met(row.quoted.rule, WHEN, "the row applies and asks for nothing"))
        : findings;
  }

  /** One more than some; nearly always there is but one. */
  private static <T> List<T> with(List<T> some, T one) {
    if (some.isEmpty()) {
      return List.of(one);
    }
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  private Finding finding(Row row, Column column, Judgement judgement) {
    Rule rule = row.quoted.rule;
    String shown = column.shown();
    Says says = it.says(judgement);
    String because = sentences.because(row, column, says);
    Cure cure = says.cure();
    if (cure != null) {
      return new Unmet(rule, shown, because, cure, remedies.of(row, column, says));
    } else if (says == Says.WAIVED) {
      List<ExceptionCase> inForce = inForce(row, column);
      for (ExceptionCase exception : inForce) {
        Obligation obligation = exception.obligation(it.rulings);
        if (obligation != null) {
          obligations = obligations.isEmpty() ? new LinkedHashSet<>() : obligations;
          obligations.add(obligation);
        }
      }
      return new Waived(rule, shown, because, inForce.get(0).row().quoted());
    } else if (says == Says.UNKNOWN) {
      return new Unknown(rule, shown, because, missing(row, column, judgement));
    }
    return new Met(rule, shown, because);
  }

  private List<ExceptionCase> inForce(Row row, Column column) {
    return row.row.waivedBy().stream()
        .sorted()
        .map(it.exceptions::get)
        .filter(some -> some != null && some.row().waives().contains(column))
        .filter(some -> some.inForce(it.says(some.claim(it.rulings)), it.rulings) == Tri.YES)
        .toList();
  }

  private Set<Aspect> missing(Row row, Column column, Judgement judgement) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    boolean everywhere = judgement.sameEverywhere();
    if (judgement.applies() == Tri.MAYBE) {
      missing.addAll(row.scope.applies().lacks());
    } else if (judgement.says() == Says.UNKNOWN || !everywhere) {
      missing.addAll(everywhere ? Set.of() : row.scope.applies().lacks());
      missing.addAll(doubts(row, row.surely, column));
      missing.addAll(doubts(row, row.possibly, column));
    } else {
      missing.addAll(row.waiverLacks.getOrDefault(column, Set.of()));
    }
    return missing;
  }

  /** Aspects that would settle what a column says over some files; none if it is settled. */
  private Set<Aspect> doubts(Row row, RowCase over, Column column) {
    boolean open = it.says(over.claim(column)) == Says.UNKNOWN;
    return open ? it.doubts(row, over, column) : Set.of();
  }

  private List<Finding> coverage() {
    return coverage(it.says(it.doubtful), coverage(it.says(it.lost), List.of()));
  }

  private List<Finding> coverage(Says says, List<Finding> before) {
    return says == Says.MET ? before : with(before, coverage(says));
  }

  private Finding coverage(Says says) {
    if (says == Says.WAIVED) {
      throw new IllegalStateException("no exception waives that a row governs every file");
    }
    String document = situation.plan.charter.documents().get(0);
    Table table = new Table(document, "reviews", List.of());
    Rule rule = new Rule(RuleName.of("reviews", "uncovered"), new Source(table, 0, 0, ""));
    Cure cure = says.cure();
    boolean unmet = cure != null;
    String because = sentences.uncovered(it.scopes.uncovered(unmet), unmet);
    return cure == null
        ? new Unknown(rule, WHEN, because, it.scopes.lacks())
        : new Unmet(rule, WHEN, because, cure, List.of());
  }

  private List<Approver> approvers() {
    List<Row> asking = new ArrayList<>(it.rows);
    asking.removeIf(row -> row.row.approvals().isNone());
    asking.sort(ROWS_BY_NAME);
    List<long[]> counted = new ArrayList<>(asking.size());
    for (int i = 0; i < asking.size(); i++) {
      Row row = asking.get(i);
      counted.add(row.possibly.tally().people(Level.SURE, it.rulings));
    }
    List<Approver> approvers = new ArrayList<>(situation.says.size());
    for (Situation.Say say : situation.says) {
      List<RuleName> names = List.of();
      for (int i = 0; i < asking.size(); i++) {
        if (Bits.has(counted.get(i), say.person())) {
          names = names.isEmpty() ? new ArrayList<>(asking.size() - i) : names;
          names.add(asking.get(i).row.name());
        }
      }
      if (!names.isEmpty()) {
        approvers.add(approver(say, names));
      }
    }
    return approvers;
  }

  private Approver approver(Situation.Say say, List<RuleName> names) {
    Set<OrganisationName> own = situation.organisations(say.person(), say.review().at());
    List<String> organisations = own == null || own.isEmpty() ? List.of() : shown(own);
    return new Approver(situation.people.handle(say.person()), organisations, names);
  }

  /** Nearly always there is but one. */
  private List<String> shown(Set<OrganisationName> organisations) {
    Organisations named = situation.plan.organisations;
    return organisations.size() == 1
        ? List.of(named.shown(organisations.iterator().next()))
        : organisations.stream().sorted().map(named::shown).toList();
  }
}
