package org.quorate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Outcome;
import org.quorate.vote.BallotDecision;

class VotingTest {
  @ParameterizedTest
  @ValueSource(ints = {40, 1000})
  void theBareLoopAndTheEngineSeeTheSameResult(int electors) {
    Voting voting = new Voting();
    voting.electors = electors;
    voting.make();
    BallotDecision decision = voting.engine();
    voting.close();

    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(voting.bareLoop()).isTrue();
    assertThat(decision.result().electors()).isEqualTo(electors);
    assertThat(decision.result().notCounted()).isNotEmpty();
  }
}
