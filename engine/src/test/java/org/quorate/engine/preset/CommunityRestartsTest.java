package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.preset.PeopledPreset.ballot;
import static org.quorate.engine.preset.PeopledPreset.vote;
import static org.quorate.engine.preset.PeopledPreset.votes;
import static org.quorate.vote.BallotResult.State.OPEN;
import static org.quorate.vote.BallotResult.State.PASSED;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.CONCERN;
import static org.quorate.vote.Position.FOR;
import static org.quorate.vote.Position.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.vote.Vote;

/** Periods of the communities that begin again, which a scenario does not hold. */
final class CommunityRestartsTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aResolvedConcernStartsTheFinalCommentPeriodOfRustAgain() {
    PeopledPreset rust = PeopledPreset.of(ENGINE, "rust", new Holders("t", "team member", 6));
    List<Vote> votes = new ArrayList<>(votes("t", 4, FOR, 0));
    assertThat(rust.state(ballot("fcp", 0, votes), 10)).isEqualTo(PASSED);
    votes.add(vote("t6", CONCERN, 5));
    assertThat(rust.state(ballot("fcp", 0, votes), 10)).isEqualTo(OPEN);
    votes.add(vote("t6", WITHDRAWN, 8));
    assertThat(rust.state(ballot("fcp", 0, votes), 17)).isEqualTo(OPEN);
    assertThat(rust.state(ballot("fcp", 0, votes), 18)).isEqualTo(PASSED);
  }

  @Test
  void anObjectionThatWasResolvedStartsTheFeedbackOfTheRustCouncilAgain() {
    PeopledPreset rust =
        PeopledPreset.of(ENGINE, "rust", new Holders("c", "council representative", 9));
    List<Vote> votes = new ArrayList<>(votes("c", 8, FOR, 0));
    votes.add(vote("c9", AGAINST, 5));
    votes.add(vote("c9", FOR, 6));
    assertThat(rust.state(ballot("council proposal", 0, votes), 15)).isEqualTo(OPEN);
    assertThat(rust.state(ballot("council proposal", 0, votes), 16)).isEqualTo(PASSED);
  }
}
