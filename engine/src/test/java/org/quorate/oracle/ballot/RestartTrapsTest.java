package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.charter.Base.ELECTORATE;
import static org.quorate.charter.Base.FOR_AND_AGAINST;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.CONCERN;
import static org.quorate.vote.Position.FOR;
import static org.quorate.vote.Position.WITHDRAWN;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Bound;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;

/** Clocks that start again, written by hand; without a restart they run to hour 72. */
class RestartTrapsTest {
  private static Restart version(@Nullable Integer hours, @Nullable Integer most, boolean once) {
    return restart(Restart.Event.NEW_VERSION, hours, most, once);
  }

  private static Restart withdrawn(@Nullable Integer hours) {
    return restart(Restart.Event.OBJECTION_WITHDRAWN, hours, null, false);
  }

  private static Restart restart(
      Restart.Event event, @Nullable Integer hours, @Nullable Integer most, boolean once) {
    return new Restart(
        event,
        hours == null ? null : Duration.ofHours(hours),
        most == null ? null : Duration.ofHours(most),
        once);
  }

  private static Motion motion(Restart... restarts) {
    return Motion.of("ann", "ben", "cat")
        .moreThan(1, 2, FOR_AND_AGAINST)
        .restarting(restarts)
        .vote(FOR, 1, "ann");
  }

  @Test
  void aNewVersionStartsTheClockAgainAndVotesOnTheOldOneLapse() {
    Motion revised = motion(version(null, null, false)).revised(48);
    assertThat(state(revised.at(72))).isEqualTo("OPEN");
    assertThat(decided(revised).until()).contains(Motion.hour(120));
    BallotDecision failed = decided(revised.at(120));
    assertThat(failed.result().state().name()).isEqualTo("FAILED");
    assertThat(failed.result().notCounted().get(0).because())
        .isEqualTo("it was cast on an earlier version of the text");
    assertThat(state(motion(version(null, null, false)).revised(48).vote(FOR, 49, "ben").at(120)))
        .isEqualTo("PASSED");
  }

  @Test
  void aVoteAtTheVeryInstantOfTheNewVersionStands() {
    assertThat(state(motion(version(null, null, false)).revised(1).at(73))).isEqualTo("PASSED");
  }

  @Test
  void aVetoOnAnOlderVersionLapsesAsAnyVoteDoes() {
    Motion motion =
        motion(version(null, null, false))
            .vetoedBy(Motion.named("cat"), false)
            .vote(AGAINST, 2, "cat")
            .vote(FOR, 50, "ann");
    assertThat(state(motion.at(72))).isEqualTo("FAILED");
    assertThat(state(motion.revised(48).at(120))).isEqualTo("PASSED");
  }

  @Test
  void whereANewVersionOnlyAddsTimeVotesStand() {
    Motion motion = motion(version(24, null, false)).revised(48);
    assertThat(state(motion.at(95))).isEqualTo("OPEN");
    assertThat(state(motion.at(96))).isEqualTo("PASSED");
  }

