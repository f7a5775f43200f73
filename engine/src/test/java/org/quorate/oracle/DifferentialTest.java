package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.merge.MergeDecision;

/**
 * Decides generated cases by the rules and by the oracle: they must agree in every finding, with
 * the rulings remembered and without.
 *
 * <p>{@code -Dquorate.cases=N} asks for more cases, {@code -Dquorate.seed=N} for others: the first
 * of them is that seed's, so that a reported one can be looked at alone. The profile {@code deep}
 * decides a million.
 */
class DifferentialTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 8;
  private static final int LEAST_OF_A_PAIR = 100;

  private final Coverage coverage = new Coverage();
  private final List<String> differences = new ArrayList<>();
  private int differing;

  @Test
  void rulesAndOracleAgreeInEveryFinding() {
    try (GovernanceEngine remembering = Engines.create();
        GovernanceEngine forgetting = Engines.configure().withoutMemo().build()) {
      LongStream.range(SEED, SEED + CASES)
          .parallel()
          .forEach(seed -> compare(GeneratedCase.of(seed), remembering, forgetting));
    }
    System.out.println(CASES + " cases from seed " + SEED + ", " + differing + " differ");
    System.out.println(coverage);
    assertThat(differing).as(String.join("\n", differences)).isZero();
    assertThat(coverage.gaps(1, LEAST_OF_A_PAIR)).isEmpty();
  }

  private void compare(
      GeneratedCase one, GovernanceEngine remembering, GovernanceEngine forgetting) {
    OracleAnswer answer = Oracle.decide(one.charter(), one.question());
    note(one, answer, difference(one, answer, remembering, forgetting));
  }

  private synchronized void note(GeneratedCase one, OracleAnswer answer, String difference) {
    coverage.add(answer);
    if (!difference.isEmpty()) {
      differing++;
      if (differences.size() < SHOWN) {
        differences.add("seed " + one.seed() + "\n" + difference + Shown.of(one));
      }
    }
  }

  private static String difference(
      GeneratedCase one,
      OracleAnswer answer,
      GovernanceEngine remembering,
      GovernanceEngine forgetting) {
    List<String> oracle = Answers.of(answer);
    try {
      MergeDecision decision = remembering.decide(one.charter(), one.question());
      String difference = Answers.difference(oracle, Answers.of(decision));
      boolean same = decision.equals(forgetting.decide(one.charter(), one.question()));
      return same ? difference : difference + "  the memo changes the answer\n";
    } catch (IllegalArgumentException | IllegalStateException e) {
      return "  oracle: " + oracle + "\n  engine: " + e + "\n";
    }
  }
}
