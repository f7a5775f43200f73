package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.preset.PeopledPreset.ballot;
import static org.quorate.engine.preset.PeopledPreset.called;
import static org.quorate.engine.preset.PeopledPreset.closed;
import static org.quorate.engine.preset.PeopledPreset.secret;
import static org.quorate.engine.preset.PeopledPreset.votes;
import static org.quorate.vote.BallotResult.State.OPEN;
import static org.quorate.vote.BallotResult.State.PASSED;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.FOR;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.vote.Ballot;
import org.quorate.vote.Vote;

/** Decisions of the communities that hang on further ballots, which a scenario does not hold. */
final class CommunitySequelsTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void anElectionOfEclipseWaitsForTheManagementCommittee() {
    PeopledPreset eclipse =
        PeopledPreset.of(
            ENGINE,
            "eclipse",
            new Holders("c", "committer", 9),
            new Holders("m", "management committee member", 3));
    List<Vote> three = votes("c", 3, FOR, 0);
    assertThat(eclipse.state(called(ballot("committer election", 0, three), "c1"), 8))
        .isEqualTo(OPEN);
    var approval = ballot("approval of an election", 7, votes("m", 1, FOR, 7));
    assertThat(eclipse.state(called(ballot("committer election", 0, three, approval), "c1"), 8))
        .isEqualTo(PASSED);
  }

  @Test
  void whoAProjectTeamOfCondaTurnedAwayIsTakenInOnAppeal() {
    PeopledPreset conda =
        PeopledPreset.of(
            ENGINE,
            "conda",
            new Holders("t", "project team member", 4),
            new Holders("c", "council member", 9));
    List<Vote> against = votes("t", 4, AGAINST, 0);
    assertThat(conda.state(secret(ballot("new project team member", 0, against)), 20))
        .isNotEqualTo(PASSED);
    var appeal = secret(ballot("appeal about a project team", 8, votes("c", 5, FOR, 8)));
    var closed = closed(secret(ballot("new project team member", 0, against, appeal)), 7);
    assertThat(conda.state(closed, 20)).isEqualTo(PASSED);
  }

  @Test
  void aBoardOfOneMindOverridesAnObjectionOfNixos() {
    PeopledPreset nixos =
        PeopledPreset.of(
            ENGINE,
            "nixos",
            new Holders("s", "steering member", 7),
            new Holders("b", "board member", 4));
    List<Vote> five = votes("s", 5, FOR, 0);
    assertThat(nixos.state(closed(ballot("objection to a renewed term", 0, five), 1), 9))
        .isEqualTo(PASSED);
    assertThat(nixos.state(objected(five, 4), 9)).isNotEqualTo(PASSED);
    assertThat(nixos.state(objected(five, 3), 9)).isEqualTo(PASSED);
  }

  @Test
  void aPromotionOfCpythonStandsUntilTheCouncilAsSuchVetoesIt() {
    PeopledPreset cpython =
        PeopledPreset.of(
            ENGINE,
            "cpython",
            new Holders("t", "core team member", 9),
            new Holders("c", "council member", 5));
    List<Vote> six = votes("t", 6, FOR, 0);
    assertThat(cpython.state(ballot("promotion", 0, six), 8)).isEqualTo(PASSED);
    List<Vote> vetoed = spoken(3);
    assertThat(cpython.state(ballot("promotion", 0, six, veto(vetoed)), 9)).isNotEqualTo(PASSED);
    assertThat(cpython.state(ballot("promotion", 0, six, veto(spoken(2))), 9)).isEqualTo(PASSED);
  }

  private static Ballot objected(List<Vote> votes, int board) {
    var override = ballot("override of an objection", 2, votes("b", board, FOR, 2));
    return closed(ballot("objection to a renewed term", 0, votes, override), 1);
  }

  private static Ballot veto(List<Vote> votes) {
    return ballot("veto of a promotion", 7, votes);
  }

  /** The whole council, so many of it for a veto. */
  private static List<Vote> spoken(int count) {
    List<Vote> all = votes("c", 5, AGAINST, 7);
    return Stream.concat(votes("c", count, FOR, 7).stream(), all.stream().skip(count)).toList();
  }
}
