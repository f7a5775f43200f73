package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.FOR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.contribution.Person;

/** Ballots that would close early while people may still come to a vote, written by hand. */
class EarlyClosingTrapsTest {
  /** Four members, and three who become members on the third day; open for three days. */
  private static Motion motion(Roll roll, CloseEarly when) {
    Motion motion = Motion.ofRole("member").roll(roll).closing(when);
    motion.passes(new Passing.MoreForThanAgainst());
    List.of("ann", "bob", "cai", "dan").forEach(one -> motion.holds(one, "member", null, null));
    for (String one : List.of("eve", "fay", "gus", "hal")) {
      motion.holds(one, "member", "2026-03-04", null);
    }
    return motion.vote(FOR, 1, "ann", "bob", "cai").vote(AGAINST, 2, "dan");
  }

  private static Motion turned(Motion motion) {
    return motion.vote(AGAINST, 50, "eve", "fay", "gus", "hal");
  }

  /** Nine votes of new members came late to a ballot that four had passed. */
  @ParameterizedTest
  @EnumSource(
      value = Roll.class,
      names = {"CASTING", "CLOSING"})
  void nothingClosesEarlyBeforeThoseHaveComeWhoCouldTurnIt(Roll roll) {
    for (CloseEarly when : List.of(CloseEarly.DECIDED, CloseEarly.ALL_VOTED)) {
      assertThat(state(motion(roll, when).at(3))).isEqualTo("OPEN");
      assertThat(state(turned(motion(roll, when)))).isEqualTo("FAILED");
      assertThat(state(turned(motion(roll, when)).at(50))).isEqualTo("FAILED");
    }
  }

  @Test
  void aRollOfTheOpeningIsClosedToThoseWhoComeLater() {
    assertThat(state(motion(Roll.OPENING, CloseEarly.DECIDED).at(3))).isEqualTo("PASSED");
    assertThat(state(motion(Roll.OPENING, CloseEarly.ALL_VOTED).at(3))).isEqualTo("PASSED");
  }

  @Test
  void whoeverComesOnlyAfterTheClockHasRunKeepsNothingOpen() {
    Motion until = Motion.ofRole("member").roll(Roll.CASTING).closing(CloseEarly.ALL_VOTED);
    until.passes(new Passing.MoreForThanAgainst());
    until.holds("ann", "member", null, null).vote(FOR, 1, "ann");
    assertThat(state(until.at(1))).isEqualTo("PASSED");
    assertThat(state(until.holds("eve", "member", "2026-03-06", null).at(1))).isEqualTo("PASSED");
    assertThat(state(until.holds("fay", "member", "2026-03-05", null).at(1))).isEqualTo("OPEN");
  }

  /** At the very instant of the closing a vote is in. */
  @Test
  void whoeverComesAtTheVeryClosingMayVote() {
    Motion motion = Motion.ofRole("member").roll(Roll.CASTING).closing(CloseEarly.ALL_VOTED);
    motion.passes(new Passing.MoreForThanAgainst());
    motion.holds("ann", "member", null, null).holds("eve", "member", "2026-03-05", null);
    assertThat(state(motion.vote(FOR, 1, "ann").vote(AGAINST, 72, "eve"))).isEqualTo("FAILED");
  }

  @Test
  void aBallotThatNobodyComesToCouldTurnClosesEarly() {
    Motion motion = Motion.ofRole("member").roll(Roll.CASTING).closing(CloseEarly.DECIDED);
    motion.passes(new Passing.MoreForThanAgainst());
    List.of("ann", "bob", "cai").forEach(one -> motion.holds(one, "member", null, null));
    motion.holds("eve", "member", "2026-03-04", null);
    assertThat(state(motion.vote(FOR, 1, "ann", "bob", "cai").at(1))).isEqualTo("PASSED");
  }

  /** The roster does not say who holds the role, so it cannot say who comes to it. */
  @Test
  void whereTheHostTellsWhoVotesAnybodyMayCome() {
    for (CloseEarly when : List.of(CloseEarly.DECIDED, CloseEarly.ALL_VOTED)) {
      Motion motion = Motion.ofRole("member").roll(Roll.CASTING).closing(when);
      motion.passes(new Passing.MoreForThanAgainst());
      motion.person(
          new Person(Handle.of("ann"), List.of(), false, Set.of(RoleName.of("member")), Set.of()));
      assertThat(state(motion.vote(FOR, 1, "ann").at(1))).isEqualTo("OPEN");
      assertThat(state(motion.at(100))).isEqualTo("PASSED");
    }
  }

  /** A veto needs no place on the roll of the opening. */
  @Test
  void nothingPassesEarlyBeforeThoseHaveComeWhoMayVeto() {
    Motion motion =
        Motion.of("ann", "bob")
            .passes(new Passing.MoreForThanAgainst())
            .vetoedBy(Motion.role("lead"), false)
            .closing(CloseEarly.DECIDED)
            .holds("eve", "lead", "2026-03-04", null)
            .vote(FOR, 1, "ann", "bob");
    assertThat(state(motion.at(1))).isEqualTo("OPEN");
    assertThat(state(motion.vote(AGAINST, 50, "eve").at(100))).isEqualTo("FAILED");
  }

  /** What its clock would have done is of no account any more. */
  @Test
  void timeAloneChangesNothingOfABallotThatClosedEarly() {
    Motion motion = Motion.of("ann", "bob").passes(new Passing.MoreForThanAgainst());
    motion.closing(CloseEarly.DECIDED).vote(FOR, 1, "ann", "bob");
    assertThat(decided(motion.at(0.5)).until()).contains(Motion.hour(1));
    assertThat(decided(motion.at(1)).until()).isEmpty();
    assertThat(decided(motion.at(80)).until()).isEmpty();
  }

  @Test
  void aVersionThatComesAfterTheClosingIsNoTurn() {
    Motion motion = Motion.of("ann").passes(new Passing.MoreForThanAgainst());
    motion.clock(Motion.hours(72), Motion.hours(72), VoteClock.Anchor.LAST_VERSION);
    motion.vote(FOR, 1, "ann").lastVersion(5000);
    assertThat(decided(motion.at(71)).until()).contains(Motion.hour(72));
    assertThat(decided(motion.at(72)).until()).isEmpty();
  }

  /** Somebody of an organisation that has spoken may come and say something else. */
  @Test
  void whoeverComesMayTurnTheirOrganisation() {
    Motion motion = motion(Roll.CLOSING, CloseEarly.DECIDED).organisationsVote();
    motion.worksFor("acme", "ann", "eve").worksFor("bolt", "bob", "fay");
    assertThat(state(motion.at(3))).isEqualTo("OPEN");
    assertThat(decided(turned(motion).at(100)).result().state().name()).isEqualTo("FAILED");
  }
}
