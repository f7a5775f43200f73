package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;

/** Ballots written by hand, decided by the rules, which the oracle has to agree with. */
final class Agreement {
  /** Open as long as tests run. */
  private static final GovernanceEngine ENGINE = Engines.create();

  private Agreement() {}

  static BallotDecision decided(Motion motion) {
    return decided(motion.asked());
  }

  static BallotDecision decided(GeneratedBallot one) {
    BallotDecision decision = ENGINE.decide(one.charter(), one.question());
    OracleBallotAnswer answer = OracleBallot.decide(one.charter(), one.question());
    assertThat(BallotAnswers.difference(BallotAnswers.of(answer), BallotAnswers.of(decision)))
        .isEmpty();
    return decision;
  }

  static String state(Motion motion) {
    return state(motion.asked());
  }

  static String state(GeneratedBallot one) {
    return decided(one).result().state().name();
  }
}
