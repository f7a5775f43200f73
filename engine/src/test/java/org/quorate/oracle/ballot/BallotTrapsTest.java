package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.charter.Base.BALLOTS;
import static org.quorate.charter.Base.ELECTORATE;
import static org.quorate.charter.Base.FOR_AND_AGAINST;
import static org.quorate.charter.Base.PRESENT;
import static org.quorate.vote.Position.ABSTAIN;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.CONCERN;
import static org.quorate.vote.Position.FOR;
import static org.quorate.vote.Position.WITHDRAWN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteClock.Anchor;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;

/** Ballots written by hand that are easily read wrongly; the rules and the oracle read them. */
class BallotTrapsTest {
  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static String state(Motion motion) {
    return read(motion).state();
  }

  private static String column(Motion motion, String column) {
    return read(motion).rulings().get(column).toString();
  }

  private static OracleBallotAnswer read(Motion motion) {
    GeneratedBallot one = motion.asked();
    OracleBallotAnswer answer = OracleBallot.decide(one.charter(), one.question());
    List<String> engines = BallotAnswers.of(engine.decide(one.charter(), one.question()));
    assertThat(BallotAnswers.difference(BallotAnswers.of(answer), engines)).isEmpty();
    return answer;
  }

  @Test
  void atLeastTwoThirdsAndMoreThanTwoThirdsDiffer() {
    assertThat(state(twoOfThree().atLeast(2, 3, FOR_AND_AGAINST))).isEqualTo("PASSED");
    assertThat(state(twoOfThree().moreThan(2, 3, FOR_AND_AGAINST))).isEqualTo("FAILED");
  }

  private static Motion twoOfThree() {
    return Motion.of("ann", "ben", "cat").vote(FOR, 1, "ann", "ben").vote(AGAINST, 1, "cat");
  }

  @Test
  void twoThirdsAreNoDecimalNumber() {
    String[] all = Motion.crowd(9, "a");
    Motion sixOfNine = Motion.of(all).atLeast(2, 3, ELECTORATE);
    for (int i = 0; i < 6; i++) {
      sixOfNine.vote(FOR, 1, all[i]);
    }
    assertThat(state(sixOfNine)).isEqualTo("PASSED");
  }

