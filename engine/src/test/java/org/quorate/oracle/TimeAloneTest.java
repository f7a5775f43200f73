package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.Rows;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Evidence;
import org.quorate.contribution.Timeline;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;
import org.quorate.merge.Requirement.Alternative;

/**
 * Nobody does anything in generated cases until the instant at which time alone is to do, and the
 * oracle decides then and just before. Whoever comes and goes in between, by the charter's dates,
 * stays.
 */
class TimeAloneTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 6_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 5;

  /** What a clock may go by. */
  private static final Set<Aspect> CLOCKS =
      EnumSet.of(
          Aspect.OPENED,
          Aspect.PUSHES,
          Aspect.PATCHES,
          Aspect.REVIEWS,
          Aspect.OBJECTIONS,
          Aspect.COMMITS,
          Aspect.ROSTER,
          Aspect.ROSTER_AT,
          Aspect.OWNERS,
          Aspect.CALENDAR);

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void timeAloneDoesAtTheInstantThatTheAnswerNamesAndNotBefore() {
    try (GovernanceEngine engine = Engines.create()) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        GeneratedCase any = GeneratedCase.of(seed);
        boolean known = any.question().known().equals(Known.everything());
        GeneratedCase one = undisturbed(known ? Hiding.whole(any) : any);
        examine(one, engine.decide(one.charter(), one.question()));
      }
    }
    System.out.println(CASES + " cases from seed " + SEED + ": " + counts);
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " are wrong").isEmpty();
    assertThat(counts.getOrDefault("time alone", 0)).isGreaterThanOrEqualTo(CASES / 100);
    assertThat(counts.getOrDefault("never", 0)).isGreaterThanOrEqualTo(CASES / 5);
  }

  /** The same case, but nothing happens after it is decided. */
  private static GeneratedCase undisturbed(GeneratedCase one) {
    Rows rows = one.charter().rows();
    Charter charter =
        Turns.with(
            one.charter(),
            rows.toBuilder()
                .roster(
                    rows.roster().stream()
                        .filter(row -> row.since() == null && row.until() == null)
                        .toList())
                .affiliations(
                    rows.affiliations().stream()
                        .filter(row -> row.since() == null && row.until() == null)
                        .toList())
                .votes(List.of())
                .departures(List.of())
                .bodies(List.of())
                .build());
    return Turns.with(one.with(charter), past(one.question()));
  }

  private static Contribution past(MayMerge question) {
    Contribution all = question.contribution();
    Instant now = question.at();
    Evidence said = all.evidence();
    return new Contribution(
        all.id(),
        all.authorship(),
        all.change(),
        new Timeline(
            all.timeline().opened(),
            all.timeline().pushes().stream().filter(push -> !push.at().isAfter(now)).toList(),
            all.timeline().head()),
        new Evidence(
            said.reviews().stream()
                .filter(review -> !review.at().isAfter(now))
                .filter(r -> r.dismissed() == null || !r.dismissed().at().isAfter(now))
                .toList(),
            said.checks().stream()
                .filter(check -> check.at() != null && !check.at().isAfter(now))
                .toList(),
            said.holds().stream()
                .filter(hold -> !hold.at().isAfter(now))
                .filter(hold -> hold.lifted() == null || !hold.lifted().at().isAfter(now))
                .toList(),
            List.of()),
        all.firstOfAuthor(),
        all.people());
  }

  private void examine(GeneratedCase one, MergeDecision decision) {
    OracleFacts facts = new OracleFacts(one.charter(), one.question());
    boolean clocks =
        decision.outcome() == Outcome.WAITING
            && CLOCKS.stream().allMatch(facts::complete)
            && facts.reviews.verdicts().stream().noneMatch(facts.reviews::isAstray)
            && decision.groups().stream().allMatch(TimeAloneTest::isLeftToClocks);
    Instant then = decision.next().timeAlone();
    if (then == null) {
      counts.merge("never", 1, Integer::sum);
      if (clocks) {
        wrong.add(Heeded.shown(one, decision, "time alone would do", null));
      }
      return;
    }
    counts.merge("time alone", 1, Integer::sum);
    OracleAnswer after = Oracle.decide(one.charter(), one.question().asOf(then));
    OracleAnswer before = Oracle.decide(one.charter(), one.question().asOf(then.minusNanos(1)));
    if (Heeded.isOpen(after.outcome())) {
      wrong.add(Heeded.shown(one, decision, "time alone does not do", after));
    } else if (!Heeded.isOpen(before.outcome())) {
      wrong.add(Heeded.shown(one, decision, "time alone does earlier", before));
    }
  }

  private static boolean isLeftToClocks(Requirement requirement) {
    return !Heeded.isOpen(requirement.outcome())
        || requirement.alternatives().stream().anyMatch(TimeAloneTest::isLeftToClocks);
  }

  private static boolean isLeftToClocks(Alternative row) {
    return row.findings().stream()
        .allMatch(f -> !(f instanceof Unmet unmet) || unmet.cure() == Cure.TIME);
  }
}
