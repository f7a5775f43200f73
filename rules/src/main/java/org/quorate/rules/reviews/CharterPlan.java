package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Question;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Condition;
import org.quorate.charter.Glob;
import org.quorate.charter.PathPattern;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.WorkingCalendar;
import org.quorate.merge.MayMerge;
import org.quorate.rules.Polls;
import org.quorate.rules.people.Accounts;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.people.Terms;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;
import org.quorate.vote.HasPassed;

/** A charter made ready for many contributions. */
final class CharterPlan implements RuleSet.Plan {
  final Charter charter;
  final RoleOrder order;
  final Register register;
  final SteadyHolders steady;
  final Organisations organisations;
  final ModuleMap modules;
  final Terms terms;
  final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private final Map<Glob, PathPattern> patterns = new HashMap<>();
  private final List<List<ReviewRow>> groups = new ArrayList<>();
  private final Map<RuleName, Quoted> quoted = new HashMap<>();
  private final Set<String> decisions = new HashSet<>();
  private volatile @Nullable Accounts accounts;

  CharterPlan(Charter charter) {
    this.charter = charter;
    order = new RoleOrder(charter.rows().roles());
    register = new Register(charter.rows(), NamedPeople.of(charter));
    steady = new SteadyHolders(register, order);
    organisations = new Organisations(charter.rows(), register);
    modules = new ModuleMap(charter.rows().modules());
    charter.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
    group(charter.rows().reviews());
    charter.rows().reviews().forEach(row -> quoted.put(row.name(), new Quoted(row)));
    charter.rows().reviews().forEach(row -> decisions.addAll(row.decidedBy()));
    charter.rows().exceptions().forEach(row -> compile(row.when().conditions()));
    terms = new Terms(charter);
  }

  private void group(List<ReviewRow> rows) {
    Map<RuleName, List<ReviewRow>> alternatives = new HashMap<>();
    List<ReviewRow> first = new ArrayList<>(rows);
    first.sort((a, b) -> a.name().compareTo(b.name()));
    for (ReviewRow row : first) {
      compile(row.when().conditions());
      if (row.insteadOf() != null) {
        alternatives.computeIfAbsent(row.insteadOf(), any -> new ArrayList<>()).add(row);
      }
    }
    for (ReviewRow row : first) {
      if (row.insteadOf() == null) {
        List<ReviewRow> group = new ArrayList<>(List.of(row));
        group.addAll(alternatives.getOrDefault(row.name(), List.of()));
        groups.add(group);
      }
    }
  }

  private void compile(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Path path) {
        path.globs().forEach(glob -> patterns.put(glob, PathPattern.of(glob)));
      } else if (condition instanceof Condition.Branch branch) {
        branch.globs().forEach(glob -> patterns.put(glob, PathPattern.of(glob)));
      }
    }
  }

  /** Rows with those that stand in for them, the row itself first; by name. */
  List<List<ReviewRow>> groups() {
    return groups;
  }

  /** A row as answers quote it. */
  Quoted quoted(ReviewRow row) {
    Quoted known = quoted.get(row.name());
    return known == null ? new Quoted(row) : known;
  }

  PathPattern pattern(Glob glob) {
    PathPattern pattern = patterns.get(glob);
    return pattern == null ? PathPattern.of(glob) : pattern;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
    return (Deliberation<D>) new MergeDeliberation(this, asked(question), List.of());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <D extends Decision> Deliberation<D> deliberate(
      Question<D> question, List<Decision> answers) {
    return (Deliberation<D>) new MergeDeliberation(this, asked(question), answers);
  }

  @Override
  public List<Question<?>> parts(Question<?> question) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    List<Question<?>> parts = new ArrayList<>(asked(question).polls());
    parts.removeIf(part -> !decisions.contains(Polls.folded(((HasPassed) part).ballot())));
    return parts;
  }

  private static MayMerge asked(Question<?> question) {
    if (question instanceof MayMerge mayMerge) {
      return mayMerge;
    }
    throw new IllegalArgumentException("not a question of contribution review: " + question.kind());
  }

  @Override
  public Footprint footprint(Question<?> question) {
    return new Footing(new Situation(this, asked(question)), accounts()).footprint();
  }

  /** Only a docket asks; made twice by two threads they are the same. */
  private Accounts accounts() {
    Accounts known = accounts;
    if (known == null) {
      known = new Accounts(charter.rows(), register);
      accounts = known;
    }
    return known;
  }
}
