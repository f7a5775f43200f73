package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;

/**
 * Decides generated ballots by the rules and by the oracle: they must agree in every finding, in
 * the state, in the numbers and in which votes count, with the rulings remembered and without.
 *
 * <p>{@code -Dquorate.ballots=N} asks for more, {@code -Dquorate.seed=N} for others: the first of
 * them is that seed's, so that a reported one can be looked at alone.
 */
class BallotDifferentialTest {
  private static final int CASES = Integer.getInteger("quorate.ballots", 20_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 8;
  private static final int LEAST = 10;

  private final BallotCoverage coverage = new BallotCoverage();
  private final List<String> differences = new ArrayList<>();
  private int differing;

  @Test
  void rulesAndOracleAgreeAboutEveryBallot() {
    try (GovernanceEngine remembering = Engines.create();
        GovernanceEngine forgetting = Engines.configure().withoutMemo().build()) {
      LongStream.range(SEED, SEED + CASES)
          .parallel()
          .forEach(seed -> compare(GeneratedBallot.of(seed), remembering, forgetting));
    }
    System.out.println(CASES + " ballots from seed " + SEED + ", " + differing + " differ");
    System.out.println(coverage);
    assertThat(differing).as(String.join("\n", differences)).isZero();
    assertThat(coverage.gaps(LEAST)).isEmpty();
  }

  private void compare(
      GeneratedBallot one, GovernanceEngine remembering, GovernanceEngine forgetting) {
    OracleBallotAnswer answer = OracleBallot.decide(one.charter(), one.question());
    note(one, answer, difference(one, answer, remembering, forgetting));
  }

  private synchronized void note(
      GeneratedBallot one, OracleBallotAnswer answer, String difference) {
    coverage.add(one, answer);
    if (!difference.isEmpty()) {
      differing++;
      if (differences.size() < SHOWN) {
        differences.add("seed " + one.seed() + "\n" + difference + one);
      }
    }
  }

  private static String difference(
      GeneratedBallot one,
      OracleBallotAnswer answer,
      GovernanceEngine remembering,
      GovernanceEngine forgetting) {
    List<String> oracle = BallotAnswers.of(answer);
    try {
      BallotDecision decision = remembering.decide(one.charter(), one.question());
      String difference = BallotAnswers.difference(oracle, BallotAnswers.of(decision));
      boolean same = decision.equals(forgetting.decide(one.charter(), one.question()));
      return same ? difference : difference + "  the memo changes the answer\n";
    } catch (IllegalArgumentException | IllegalStateException e) {
      return "  oracle: " + oracle + "\n  engine: " + e + "\n";
    }
  }
}