  @Test
  void anAbstentionHelpsToReachTheQuorumAndStandsInNoBase() {
    Motion motion =
        Motion.of("ann", "ben", "cat", "dan")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .quorum(new Bound.Count(3), Abstentions.QUORUM)
            .vote(FOR, 1, "ann")
            .vote(ABSTAIN, 1, "ben", "cat");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void anAbstentionThatDoesNotCountForTheQuorumLeavesItMissed() {
    Motion motion =
        Motion.of("ann", "ben", "cat", "dan")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .quorum(new Bound.Count(3), Abstentions.NOTHING)
            .vote(FOR, 1, "ann")
            .vote(ABSTAIN, 1, "ben", "cat");
    assertThat(column(motion, "Quorum")).isEqualTo("UNMET NOBODY");
  }

  @Test
  void anAbstentionWeighsAgainstWhereTheBaseIsOfAllBallots() {
    Motion motion =
        Motion.of("ann", "ben", "cat")
            .moreThan(1, 2, BALLOTS)
            .vote(FOR, 1, "ann")
            .vote(ABSTAIN, 1, "ben");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void aVoteAtTheClosingSecondIsInAndOneSecondLaterIsOut() {
    Motion in = Motion.of("ann").moreThan(1, 2, ELECTORATE).vote(FOR, 72, "ann");
    Motion out = Motion.of("ann").moreThan(1, 2, ELECTORATE).vote(FOR, 72 + 1.0 / 3600, "ann");
    assertThat(state(in)).isEqualTo("PASSED");
    assertThat(state(out)).isEqualTo("FAILED");
  }

  @Test
  void aWindowIsCompleteAtExactlyItsEnd() {
    Motion open = Motion.of("ann").moreThan(1, 2, ELECTORATE).vote(FOR, 1, "ann");
    assertThat(column(open.at(72 - 1.0 / 3600), "Open for")).isEqualTo("UNMET TIME");
    assertThat(column(open.at(72), "Open for")).isEqualTo("MET");
  }

  @Test
  void aVoteAgainstAReleaseIsNoVeto() {
    assertThat(state(release().vote(AGAINST, 2, "dan"))).isEqualTo("PASSED");
  }

  @Test
  void aReleaseWantsThreeBindingVotesForAndMoreForThanAgainst() {
    assertThat(state(release())).isEqualTo("PASSED");
    Motion two =
        Motion.of("ann", "ben", "cat", "dan")
            .passes(new Passing.MoreForThanAgainst())
            .forAtLeast(new Bound.Count(3))
            .vote(FOR, 1, "ann", "ben", "a-user", "another-user");
    assertThat(column(two, "For at least")).isEqualTo("UNMET NOBODY");
    Motion tied = release().vote(AGAINST, 2, "dan", "eve", "fay");
    assertThat(column(tied, "Passes with")).isEqualTo("UNMET OBJECTOR");
  }

  /** As at Apache: at least 72 hours, three of the committee for, more for than against. */
  private static Motion release() {
    return Motion.of("ann", "ben", "cat", "dan", "eve", "fay")
        .passes(new Passing.MoreForThanAgainst())
        .forAtLeast(new Bound.Count(3))
        .clock(Motion.hours(72), null, Anchor.OPENING)
        .vote(FOR, 1, "ann", "ben", "cat");
  }

  @Test
  void aVetoWithoutAReasonIsVoidWhereTheRowAsksForOne() {
    assertThat(state(codeChange().vote(AGAINST, 2, "dan"))).isEqualTo("PASSED");
    Motion vetoed = codeChange().voteBecause("dan", AGAINST, 2, "it breaks the pump");
    assertThat(column(vetoed, "Vetoed by")).isEqualTo("UNMET NOBODY");
    Motion blank = codeChange().voteBecause("dan", AGAINST, 2, "  ");
    assertThat(column(blank, "Vetoed by")).isEqualTo("MET");
  }

  @Test
  void aVetoThatItsAuthorChangedDoesNotStand() {
    Motion motion =
        codeChange().voteBecause("dan", AGAINST, 2, "it breaks the pump").vote(FOR, 3, "dan");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void aVoteThatMayNotBeSaidTakesNoVetoBack() {
    Motion motion =
        codeChange().voteBecause("dan", AGAINST, 2, "it breaks the pump").vote(CONCERN, 3, "dan");
    assertThat(column(motion, "Vetoed by")).isEqualTo("UNMET NOBODY");
  }

  @Test
  void whoeverOnlySaidWhatMayNotBeSaidMayHaveVetoedWhereNotAllIsTold() {
    Motion motion =
        Motion.of("ann")
            .passes(new Passing.MoreForThanAgainst())
            .vetoedBy(Motion.named("dan"), false)
            .vote(FOR, 1, "ann")
            .vote(CONCERN, 3, "dan")
            .lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(column(motion, "Vetoed by")).isEqualTo("UNKNOWN");
  }

  @Test
  void aVetoWhileTheBallotIsOpenIsTheObjectorsToCure() {
    Motion motion = codeChange().voteBecause("dan", AGAINST, 2, "it breaks the pump").at(10);
    assertThat(column(motion, "Vetoed by")).isEqualTo("UNMET OBJECTOR");
    assertThat(state(motion)).isEqualTo("OPEN");
  }

  private static Motion codeChange() {
    return Motion.of("ann", "ben", "cat", "dan")
        .passes(new Passing.MoreForThanAgainst())
        .vetoedBy(Motion.named("ann", "ben", "cat", "dan"), true)
        .vote(FOR, 1, "ann", "ben", "cat");
  }

  @Test
  void silencePassesOnceItsWindowHasRun() {
    Motion lazy =
        Motion.of("ann", "ben")
            .passes(new Passing.NoObjection())
            .clock(Motion.hours(72), null, Anchor.OPENING);
    assertThat(state(lazy.at(71))).isEqualTo("OPEN");
    assertThat(state(lazy.at(72))).isEqualTo("PASSED");
    assertThat(state(lazy.vote(AGAINST, 5, "ben"))).isEqualTo("OPEN");
    assertThat(column(lazy, "Passes with")).isEqualTo("UNMET OBJECTOR");
  }

  @Test
  void noVotesPassNothingElse() {
    for (Passing passing :
        List.of(
            new Passing.Share(new org.quorate.charter.Fraction(0, 1), false, ELECTORATE),
            new Passing.Share(new org.quorate.charter.Fraction(1, 2), false, FOR_AND_AGAINST),
            new Passing.Ratio(1, 1, false),
            new Passing.MoreForThanAgainst())) {
      assertThat(state(Motion.of("ann", "ben").passes(passing))).isEqualTo("FAILED");
    }
  }

  @Test
  void anElectorateOfNobodyPassesNothing() {
    Motion motion =
        Motion.ofRole("lead")
            .holds("ann", "reviewer", null, null)
            .moreThan(1, 2, ELECTORATE)
            .quorum(new Bound.AllBut(0), null);
    assertThat(state(motion)).isEqualTo("FAILED");
    assertThat(read(motion).electors()).contains(0L);
  }

  @Test
  void aTieIsNotMore() {
    Motion motion =
        Motion.of("ann", "ben")
            .passes(new Passing.MoreForThanAgainst())
            .vote(FOR, 1, "ann")
            .vote(AGAINST, 1, "ben");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void allButTwoAgreeAndNoConcernStands() {
    Motion agreed = finalComment().vote(FOR, 1, "ann", "ben", "cat");
    assertThat(state(agreed)).isEqualTo("PASSED");
    assertThat(column(finalComment().vote(FOR, 1, "ann", "ben"), "For at least"))
        .isEqualTo("UNMET PEOPLE");
    Motion concerned = agreed.vote(CONCERN, 2, "dan");
    assertThat(column(concerned, "Ballot")).isEqualTo("UNMET OBJECTOR");
    assertThat(state(concerned.vote(WITHDRAWN, 3, "dan"))).isEqualTo("PASSED");
  }

  /** As in Rust: all of the team but two, and no concern. */
  private static Motion finalComment() {
    return Motion.of("ann", "ben", "cat", "dan", "eve")
        .passes(new Passing.NoObjection())
        .forAtLeast(new Bound.AllBut(2))
        .concerns()
        .clock(Motion.hours(72), null, Anchor.OPENING);
  }

  @Test
  void threeTimesHalfTheSquareRootIsNotRounded() {
    assertThat(column(resolution(16, 6), "Quorum")).isEqualTo("MET");
    assertThat(column(resolution(17, 6), "Quorum")).isEqualTo("UNMET NOBODY");
    assertThat(column(resolution(17, 7), "Quorum")).isEqualTo("MET");
  }

  /** As in Debian: a quorum of three times half the square root of the developers. */
  private static Motion resolution(int developers, int voters) {
    String[] all = Motion.crowd(developers);
    Motion motion =
        Motion.of(all)
            .moreThan(1, 2, FOR_AND_AGAINST)
            .quorum(new Bound.Root(3, 2, Bound.Rounding.NONE), Abstentions.NOTHING);
    for (int i = 0; i < voters; i++) {
      motion.vote(FOR, 1, all[i]);
    }
    return motion;
  }

  @Test
  void aDerivedNumberIsRoundedOnlyAsTheRowSays() {
    Motion up = oneThirdOfFour(Bound.Rounding.UP);
    Motion down = oneThirdOfFour(Bound.Rounding.DOWN);
    assertThat(column(up, "For at least")).isEqualTo("UNMET NOBODY");
    assertThat(column(down, "For at least")).isEqualTo("MET");
    assertThat(column(oneThirdOfFour(Bound.Rounding.NONE), "For at least"))
        .isEqualTo("UNMET NOBODY");
  }

  private static Motion oneThirdOfFour(Bound.Rounding rounding) {
    return Motion.of("ann", "ben", "cat", "dan")
        .passes(new Passing.MoreForThanAgainst())
        .forAtLeast(
            new Bound.Share(new org.quorate.charter.Fraction(1, 3), false, ELECTORATE, rounding))
        .vote(FOR, 1, "ann");
  }

  @Test
  void whoeverRecusesThemselvesStaysInTheBaseUnlessTheRowSaysSo() {
    Motion stays = recusing().barred(new Barred.Recused());
    Motion leaves = recusing().leaving(new Barred.Recused());
    assertThat(state(stays)).isEqualTo("FAILED");
    assertThat(read(stays).electors()).contains(4L);
    assertThat(state(leaves)).isEqualTo("PASSED");
    assertThat(read(leaves).electors()).contains(3L);
  }

  private static Motion recusing() {
    return Motion.of("ann", "ben", "cat", "dan")
        .moreThan(1, 2, ELECTORATE)
        .vote(FOR, 1, "ann", "ben", "cat")
        .recused("cat", 2);
  }

  @Test
  void whomTheBallotIsAboutDoesNotVoteWhereTheRowBarsThem() {
    Motion motion =
        Motion.of("ann", "ben")
            .passes(new Passing.MoreForThanAgainst())
            .about("ann")
            .vote(FOR, 1, "ann");
    assertThat(state(motion)).isEqualTo("PASSED");
    assertThat(state(motion.barred(new Barred.Subject()))).isEqualTo("FAILED");
  }

  @Test
  void aRoleThatWasLostCountsByCastingOrByClosingAsTheRowSays() {
    assertThat(state(leaver(Roll.CASTING))).isEqualTo("PASSED");
    assertThat(state(leaver(Roll.OPENING))).isEqualTo("PASSED");
    assertThat(state(leaver(Roll.CLOSING))).isEqualTo("FAILED");
  }

  private static Motion leaver(Roll roll) {
    return Motion.ofRole("lead")
        .holds("ann", "lead", null, "2026-03-03")
        .holds("ben", "lead", null, null)
        .atLeast(1, 2, ELECTORATE)
        .roll(roll)
        .vote(FOR, 1, "ann")
        .vote(ABSTAIN, 2, "ben");
  }

  @Test
  void whoeverVotedWhileTheyHeldTheRoleStandsInTheBaseToo() {
    Motion motion =
        Motion.ofRole("lead")
            .holds("ann", "lead", null, "2026-03-03")
            .holds("ben", "lead", null, null)
            .atLeast(1, 2, ELECTORATE)
            .roll(Roll.CASTING)
            .vote(FOR, 1, "ann");
    assertThat(read(motion).electors()).contains(2L);
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void onlyHoldersOfJustThatRoleVote() {
    Motion motion =
        Motion.ofRole("maintainer")
            .holds("ann", "lead", null, null)
            .holds("ben", "maintainer", null, null)
            .passes(new Passing.MoreForThanAgainst())
            .vote(FOR, 1, "ann");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void theLastVoteBeforeClosingIsTheOneThatCounts() {
    Motion motion =
        Motion.of("ann", "ben", "cat")
            .moreThan(1, 2, ELECTORATE)
            .vote(FOR, 1, "ann", "ben")
            .vote(AGAINST, 71, "ann")
            .vote(FOR, 73, "ann");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void aVoteThatDoesNotCountSupersedesNothing() {
    Motion motion =
        Motion.of("ann")
            .moreThan(1, 2, ELECTORATE)
            .vote(FOR, 1, "ann")
            .vote(CONCERN, 2, "ann")
            .vote(AGAINST, 80, "ann");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void aVoteTakenBackIsNoVote() {
    Motion motion =
        Motion.of("ann").moreThan(1, 2, ELECTORATE).vote(FOR, 1, "ann").vote(WITHDRAWN, 2, "ann");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void ofTwoVotesOfOneInstantTheStricterStands() {
    Motion motion =
        Motion.of("ann").moreThan(1, 2, ELECTORATE).vote(FOR, 1, "ann").vote(AGAINST, 1, "ann");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void twoAccountsAreOneVoice() {
    Motion motion =
        Motion.of("ann", "ben", "cat", "ann-at-work")
            .moreThan(1, 2, ELECTORATE)
            .person(
                new Person(
                    Handle.of("ann"), List.of(Handle.of("ann-at-work")), false, Set.of(), Set.of()))
            .vote(FOR, 1, "ann", "ann-at-work");
    assertThat(read(motion).electors()).contains(3L);
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void aBotIsNoElector() {
    Motion motion =
        Motion.of("ann", "robo")
            .moreThan(1, 2, ELECTORATE)
            .person(new Person(Handle.of("robo"), List.of(), true, Set.of(), Set.of()))
            .vote(FOR, 1, "ann");
    assertThat(read(motion).electors()).contains(1L);
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void itClosesEarlyOnlyWhenNoVoteThatIsMissingCouldChangeTheResult() {
    Motion open =
        Motion.of("ann", "ben", "cat", "dan", "eve")
            .moreThan(1, 2, ELECTORATE)
            .closing(CloseEarly.DECIDED)
            .vote(FOR, 1, "ann", "ben")
            .at(10);
    assertThat(state(open)).isEqualTo("OPEN");
    assertThat(state(open.vote(FOR, 2, "cat"))).isEqualTo("PASSED");
    assertThat(state(open.vote(AGAINST, 3, "cat"))).isEqualTo("PASSED");
  }

  @Test
  void aMajorityOfThoseWhoVotedIsNotDecidedWhileOthersMayStillVote() {
    Motion open =
        Motion.of("ann", "ben", "cat", "dan", "eve")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .closing(CloseEarly.DECIDED)
            .vote(FOR, 1, "ann", "ben")
            .at(10);
    assertThat(state(open)).isEqualTo("OPEN");
    assertThat(state(open.vote(FOR, 2, "cat"))).isEqualTo("PASSED");
  }

  @Test
  void whatNobodyCanReachAnyMoreIsDecidedToo() {
    Motion motion =
        Motion.of("ann", "ben", "cat", "dan")
            .moreThan(1, 2, ELECTORATE)
            .closing(CloseEarly.DECIDED)
            .vote(AGAINST, 1, "ann", "ben")
            .at(10);
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void whoeverMayStillVetoKeepsABallotOpen() {
    Motion open =
        Motion.of("ann", "ben")
            .moreThan(1, 2, ELECTORATE)
            .vetoedBy(Motion.named("zoe"), true)
            .closing(CloseEarly.DECIDED)
            .vote(FOR, 1, "ann", "ben")
            .at(10);
    assertThat(state(open)).isEqualTo("OPEN");
    Motion vetoed = open.voteBecause("zoe", AGAINST, 5, "it breaks the pump").at(100);
    assertThat(state(vetoed)).isEqualTo("FAILED");
  }

  @Test
  void whoeverTookTheirVoteBackMayStillVeto() {
    Motion motion =
        Motion.of("ann")
            .moreThan(1, 2, ELECTORATE)
            .vetoedBy(Motion.named("zoe"), false)
            .closing(CloseEarly.DECIDED)
            .vote(WITHDRAWN, 1, "zoe")
            .vote(FOR, 2, "ann")
            .at(10);
    assertThat(state(motion)).isEqualTo("OPEN");
  }

  @Test
  void whoeverRecusesThemselvesAfterItClosedEarlyChangesNothing() {
    Motion motion =
        Motion.of("ann", "ben")
            .moreThan(1, 2, ELECTORATE)
            .barred(new Barred.Recused())
            .closing(CloseEarly.ALL_VOTED)
            .vote(FOR, 1, "ann", "ben")
            .recused("ben", 2);
    assertThat(state(motion.at(10))).isEqualTo("PASSED");
  }

  @Test
  void everybodyHasVotedOnceTheLastOneRecusedThemselves() {
    Motion motion =
        Motion.of("ann", "ben")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .barred(new Barred.Recused())
            .closing(CloseEarly.ALL_VOTED)
            .vote(FOR, 1, "ann")
            .recused("ben", 2)
            .vote(AGAINST, 3, "ann")
            .at(10);
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void aBallotThatWasNeverAnnouncedDoesNotPassByClosingEarly() {
    Motion motion =
        Motion.of("ann")
            .moreThan(1, 2, ELECTORATE)
            .clock(Motion.hours(72), Motion.hours(72), Anchor.NOTICE)
            .closing(CloseEarly.ALL_VOTED)
            .vote(FOR, 1, "ann");
    assertThat(column(motion, "Open for")).isEqualTo("UNMET PEOPLE");
  }

  @Test
  void aHostThatClosesTooEarlyFailsTheBallot() {
    Motion motion =
        Motion.of("ann", "ben").moreThan(1, 2, FOR_AND_AGAINST).vote(FOR, 1, "ann").closedAt(48);
    assertThat(column(motion, "Open for")).isEqualTo("UNMET NOBODY");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  @Test
  void aBallotIsAnnouncedUntilItOpens() {
    Motion motion = Motion.of("ann").moreThan(1, 2, ELECTORATE).at(-1);
    assertThat(state(motion)).isEqualTo("ANNOUNCED");
  }

  @Test
  void whoeverIsThereWithoutAVoteWeighsAgainstInABaseOfThosePresent() {
    Motion motion =
        Motion.of("ann", "ben", "cat")
            .moreThan(1, 2, PRESENT)
            .there("ben", "zoe")
            .vote(FOR, 1, "ann");
    assertThat(state(motion)).isEqualTo("FAILED");
    assertThat(state(motion.there("zoe"))).isEqualTo("PASSED");
  }

  @Test
  void votesForFromOneCompanyAreOfOneOrganisation() {
    Motion motion =
        Motion.of("ann", "ben", "cat")
            .passes(new Passing.MoreForThanAgainst())
            .organisations(2)
            .worksFor("red", "ann", "ben")
            .vote(FOR, 1, "ann", "ben");
    assertThat(column(motion, "Organisations at least")).isEqualTo("UNMET NOBODY");
    assertThat(state(motion.vote(FOR, 2, "cat"))).isEqualTo("PASSED");
  }

  @Test
  void aSteeringCouncilThatNeedsTwoThirdsOfVotesForAndAgainstIgnoresTheSilent() {
    Motion motion =
        Motion.of(Motion.crowd(12, "ann", "ben", "cat"))
            .atLeast(2, 3, FOR_AND_AGAINST)
            .vote(FOR, 1, "ann", "ben")
            .vote(AGAINST, 1, "cat");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void aMajorityOfTheCommitteeCountsTheSilent() {
    Motion motion =
        Motion.of(Motion.crowd(5, "ann", "ben", "cat"))
            .moreThan(1, 2, ELECTORATE)
            .vote(FOR, 1, "ann", "ben")
            .at(10);
    assertThat(column(motion, "Passes with")).isEqualTo("UNMET PEOPLE");
    assertThat(column(motion.vote(FOR, 1, "cat"), "Passes with")).isEqualTo("MET");
  }

  @Test
  void votesThatAreNotToldPassNothing() {
    Motion motion =
        Motion.of("ann", "ben")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .vote(FOR, 1, "ann")
            .lacking(Extent.PARTIAL, Aspect.VOTES);
    assertThat(state(motion)).isEqualTo("UNDETERMINED");
    assertThat(state(motion.vote(FOR, 1, "ben"))).isEqualTo("PASSED");
  }

  @Test
  void electorsOfWhomNobodyHasHeardMayStandInTheBase() {
    Motion motion =
        Motion.of(new Who.Role(RoleName.of("committer"), false))
            .person(Person.of("ann", "committer"))
            .moreThan(1, 2, ELECTORATE)
            .vote(FOR, 1, "ann")
            .lacking(Extent.PARTIAL, Aspect.ROSTER);
    assertThat(state(motion)).isEqualTo("UNDETERMINED");
    assertThat(read(motion).electors()).isEmpty();
  }

  @Test
  void aBallotThatItsHostClosedIsClosedEvenIfNobodyKnowsWhenItOpened() {
    Motion motion =
        Motion.of("ann", "ben")
            .moreThan(1, 2, FOR_AND_AGAINST)
            .closedAt(48)
            .lacking(Extent.ABSENT, Aspect.OPENED);
    assertThat(column(motion, "Passes with")).isEqualTo("UNMET NOBODY");
  }

  @Test
  void anybodyMayStillVoteWhereAnyoneMay() {
    Motion motion =
        Motion.of(new Who.Anyone())
            .moreThan(1, 2, BALLOTS)
            .closing(CloseEarly.DECIDED)
            .vote(FOR, 1, "ann", "ben", "cat")
            .at(10);
    assertThat(column(motion, "Open for")).isEqualTo("UNMET TIME");
  }
}
