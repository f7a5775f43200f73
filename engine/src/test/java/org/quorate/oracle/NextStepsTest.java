package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.charter.Column;
import org.quorate.contribution.Review;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;
import org.quorate.merge.Requirement;
import org.quorate.merge.Requirement.Alternative;

/**
 * What an answer asks of people is done in generated cases, and the oracle decides again: nothing
 * that people were to cure is open, and no fewer approvals would have done.
 *
 * <p>{@code -Dquorate.cases=N} asks for more cases, {@code -Dquorate.seed=N} for others.
 */
class NextStepsTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 6_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 5;
  private static final int MOST_TRIED = 3;
  private static final Set<String> BY_APPROVALS =
      Set.of(Column.APPROVALS.shown(), Column.DIFFERENT_ORGANISATIONS.shown());

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void whatPeopleAreAskedToDoIsEnoughAndNoLessIs() {
    try (GovernanceEngine engine = Engines.create()) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        GeneratedCase one = GeneratedCase.of(seed);
        examine(one, engine.decide(one.charter(), one.question()));
      }
    }
    System.out.println(CASES + " cases from seed " + SEED + ": " + counts);
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " are wrong").isEmpty();
    atLeast(CASES / 5, "enough", "opened by approvals");
    atLeast(CASES / 20, "one of several rows");
    atLeast(CASES / 100, "no fewer than 1", "no fewer than 2", "lifted");
    atLeast(CASES / 200, "no fewer than 3", "time alone");
  }

  private void atLeast(int least, String... kinds) {
    for (String kind : kinds) {
      assertThat(counts.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(least);
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void examine(GeneratedCase one, MergeDecision decision) {
    NextSteps next = decision.next();
    neverTheAuthor(one, decision);
    if (!next.remedies().isEmpty()) {
      MayMerge heeded = Heeded.after(one.charter(), one.question(), next.remedies());
      OracleAnswer after = Oracle.decide(one.charter(), heeded);
      if (!isServed(decision, after)) {
        after =
            Oracle.decide(
                one.charter(), Heeded.liftingAnew(one.charter(), one.question(), next.remedies()));
      }
      enough(one, decision, after);
      noFewer(one, decision, after);
    }
    time(one, decision);
  }

  private void neverTheAuthor(GeneratedCase one, MergeDecision decision) {
    OracleFacts facts = new OracleFacts(one.charter(), one.question());
    List<Remedy> all = new ArrayList<>(decision.next().remedies());
    for (Finding finding : decision.findings()) {
      all.addAll(finding instanceof Unmet unmet ? unmet.remedies() : List.of());
    }
    for (Remedy remedy : all) {
      Handle person = Heeded.person(remedy);
      boolean author = person != null && facts.canonical(person).equals(facts.people.author());
      if (author && remedy.action() == Action.APPROVE) {
        wrong(one, decision, "the author is asked to approve: " + remedy);
      }
    }
  }

  /** Of each open requirement one alternative wants nothing more of people. */
  private void enough(GeneratedCase one, MergeDecision decision, OracleAnswer after) {
    boolean strangers =
        decision.next().remedies().stream().anyMatch(remedy -> remedy.who().startsWith("anybody"));
    for (Requirement requirement : decision.groups()) {
      if (!isOpen(requirement.outcome())) {
        continue;
      }
      if (strangers) {
        count("left to strangers");
      } else if (requirement.alternatives().stream().noneMatch(some -> isServed(some, after))) {
        wrong(one, decision, "people still lack for " + name(requirement) + "\n" + lines(after));
      } else {
        count("enough");
        count(requirement.alternatives().size() > 1 ? "one of several rows" : "one row");
      }
      boolean approvals = requirement.alternatives().stream().anyMatch(some -> byApprovals(some));
      if (approvals && !strangers) {
        count("opened by approvals");
        if (requirement.alternatives().stream().noneMatch(some -> isOpened(some, after))) {
          wrong(one, decision, "approvals do not open " + name(requirement) + lines(after));
        }
      }
    }
    if (decision.next().remedies().stream().anyMatch(some -> isLift(some.action()))) {
      count("lifted");
    }
  }

  private static boolean isLift(Action action) {
    return action == Action.LIFT_HOLD
        || action == Action.LIFT_VETO
        || action == Action.WITHDRAW_OBJECTION;
  }

  private static boolean isOpen(Outcome outcome) {
    return outcome == Outcome.BLOCKED || outcome == Outcome.WAITING;
  }

  private static RuleName name(Requirement requirement) {
    return requirement.alternatives().get(0).rule().name();
  }

  private static boolean byApprovals(Alternative alternative) {
    List<Unmet> open = new ArrayList<>();
    for (Finding finding : alternative.findings()) {
      if (finding instanceof Unmet unmet) {
        open.add(unmet);
      }
    }
    return !open.isEmpty()
        && open.stream()
            .allMatch(f -> f.cure() == Cure.PEOPLE && BY_APPROVALS.contains(f.column()));
  }

  private static boolean isServed(MergeDecision decision, OracleAnswer after) {
    return decision.groups().stream()
        .filter(group -> isOpen(group.outcome()))
        .allMatch(group -> group.alternatives().stream().anyMatch(row -> isServed(row, after)));
  }

  /** Whether nothing of a row waits for people. */
  private static boolean isServed(Alternative alternative, OracleAnswer after) {
    List<OracleFinding> findings = of(alternative, after);
    boolean hopeless = findings.stream().anyMatch(f -> isUnmet(f, Cure.NOBODY));
    return findings.stream().noneMatch(f -> isLeftToPeople(f) && !(hopeless && isClock(f)));
  }

  /** Whether nothing of a row is unmet, but for a clock that an approval started. */
  private static boolean isOpened(Alternative alternative, OracleAnswer after) {
    return of(alternative, after).stream()
        .allMatch(f -> !f.verdict().is(OracleVerdict.Kind.UNMET) || isUnmet(f, Cure.TIME));
  }

  private static List<OracleFinding> of(Alternative alternative, OracleAnswer after) {
    return after.findings().stream()
        .filter(finding -> finding.rule().equals(alternative.rule().name()))
        .toList();
  }

  private static boolean isLeftToPeople(OracleFinding finding) {
    boolean checks = finding.column().equals(Column.CHECKS.shown());
    return isUnmet(finding, Cure.OBJECTOR) || isUnmet(finding, Cure.PEOPLE) && !checks;
  }

  private static boolean isUnmet(OracleFinding finding, Cure cure) {
    return finding.verdict().is(OracleVerdict.Kind.UNMET) && finding.verdict().cure() == cure;
  }

  /** A clock that an approval starts, where nobody may approve. */
  private static boolean isClock(OracleFinding finding) {
    return finding.column().equals(Column.STAY_OPEN.shown());
  }

  /** Where approvals alone open everything, every smaller set of people is tried in vain. */
  private void noFewer(GeneratedCase one, MergeDecision decision, OracleAnswer after) {
    List<Remedy> asked = decision.next().remedies();
    boolean told = one.question().known().equals(Known.everything());
    boolean approvals =
        asked.stream().allMatch(r -> r.action() == Action.APPROVE && Heeded.person(r) != null);
    if (!told || !approvals || isOpen(after.outcome())) {
      return;
    }
    if (!decision.next().minimal() || asked.size() > MOST_TRIED) {
      count("not tried");
      return;
    }
    count("no fewer than " + asked.size());
    OracleFacts facts = new OracleFacts(one.charter(), one.question());
    for (Set<Handle> fewer : upTo(asked.size() - 1, candidates(facts, decision))) {
      MayMerge tried = Heeded.approving(one.charter(), one.question(), fewer);
      if (!isOpen(Oracle.decide(one.charter(), tried).outcome())) {
        wrong(one, decision, fewer + " would do");
        return;
      }
    }
  }

  /** Everybody; of rows instead of each other none is to be opened by who stands in the way. */
  private static List<Handle> candidates(OracleFacts facts, MergeDecision decision) {
    boolean several = decision.groups().stream().anyMatch(group -> group.alternatives().size() > 1);
    Set<Handle> all = new LinkedHashSet<>(facts.people.everybody());
    all.remove(facts.people.author());
    all.removeIf(
        person ->
            several
                && facts
                    .reviews
                    .latest(person)
                    .filter(r -> r.verdict() != Review.Verdict.APPROVE)
                    .isPresent());
    return List.copyOf(all);
  }

  private static List<Set<Handle>> upTo(int most, List<Handle> people) {
    List<Set<Handle>> sets = new ArrayList<>();
    sets.add(Set.of());
    int from = 0;
    for (int size = 1; size <= most; size++) {
      int to = sets.size();
      for (Set<Handle> set : List.copyOf(sets.subList(from, to))) {
        for (Handle person : people) {
          Set<Handle> more = new LinkedHashSet<>(set);
          if (more.add(person)) {
            sets.add(more);
          }
        }
      }
      from = to;
    }
    return sets;
  }

  /** When time alone has done its part, nothing is unmet any more that was; and not before. */
  private void time(GeneratedCase one, MergeDecision decision) {
    boolean clocks =
        decision.outcome() == Outcome.WAITING
            && decision.groups().stream()
                .filter(group -> isOpen(group.outcome()))
                .allMatch(group -> group.alternatives().stream().anyMatch(NextStepsTest::byTime));
    if (clocks && decision.next().byTimeAlone().isEmpty()) {
      wrong(one, decision, "time alone would do");
    }
    Instant then = decision.next().timeAlone();
    if (then == null) {
      return;
    }
    if (decision.until().filter(until -> !until.isBefore(then)).isEmpty()) {
      count("something else happens first");
      return;
    }
    count("time alone");
    OracleAnswer after = Oracle.decide(one.charter(), one.question().asOf(then));
    OracleAnswer before = Oracle.decide(one.charter(), one.question().asOf(then.minusNanos(1)));
    if (!decision.groups().stream().allMatch(group -> isPast(group, after))) {
      wrong(one, decision, "time alone does not do\n" + lines(after));
    } else if (decision.groups().stream().allMatch(group -> isPast(group, before))) {
      wrong(one, decision, "time alone does earlier\n" + lines(before));
    }
  }

  private static boolean byTime(Alternative alternative) {
    return alternative.findings().stream()
        .allMatch(f -> !(f instanceof Unmet unmet) || unmet.cure() == Cure.TIME);
  }

  private static boolean isPast(Requirement requirement, OracleAnswer then) {
    return !isOpen(requirement.outcome())
        || requirement.alternatives().stream().anyMatch(some -> isPast(some, then));
  }

  private static boolean isPast(Alternative alternative, OracleAnswer then) {
    List<String> open = new ArrayList<>();
    for (OracleFinding finding : of(alternative, then)) {
      if (finding.verdict().is(OracleVerdict.Kind.UNMET)) {
        open.add(finding.column());
      }
    }
    return alternative.findings().stream()
        .noneMatch(f -> f instanceof Unmet && open.contains(f.column()));
  }

  private void wrong(GeneratedCase one, MergeDecision decision, String what) {
    wrong.add(
        "seed "
            + one.seed()
            + ": "
            + what
            + "\n  asked: "
            + decision.next()
            + "\n  "
            + String.join("\n  ", Answers.of(decision))
            + "\n"
            + (wrong.size() < SHOWN ? Shown.of(one) : ""));
  }

  private static String lines(OracleAnswer answer) {
    return "  then: " + String.join("\n  then: ", Answers.of(answer));
  }
}
