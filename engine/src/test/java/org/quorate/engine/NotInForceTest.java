package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

class NotInForceTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
  private static final String RULES =
      """
      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | rest | otherwise | none |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static MergeDecision decided(String front, Instant at) {
    CharterSource source = CharterSource.of("GOVERNANCE.md", front + RULES);
    Contribution contribution = Contribution.builder("1", Handle.of("ann")).paths("a").build();
    return ENGINE.decide(
        ENGINE.read(source).charter().orElseThrow(),
        new MayMerge(contribution, at, Known.everything()));
  }

  @Test
  void aDecisionBeforeTheCharterIsInForceBeginsBySayingSo() {
    MergeDecision decision = decided("---\neffective: 2027-01-01\n---\n", START.minusSeconds(1));
    assertThat(decision.headline())
        .isEqualTo(
            "by a charter not in force before 2027-01-01: may merge: every row that applies is met");
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.until()).contains(START);
  }

  @Test
  void fromThatDateOnNothingIsSaid() {
    assertThat(decided("---\neffective: 2027-01-01\n---\n", START).headline())
        .startsWith("may merge");
    assertThat(decided("", START).headline()).startsWith("may merge");
    assertThat(decided("", START).until()).isEmpty();
  }
}
