package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.preset.PeopledPreset.ballot;
import static org.quorate.engine.preset.PeopledPreset.recused;
import static org.quorate.engine.preset.PeopledPreset.vote;
import static org.quorate.engine.preset.PeopledPreset.votes;
import static org.quorate.vote.BallotResult.State.OPEN;
import static org.quorate.vote.BallotResult.State.PASSED;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.CONCERN;
import static org.quorate.vote.Position.FOR;
import static org.quorate.vote.Position.WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.vote.Vote;

/** What the communities' own pages warn of, and a scenario of a preset cannot show. */
final class CommunityTrapsTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aVetoWithoutAReasonIsVoidInTikv() {
    PeopledPreset tikv = preset("tikv", "maintainer", 5);
    List<Vote> two = votes("p", 2, FOR, 0);
    Vote against = vote("p3", AGAINST, 0);
    assertThat(tikv.state(ballot("new committer", 0, and(two, against)), 6)).isEqualTo(PASSED);
    Vote justified = against.because("no tests yet");
    assertThat(tikv.state(ballot("new committer", 0, and(two, justified)), 6)).isEqualTo(OPEN);
  }

  @Test
  void whoWasAskedTwiceInVainNoLongerCountsInTikv() {
    PeopledPreset tikv = preset("tikv", "committee member", 9);
    var five = ballot("governance", 0, votes("p", 5, FOR, 0));
    assertThat(tikv.state(five, 6)).isEqualTo(OPEN);
    assertThat(tikv.state(recused(five, "p8", "p9"), 6)).isEqualTo(PASSED);
  }

  @Test
  void aConcernThatIsResolvedGivesEverybodyTenDaysAnewInRust() {
    PeopledPreset rust = preset("rust", "team member", 5);
    List<Vote> concerned = and(votes("p", 4, FOR, 0), vote("p5", CONCERN, 1));
    assertThat(rust.state(ballot("fcp", 0, concerned), 10)).isEqualTo(OPEN);
    List<Vote> resolved = and(concerned, vote("p5", WITHDRAWN, 9));
    assertThat(rust.state(ballot("fcp", 0, resolved), 18)).isEqualTo(OPEN);
    assertThat(rust.state(ballot("fcp", 0, resolved), 19)).isEqualTo(PASSED);
  }

  @Test
  void aConflictOfInterestTakesNobodyOutOfAllButTwoInTheRustCouncil() {
    PeopledPreset rust = preset("rust", "council representative", 9);
    var seven = ballot("council proposal", 0, votes("p", 7, FOR, 0));
    assertThat(rust.state(recused(seven, "p9"), 10)).isEqualTo(PASSED);
    assertThat(rust.state(recused(seven, "p7"), 10)).isEqualTo(OPEN);
  }

  @Test
  void whoRenouncedTheirSeatLeavesTheBaseInTheW3cCouncil() {
    PeopledPreset w3c = preset("w3c", "council member", 20);
    var fifteen = ballot("short circuit", 0, votes("p", 15, FOR, 0));
    assertThat(w3c.state(fifteen, 14)).isEqualTo(OPEN);
    assertThat(w3c.state(recused(fifteen, "p19", "p20"), 14)).isEqualTo(PASSED);
  }

  @Test
  void aCouncilMemberOfCpythonWhoChangedTheirVoteCountsOnce() {
    PeopledPreset cpython = preset("cpython", "council member", 5);
    List<Vote> votes = and(votes("p", 3, FOR, 0), vote("p4", AGAINST, 0), vote("p5", AGAINST, 0));
    List<Vote> changed = and(votes, vote("p5", FOR, 1));
    assertThat(cpython.state(ballot("ejection", 0, changed), 2)).isEqualTo(PASSED);
  }

  private static PeopledPreset preset(String name, String role, int count) {
    return PeopledPreset.of(ENGINE, name, new Holders("p", role, count));
  }

  private static List<Vote> and(List<Vote> votes, Vote... more) {
    return Stream.concat(votes.stream(), Stream.of(more)).toList();
  }
}
