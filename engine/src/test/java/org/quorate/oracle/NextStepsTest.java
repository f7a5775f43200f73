package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Cure;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.Unmet;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
import org.quorate.contribution.Review;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;
import org.quorate.merge.Requirement.Alternative;

/**
 * People do in generated cases what an answer asks of them, and the oracle decides again: of each
 * requirement that was open, one row wants nothing more of people.
 *
 * <p>{@code -Dquorate.cases=N} asks for more cases, {@code -Dquorate.seed=N} for others.
 */
class NextStepsTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 6_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 5;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void whatPeopleAreAskedToDoIsEnough() {
    try (GovernanceEngine engine = Engines.create()) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        GeneratedCase one = GeneratedCase.of(seed);
        MergeDecision decision = engine.decide(one.charter(), one.question());
        theAuthorOnlyWhereARowLetsThem(one, decision);
        if (!decision.next().remedies().isEmpty()) {
          enough(one, decision);
        }
      }
    }
    System.out.println(CASES + " cases from seed " + SEED + ": " + counts);
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " are wrong").isEmpty();
    atLeast(CASES / 5, "people asked", "enough", "opened by approvals");
    atLeast(CASES / 20, "one of several rows");
    atLeast(CASES / 100, "lifted");
  }

  private void atLeast(int least, String... kinds) {
    for (String kind : kinds) {
      assertThat(counts.getOrDefault(kind, 0)).as(kind).isGreaterThanOrEqualTo(least);
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void theAuthorOnlyWhereARowLetsThem(GeneratedCase one, MergeDecision decision) {
    OracleFacts facts = new OracleFacts(one.charter(), one.question());
    List<Remedy> all = new ArrayList<>(decision.next().remedies());
    for (Finding finding : decision.findings()) {
      all.addAll(finding instanceof Unmet unmet ? unmet.remedies() : List.of());
    }
    for (Remedy remedy : all) {
      Handle person = Heeded.person(remedy);
      boolean author = person != null && facts.canonical(person).equals(facts.people.author());
      if (author && remedy.action() == Action.APPROVE) {
        count("the author asked");
      }
      if (author && remedy.action() == Action.APPROVE && !isLet(one, facts, remedy)) {
        wrong(one, decision, "the author is asked to approve: " + remedy, null);
      }
    }
  }

  /** A row lets the author approve; others it helps only by taking back what the author said. */
  private static boolean isLet(GeneratedCase one, OracleFacts facts, Remedy remedy) {
    boolean against =
        facts
            .reviews
            .latest(facts.people.author())
            .filter(review -> review.verdict() != Review.Verdict.APPROVE)
            .isPresent();
    List<ReviewRow> rows =
        one.charter().rows().reviews().stream()
            .filter(row -> remedy.rules().contains(row.name()))
            .toList();
    return rows.stream().anyMatch(row -> row.counting().author())
        && rows.stream().allMatch(row -> row.counting().author() || against);
  }

  private void enough(GeneratedCase one, MergeDecision decision) {
    List<Remedy> asked = decision.next().remedies();
    if (asked.stream().anyMatch(Heeded::isForStrangers)) {
      count("left to strangers");
      return;
    }
    if (asked.stream().anyMatch(remedy -> Heeded.person(remedy) != null)) {
      count("people asked");
      count(decision.next().minimal() ? "the smallest for sure" : "not the smallest for sure");
    }
    if (asked.stream().anyMatch(remedy -> isLift(remedy.action()))) {
      count("lifted");
    }
    OracleAnswer after =
        Oracle.decide(one.charter(), Heeded.after(one.charter(), one.question(), asked));
    if (!isServed(decision, after)) {
      MayMerge anew = Heeded.liftingAnew(one.charter(), one.question(), asked);
      after = Oracle.decide(one.charter(), anew);
    }
    for (Requirement requirement : decision.groups()) {
      if (Heeded.isOpen(requirement.outcome())) {
        enough(one, decision, requirement, after);
      }
    }
  }

  private static boolean isLift(Action action) {
    return action == Action.LIFT_HOLD
        || action == Action.LIFT_VETO
        || action == Action.WITHDRAW_OBJECTION;
  }

  private void enough(
      GeneratedCase one, MergeDecision decision, Requirement requirement, OracleAnswer after) {
    List<Alternative> rows = requirement.alternatives();
    String name = rows.get(0).rule().name().toString();
    if (rows.stream().noneMatch(row -> isServed(row, after))) {
      wrong(one, decision, "people still lack for " + name, after);
    }
    count("enough");
    count(rows.size() > 1 ? "one of several rows" : "one row");
    if (rows.stream().anyMatch(NextStepsTest::isForApprovals)) {
      count("opened by approvals");
      if (rows.stream().noneMatch(row -> isOpened(row, after))) {
        wrong(one, decision, "approvals do not open " + name, after);
      }
    }
  }

  /** Whether approvals were all that a row lacked. */
  private static boolean isForApprovals(Alternative row) {
    return row.outcome() == Outcome.WAITING
        && row.findings().stream()
            .allMatch(
                f ->
                    !(f instanceof Unmet unmet)
                        || unmet.cure() == Cure.PEOPLE && !isOfOthers(f.column()));
  }

  private static boolean isServed(MergeDecision decision, OracleAnswer after) {
    return decision.groups().stream()
        .filter(group -> Heeded.isOpen(group.outcome()))
        .allMatch(group -> group.alternatives().stream().anyMatch(row -> isServed(row, after)));
  }

  /** Whether nothing of a row waits for people; for the first approval none can give it may. */
  private static boolean isServed(Alternative row, OracleAnswer after) {
    List<OracleFinding> findings = of(row, after);
    boolean hopeless = findings.stream().anyMatch(f -> isUnmet(f, Cure.NOBODY));
    return findings.stream()
        .noneMatch(f -> isLeft(f) && !(hopeless && isOf(Column.STAY_OPEN, f.column())));
  }

  private static boolean isLeft(OracleFinding finding) {
    return isUnmet(finding, Cure.OBJECTOR)
        || isUnmet(finding, Cure.PEOPLE) && !isOfOthers(finding.column());
  }

  /** Whether nothing of a row is unmet, but for a clock that an approval started. */
  private static boolean isOpened(Alternative row, OracleAnswer after) {
    return of(row, after).stream()
        .allMatch(f -> !f.verdict().is(OracleVerdict.Kind.UNMET) || isUnmet(f, Cure.TIME));
  }

  private static boolean isUnmet(OracleFinding finding, Cure cure) {
    return finding.verdict().is(OracleVerdict.Kind.UNMET) && finding.verdict().cure() == cure;
  }

  /** Of a check and of a ballot people alone are no matter. */
  private static boolean isOfOthers(String shown) {
    return isOf(Column.CHECKS, shown) || isOf(Column.DECIDED_BY, shown);
  }

  private static boolean isOf(Column column, String shown) {
    return column.shown().equals(shown);
  }

  private static List<OracleFinding> of(Alternative row, OracleAnswer after) {
    return after.findings().stream()
        .filter(finding -> finding.rule().equals(row.rule().name()))
        .toList();
  }

  private void wrong(
      GeneratedCase one, MergeDecision decision, String what, @Nullable OracleAnswer after) {
    wrong.add(Heeded.shown(one, decision, what, after));
  }
}
