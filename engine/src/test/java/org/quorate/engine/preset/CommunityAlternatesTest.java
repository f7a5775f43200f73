package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.preset.PeopledPreset.ballot;
import static org.quorate.engine.preset.PeopledPreset.vote;
import static org.quorate.engine.preset.PeopledPreset.votes;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.FOR;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Vote;

/** Alternates of representatives, where a community has some. */
final class CommunityAlternatesTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** Nine representatives, of whom six consent; the seventh and an alternate are of one team. */
  private static BallotResult rust(Vote... others) {
    List<Vote> all = new ArrayList<>(votes("p", 6, FOR, 1));
    all.addAll(List.of(others));
    return PeopledPreset.of(ENGINE, "rust", new Holders("p", "council representative", 9))
        .ofModule("lang", "council representative", "p7")
        .ofModule("lang", "alternate", "z1")
        .ofModule("lang", "alternate", "z2")
        .result(ballot("council proposal", 0, all), 10);
  }

  @Test
  void anAlternateConsentsForTheRepresentativeOfTheirTeamInRust() {
    assertThat(rust().state()).isEqualTo(State.OPEN);
    assertThat(rust(vote("z1", FOR, 2)).state()).isEqualTo(State.PASSED);
    assertThat(rust(vote("z1", FOR, 2)).totals().inFavour()).isEqualTo(7);
    assertThat(rust(vote("z1", FOR, 2), vote("z2", FOR, 2)).totals().inFavour()).isEqualTo(7);
  }

  @Test
  void theRepresentativeIsHeardBeforeTheAlternateInRust() {
    BallotResult both = rust(vote("z1", FOR, 2), vote("p7", AGAINST, 3));
    assertThat(both.state()).isNotEqualTo(State.PASSED);
    assertThat(both.notCounted())
        .extracting(BallotResult.Refused::because)
        .containsExactly(
            "@p7 has voted, and nobody stands in for them by `bodies/leadership council` (alternate"
                + " of the same module)");
    assertThat(rust(vote("z1", AGAINST, 2), vote("p7", FOR, 3)).state()).isEqualTo(State.PASSED);
  }
}