  @Test
  void eachNewVersionAddsTimeUpToAllThatTheRowAllows() {
    Motion motion = motion(version(24, 100, false)).revised(10).revised(20).revised(30);
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(100));
    assertThat(decided(motion(version(24, null, true)).revised(10).revised(20).at(72)).until())
        .contains(Motion.hour(96));
  }

  @Test
  void whatHappensAfterTheClosingMovesNothing() {
    assertThat(state(motion(version(null, null, false)).revised(72).at(100))).isEqualTo("PASSED");
    assertThat(state(motion(version(null, null, false)).revised(71.9).at(100))).isEqualTo("OPEN");
    Motion extended = motion(version(24, null, false)).revised(71).revised(95);
    assertThat(decided(extended.at(100)).until()).contains(Motion.hour(120));
  }

  @Test
  void aBallotThatNobodyHasClosedStartsAgainThoughItsTimeHadRun() {
    Motion motion =
        motion(version(null, null, false))
            .clock(Motion.hours(72), null, org.quorate.charter.VoteClock.Anchor.OPENING)
            .restarting(version(null, null, false));
    assertThat(state(motion.at(100))).isEqualTo("PASSED");
    assertThat(state(motion.revised(90).at(100))).isEqualTo("OPEN");
    assertThat(state(motion.closedAt(80).at(100))).isEqualTo("PASSED");
  }

  @Test
  void aConcernTakenBackStartsTheClockAgainAndVotesStand() {
    Motion motion =
        motion(withdrawn(null)).concerns().vote(CONCERN, 2, "cat").vote(WITHDRAWN, 60, "cat");
    assertThat(state(motion.at(72))).isEqualTo("OPEN");
    assertThat(state(motion.at(132))).isEqualTo("PASSED");
  }

  @Test
  void whoeverVotesForAfterAllTakesTheirObjectionBack() {
    Motion motion = motion(withdrawn(24)).vote(AGAINST, 2, "cat").vote(FOR, 60, "cat");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(96));
  }

  @Test
  void nobodyElseProlongsABallot() {
    assertThat(state(motion(withdrawn(24)).vote(AGAINST, 2, "eve").vote(FOR, 60, "eve").at(72)))
        .isEqualTo("PASSED");
    assertThat(state(motion(withdrawn(24)).vote(FOR, 2, "cat").vote(WITHDRAWN, 60, "cat").at(72)))
        .isEqualTo("PASSED");
  }

  @Test
  void anObjectionThatLapsedIsNotTakenBack() {
    Motion motion =
        motion(version(null, null, false), withdrawn(24))
            .vote(AGAINST, 2, "cat")
            .revised(10)
            .vote(FOR, 20, "cat")
            .at(70);
    assertThat(decided(motion).until()).contains(Motion.hour(82));
  }

  @Test
  void whereNotEveryVoteIsToldNobodyKnowsWhenItCloses() {
    Motion motion = motion(withdrawn(24)).lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(state(motion.at(72))).isEqualTo("UNDETERMINED");
    assertThat(state(motion(version(24, null, false)).lacking(Extent.PARTIAL, Aspect.VOTES).at(50)))
        .isEqualTo("OPEN");
  }

  @Test
  void silenceThatIsBrokenAndRestoredIsWaitedForAnew() {
    Motion motion =
        Motion.of("ann", "ben")
            .passes(new Passing.NoObjection())
            .restarting(withdrawn(null))
            .vote(AGAINST, 70, "ben")
            .vote(WITHDRAWN, 71, "ben");
    assertThat(state(motion.at(142))).isEqualTo("OPEN");
    assertThat(state(motion.at(143))).isEqualTo("PASSED");
  }

  private static Motion quorate(Restart... restarts) {
    return motion(restarts).quorum(new Bound.Count(2), null);
  }

  private static Restart wanting(@Nullable Integer hours, @Nullable Integer most, boolean once) {
    return restart(Restart.Event.NO_QUORUM, hours, most, once);
  }

  @Test
  void aBallotWithoutAQuorumStaysOpenLonger() {
    Motion motion = quorate(wanting(24, null, true));
    assertThat(state(motion.at(71))).isEqualTo("OPEN");
    assertThat(state(motion.at(72))).isEqualTo("OPEN");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(96));
    assertThat(state(motion.at(96))).isEqualTo("FAILED");
    assertThat(state(motion.vote(FOR, 80, "ben").at(95))).isEqualTo("OPEN");
    assertThat(state(motion.at(96))).isEqualTo("PASSED");
  }

  @Test
  void aQuorumAtTheVeryInstantOfTheClosingIsReached() {
    assertThat(state(quorate(wanting(24, null, true)).vote(FOR, 72, "ben").at(72)))
        .isEqualTo("PASSED");
  }

  @Test
  void itStaysOpenAgainAndAgainUpToAllThatTheRowAllows() {
    Motion motion = quorate(wanting(24, 110, false));
    assertThat(decided(motion.at(100)).until()).contains(Motion.hour(110));
    assertThat(state(motion.at(110))).isEqualTo("FAILED");
  }

  @Test
  void whoMayNotVoteReachesNoQuorum() {
    assertThat(state(quorate(wanting(24, null, true)).vote(FOR, 2, "eve").at(80)))
        .isEqualTo("OPEN");
  }

  @Test
  void whereNotEveryVoteIsToldAQuorumMayHaveBeenReached() {
    Motion motion = quorate(wanting(24, null, true)).lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(state(motion.at(80))).isEqualTo("UNDETERMINED");
  }

  private static Restart late(@Nullable Integer hours, @Nullable Integer most, boolean once) {
    return restart(Restart.Event.QUORUM_REACHED, hours, most, once);
  }

  @Test
  void aQuorumThatIsReachedLateGivesTheOthersTheWholeTimeFromThenOn() {
    Motion motion = quorate(late(null, null, true)).vote(FOR, 71, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(143));
    assertThat(state(motion.at(142.9))).isEqualTo("OPEN");
    assertThat(state(motion.at(143))).isEqualTo("PASSED");
    assertThat(state(motion.vote(AGAINST, 140, "cat", "ben").at(143))).isEqualTo("FAILED");
  }

  @Test
  void orItAddsToTheEnd() {
    Motion motion = quorate(late(24, null, true)).vote(FOR, 2, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(96));
    assertThat(state(motion.at(96))).isEqualTo("PASSED");
    assertThat(decided(quorate(late(168, 100, true)).vote(FOR, 2, "ben").at(72)).until())
        .contains(Motion.hour(100));
  }

  @Test
  void withoutTheVoteThatMakesUpTheQuorumNothingMoves() {
    assertThat(state(quorate(late(24, null, true)).at(72))).isEqualTo("FAILED");
    assertThat(state(quorate(late(24, null, true)).vote(FOR, 2, "eve").at(72))).isEqualTo("FAILED");
    Motion more = quorate(late(24, null, false)).vote(FOR, 2, "ben").vote(FOR, 3, "cat");
    assertThat(decided(more.at(72)).until()).contains(Motion.hour(96));
  }

  @Test
  void aQuorumAtTheVeryInstantOfTheClosingGivesTheOthersTheirTimeToo() {
    for (double hour : List.of(71.999, 72.0)) {
      Motion motion = quorate(late(24, null, true)).vote(FOR, hour, "ben");
      assertThat(state(motion.at(72))).isEqualTo("OPEN");
      assertThat(state(motion.vote(AGAINST, 90, "cat", "ben").at(96))).isEqualTo("FAILED");
    }
    assertThat(state(quorate(late(24, null, true)).vote(FOR, 72.001, "ben").at(96)))
        .isEqualTo("FAILED");
  }

  /**
   * Both restarts at one instant: the quorum is there, so it is the late one that moves the end.
   */
  @Test
  void aQuorumAtTheVeryInstantOfTheClosingIsNotWanting() {
    Motion motion = quorate(wanting(10, null, true), late(24, null, true)).vote(FOR, 72, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(96));
    assertThat(decided(quorate(wanting(10, null, true), late(24, null, true)).at(72)).until())
        .contains(Motion.hour(82));
  }

  /** Thousands of ends without a quorum are one step, up to the vote that makes it up. */
  @Test
  void endsWithoutAQuorumAreNotGoneThroughOneByOne() {
    Motion motion = quorate(wanting(1, null, false));
    assertThat(decided(motion.at(900)).until()).contains(Motion.hour(901));
    assertThat(decided(motion.at(900.5)).until()).contains(Motion.hour(901));
    assertThat(state(motion.vote(FOR, 700.5, "ben").at(700.5))).isEqualTo("OPEN");
    assertThat(state(motion.at(701))).isEqualTo("PASSED");
    assertThat(state(motion.at(900))).isEqualTo("PASSED");
    assertThat(state(quorate(wanting(1, 800, false)).at(799))).isEqualTo("OPEN");
    assertThat(state(quorate(wanting(1, 800, false)).at(800))).isEqualTo("FAILED");
    assertThat(state(quorate(wanting(null, null, false)).vote(FOR, 433, "ben").at(503)))
        .isEqualTo("OPEN");
    assertThat(state(quorate(wanting(null, null, false)).closedAt(700).at(800)))
        .isEqualTo("FAILED");
  }

  @Test
  @Timeout(20)
  void aBallotThatNeverHasItsQuorumIsDecidedAtOnceInAnyYear() {
    GeneratedBallot one = quorate(wanting(1, null, false)).at(60_000_000).asked();
    try (GovernanceEngine engine = Engines.create()) {
      assertThat(engine.decide(one.charter(), one.question()).until())
          .contains(Motion.hour(60_000_001));
    }
  }

  @Test
  void aQuorumThatIsLostAndReachedAgainMovesTheEndAgainUnlessOnce() {
    Motion motion = quorate(late(24, null, false)).vote(FOR, 2, "ben");
    motion.vote(WITHDRAWN, 3, "ben").vote(FOR, 4, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(120));
    Motion once = quorate(late(24, null, true)).vote(FOR, 2, "ben");
    once.vote(WITHDRAWN, 3, "ben").vote(FOR, 4, "ben");
    assertThat(decided(once.at(72)).until()).contains(Motion.hour(96));
  }

  @Test
  void theVotesOnAnOlderVersionAreNoQuorumForTheNewOne() {
    Motion motion =
        quorate(version(null, null, false), late(24, null, false)).revised(10).vote(FOR, 20, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(82));
    motion.vote(FOR, 30, "ann");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(106));
    Motion both = quorate(late(24, null, false), version(null, null, false)).revised(10);
    both.vote(FOR, 10, "ann", "ben");
    assertThat(decided(both.at(72)).until()).contains(Motion.hour(96));
  }

  @Test
  void aBaseThatShrinksWithoutAVoteReachesNoQuorum() {
    Motion motion =
        motion(late(24, null, true))
            .leaving(new Barred.Recused())
            .quorum(new Bound.Share(new Fraction(1, 2), false, ELECTORATE, Rounding.NONE), null);
    assertThat(state(motion.recused("cat", 10).at(72))).isEqualTo("PASSED");
    assertThat(decided(motion.vote(FOR, 5, "ben").at(72)).until()).contains(Motion.hour(96));
  }

  @Test
  void whereNotEveryVoteIsToldAQuorumMayHaveBeenReachedAtAnyTime() {
    Motion motion = quorate(late(24, null, true)).lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(state(motion.vote(FOR, 2, "ben").at(80))).isEqualTo("UNDETERMINED");
  }

  @Test
  void aBallotThatVotesDecideClosesEarlyWhateverMightHaveRestartedIt() {
    Motion motion = motion(withdrawn(24)).closing(CloseEarly.DECIDED);
    motion.vote(AGAINST, 2, "cat").vote(FOR, 60, "cat");
    assertThat(decided(motion.at(60)).result().state().name()).isEqualTo("PASSED");
    Motion open = motion(withdrawn(24)).closing(CloseEarly.DECIDED);
    open.vote(AGAINST, 2, "cat").vote(WITHDRAWN, 60, "cat");
    assertThat(state(open.at(72))).isEqualTo("OPEN");
    assertThat(state(open.vote(FOR, 90, "ben").at(90))).isEqualTo("PASSED");
    assertThat(state(open.at(89))).isEqualTo("OPEN");
  }

  @Test
  void aQuorumThatIsWantingKeepsABallotOpenUntilVotesDecideIt() {
    Motion motion = quorate(wanting(24, null, true)).closing(CloseEarly.ALL_VOTED);
    assertThat(state(motion.at(72))).isEqualTo("OPEN");
    assertThat(state(motion.vote(FOR, 80, "ben").vote(AGAINST, 81, "cat").at(80)))
        .isEqualTo("OPEN");
    assertThat(state(motion.at(81))).isEqualTo("PASSED");
  }

  @Test
  void whatDecidesABallotAtTheInstantOfARestartClosesIt() {
    Motion motion = quorate(late(24, null, true)).closing(CloseEarly.DECIDED);
    assertThat(state(motion.vote(FOR, 2, "ben").at(2))).isEqualTo("PASSED");
    assertThat(state(motion.at(1.9))).isEqualTo("OPEN");
  }

  /** Roles are looked up at the instant of the vote, those of people whose votes lapsed too. */
  @Test
  void whoLostTheRoleSinceTheNewVersionStandsInNoBase() {
    Motion motion =
        Motion.ofRole("lead")
            .roll(Roll.CLOSING)
            .holds("ann", "lead", null, "2026-03-03")
            .holds("ben", "lead", null, null)
            .moreThan(1, 2, FOR_AND_AGAINST)
            .quorum(new Bound.AllBut(0), null)
            .restarting(version(null, null, false), late(24, null, true))
            .vote(FOR, 1, "ann")
            .revised(10)
            .vote(FOR, 60, "ben");
    assertThat(decided(motion.at(72)).until()).contains(Motion.hour(106));
  }
}
