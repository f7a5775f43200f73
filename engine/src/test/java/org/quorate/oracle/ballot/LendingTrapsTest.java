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

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Remedy;
import org.quorate.Unmet;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Substitute.Shared;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.contribution.Person;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.Refused;

/** Ballots of bodies for whose members somebody may stand in, written by hand. */
class LendingTrapsTest {
  private static final double CLOSING = 72;
  private static final double SECOND = 1.0 / 3600;

  /** Ann, ben and cat hold seats; zed and yan may stand in for ann, of their company. */
  private static Motion motion() {
    return seats()
        .body("member", "alternate", Shared.ORGANISATION)
        .worksFor("acme", "ann", "zed", "yan")
        .worksFor("bolt", "ben")
        .worksFor("core", "cat");
  }

  private static Motion seats() {
    return Motion.ofRole("member")
        .holds("ann", "member", null, null)
        .holds("ben", "member", null, null)
        .holds("cat", "member", null, null)
        .holds("zed", "alternate", null, null)
        .holds("yan", "alternate", null, null)
        .moreThan(1, 2, ELECTORATE);
  }

  private static Motion ofModules() {
    return seats()
        .body("member", "alternate", Shared.MODULE)
        .ofModule("ann", "member", "pump")
        .ofModule("ben", "member", "valve")
        .ofModule("zed", "alternate", "pump");
  }

  private static List<String> reasons(BallotDecision decision) {
    return decision.result().notCounted().stream().map(Refused::because).toList();
  }

  @Test
  void whoStandsInSpeaksForAMemberWhoIsSilent() {
    BallotDecision decision = decided(motion().vote(FOR, 1, "zed", "ben"));
    assertThat(decision.result().state().name()).isEqualTo("PASSED");
    assertThat(decision.result().totals().inFavour()).isEqualTo(2);
    assertThat(decision.result().electors()).isEqualTo(3);
  }

  @Test
  void theMembersOwnVoteGoesFirstWheneverItComes() {
    BallotDecision decision = decided(motion().vote(AGAINST, 1, "ann").vote(FOR, 2, "zed", "ben"));
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(reasons(decision))
        .containsExactly("@ann has voted, and nobody stands in for them by `bodies/body` ()");
  }

  @Test
  void aMemberWhoVotesInTheLastSecondTakesTheirSeatBack() {
    Motion in = motion().vote(FOR, 1, "zed", "ben").vote(AGAINST, CLOSING, "ann");
    Motion earlier = motion().vote(FOR, 1, "zed", "ben").vote(AGAINST, CLOSING - SECOND, "ann");
    Motion late = motion().vote(FOR, 1, "zed", "ben").vote(AGAINST, CLOSING + SECOND, "ann");
    assertThat(state(in)).isEqualTo("FAILED");
    assertThat(state(earlier)).isEqualTo("FAILED");
    assertThat(state(late)).isEqualTo("PASSED");
  }

  @Test
  void whoStandsInMayDoSoInTheLastSecond() {
    assertThat(state(motion().vote(FOR, 1, "ben").vote(FOR, CLOSING, "zed"))).isEqualTo("PASSED");
    assertThat(state(motion().vote(FOR, 1, "ben").vote(FOR, CLOSING + SECOND, "zed")))
        .isEqualTo("FAILED");
  }

  @Test
  void aVoteTakenBackLendsTheSeatAgain() {
    Motion motion =
        motion().vote(FOR, 1, "zed", "ben").vote(AGAINST, 2, "ann").vote(WITHDRAWN, 3, "ann");
    assertThat(state(motion)).isEqualTo("PASSED");
    Motion back = motion().vote(FOR, 1, "zed", "ben").vote(WITHDRAWN, 2, "zed");
    assertThat(state(back)).isEqualTo("FAILED");
  }

  @Test
  void ofTwoWhoStandInForOneSeatTheLastSpeaks() {
    BallotDecision decision = decided(motion().vote(FOR, 1, "zed", "ben").vote(AGAINST, 2, "yan"));
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(reasons(decision))
        .containsExactly(
            "a later vote stands of somebody else who stands in for @ann by `bodies/body` ()");
    assertThat(state(motion().vote(AGAINST, 1, "yan").vote(FOR, 2, "zed", "ben")))
        .isEqualTo("PASSED");
  }

  @Test
  void nobodyStandsInForTwo() {
    BallotDecision decision = decided(motion().worksFor("acme", "cat").vote(FOR, 1, "zed", "ben"));
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(reasons(decision))
        .containsExactly("who cast it could stand in for more than one member");
  }

  /** Zed is a program, and acme has two seats. */
  static Motion aBotForTwo() {
    return motion()
        .worksFor("acme", "cat")
        .person(new Person(Handle.of("zed"), List.of(), true, Set.of(), Set.of()))
        .vote(FOR, 1, "zed", "ben");
  }

  @Test
  void aBotIsFirstOfAllABot() {
    assertThat(reasons(decided(aBotForTwo()))).containsExactly("bots have no vote");
  }

  /** Nobody knows who holds seats, nor who stands in: dora may do either. */
  static Motion perhapsAMemberAndPerhapsAnother() {
    return Motion.ofRole("member")
        .moreThan(1, 2, ELECTORATE)
        .body("member", "alternate", Shared.ORGANISATION)
        .worksFor("acme", "dora")
        .vote(FOR, 1, "dora")
        .lacking(Extent.PARTIAL, Aspect.ROSTER);
  }

  @Test
  void ofWhomNobodyKnowsAnythingNobodyKnowsForWhomTheySpeak() {
    BallotDecision decision = decided(perhapsAMemberAndPerhapsAnother());
    assertThat(decision.result().state().name()).isEqualTo("UNDETERMINED");
    assertThat(reasons(decision))
        .containsExactly("nobody knows for whose seat who cast it stands in");
  }

  @Test
  void aMemberKeepsJustTheirOwnVote() {
    Motion motion = motion().holds("ben", "alternate", null, null).worksFor("acme", "ben");
    assertThat(decided(motion.vote(FOR, 1, "ben")).result().totals().inFavour()).isOne();
  }

  @Test
  void whoeverStandsAloneStandsInForNobody() {
    Motion motion =
        seats()
            .body("member", "alternate", Shared.ORGANISATION)
            .worksFor("bolt", "ben")
            .vote(FOR, 1, "zed", "ben");
    BallotDecision decision = decided(motion);
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(reasons(decision)).containsExactly("who cast it is not of the electorate");
  }

  @Test
  void whereNobodyKnowsForWhomNobodyKnowsTheResult() {
    Motion unknown =
        seats()
            .body("member", "alternate", Shared.ORGANISATION)
            .worksFor("bolt", "ben")
            .lacking(Extent.PARTIAL, Aspect.AFFILIATIONS);
    assertThat(state(unknown.vote(FOR, 1, "zed", "ben"))).isEqualTo("UNDETERMINED");
    Motion all =
        seats()
            .body("member", "alternate", Shared.ORGANISATION)
            .lacking(Extent.PARTIAL, Aspect.AFFILIATIONS)
            .vote(FOR, 1, "ann", "ben", "cat", "zed");
    assertThat(state(all)).isEqualTo("PASSED");
  }

  @Test
  void nobodyStandsInForWhoMayNotVote() {
    Motion recused =
        motion().barred(new Barred.Recused()).recused("ann", 1).vote(FOR, 2, "zed", "ben");
    BallotDecision decision = decided(recused);
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(reasons(decision))
        .containsExactly("@ann may not vote, and nobody stands in for them by `bodies/body` ()");
    Motion other =
        motion().barred(new Barred.Recused()).recused("zed", 1).vote(FOR, 2, "zed", "ben");
    assertThat(reasons(decided(other))).containsExactly("who cast it may not vote on this");
    Motion about =
        motion()
            .leaving(new Barred.Subject())
            .about("ann")
            .vote(AGAINST, 2, "zed")
            .vote(FOR, 3, "ben", "cat");
    assertThat(state(about)).isEqualTo("PASSED");
  }

  @Test
  void aModuleIsSharedByTheRoster() {
    assertThat(state(ofModules().vote(FOR, 1, "zed", "ben"))).isEqualTo("PASSED");
    assertThat(state(ofModules().vote(FOR, 1, "yan", "ben"))).isEqualTo("FAILED");
    assertThat(state(ofModules().vote(FOR, 1, "zed", "ann"))).isEqualTo("FAILED");
  }

  @Test
  void theRowOfTheSeatSaysOfWhichModuleItIs() {
    Motion two = ofModules().ofModule("ben", "reviewer", "pump").vote(FOR, 1, "zed", "ben");
    assertThat(state(two)).isEqualTo("PASSED");
    Motion any = ofModules().ofModule("cat", "reviewer", "pump").vote(FOR, 1, "zed", "ben");
    assertThat(reasons(decided(any)))
        .containsExactly("who cast it could stand in for more than one member");
  }

  @Test
  void whoStandsInIsLookedUpWithTheRoll() {
    Motion left =
        ofModules().holds("dan", "member", null, "2026-03-02").ofModule("dan", "member", "pump");
    assertThat(state(left.vote(FOR, 30, "zed", "ann", "ben"))).isEqualTo("FAILED");
    Motion closing =
        ofModules()
            .holds("dan", "member", null, "2026-03-02")
            .ofModule("dan", "member", "pump")
            .roll(Roll.CLOSING);
    assertThat(state(closing.vote(FOR, 30, "zed", "ben"))).isEqualTo("PASSED");
  }

  @Test
  void aMemberWhoMayYetVoteIsWaitedFor() {
    Motion all = motion().closing(CloseEarly.ALL_VOTED).vote(FOR, 1, "zed", "ben", "cat").at(2);
    assertThat(state(all)).isEqualTo("OPEN");
    Motion spoken =
        motion()
            .closing(CloseEarly.ALL_VOTED)
            .vote(FOR, 1, "zed", "ben", "cat")
            .vote(FOR, 2, "ann");
    assertThat(decided(spoken).closedAt()).isEqualTo(Motion.hour(2));
  }

  @Test
  void nothingIsDecidedThatAMemberCouldTurn() {
    Motion open = motion().closing(CloseEarly.DECIDED).vote(FOR, 1, "zed", "ben").at(2);
    assertThat(state(open)).isEqualTo("OPEN");
    Motion turned =
        motion()
            .closing(CloseEarly.DECIDED)
            .vote(FOR, 1, "zed", "ben")
            .vote(AGAINST, 2, "ann", "cat");
    assertThat(state(turned)).isEqualTo("FAILED");
    Motion sure = motion().closing(CloseEarly.DECIDED).vote(FOR, 1, "zed", "ben", "cat");
    assertThat(decided(sure).closedAt()).isEqualTo(Motion.hour(1));
    Motion lost = motion().closing(CloseEarly.DECIDED).vote(AGAINST, 1, "zed", "ben").at(2);
    assertThat(state(lost)).isEqualTo("OPEN");
  }

  @Test
  void whereOthersMayComeToStandInASilentSeatDecidesNothing() {
    Motion open = motion().roll(Roll.CLOSING).closing(CloseEarly.DECIDED);
    assertThat(state(open.vote(FOR, 1, "zed", "ben", "cat").at(2))).isEqualTo("OPEN");
    Motion spoken = motion().roll(Roll.CLOSING).closing(CloseEarly.DECIDED);
    spoken.vote(FOR, 1, "zed", "ben", "cat").vote(FOR, 2, "ann");
    assertThat(decided(spoken).closedAt()).isEqualTo(Motion.hour(2));
  }

  @Test
  void aConcernForASeatGoesWhenItsMemberVotes() {
    Motion stands = motion().concerns().vote(CONCERN, 1, "zed").vote(FOR, 2, "ben", "cat");
    assertThat(state(stands)).isEqualTo("FAILED");
    Motion gone =
        motion().concerns().vote(CONCERN, 1, "zed").vote(FOR, 2, "ben", "cat").vote(FOR, 3, "ann");
    assertThat(state(gone)).isEqualTo("PASSED");
    Motion early =
        motion()
            .concerns()
            .closing(CloseEarly.DECIDED)
            .vote(CONCERN, 1, "zed")
            .vote(FOR, 2, "ben", "cat")
            .vote(FOR, 3, "ann");
    assertThat(state(early)).isEqualTo("PASSED");
  }

  @Test
  void anOrganisationIsThatOfWhoVoted() {
    Motion other =
        ofModules().organisations(2).worksFor("acme", "ann", "ben").worksFor("bolt", "zed");
    assertThat(state(other.vote(FOR, 1, "zed", "ben"))).isEqualTo("PASSED");
    Motion own =
        ofModules().organisations(2).worksFor("acme", "ann", "ben").worksFor("bolt", "zed");
    assertThat(state(own.vote(FOR, 1, "zed", "ben", "ann"))).isEqualTo("FAILED");
  }

  @Test
  void whoeverStandsInCanStillSupplyAVote() {
    BallotDecision decision =
        decided(motion().forAtLeast(new Bound.Count(3)).vote(FOR, 1, "ben", "cat").at(2));
    assertThat(decision.findings())
        .filteredOn(it -> it instanceof Unmet unmet && unmet.column().equals("For at least"))
        .flatExtracting(it -> ((Unmet) it).remedies())
        .extracting(remedy -> ((Remedy) remedy).who())
        .containsExactly("@ann", "@yan", "@zed");
  }

  @Test
  void sharesOfVotesCountASeatOnce() {
    Motion motion =
        seats()
            .body("member", "alternate", Shared.ORGANISATION)
            .worksFor("acme", "ann", "zed", "yan")
            .vote(FOR, 1, "zed", "yan", "ben")
            .moreThan(1, 2, FOR_AND_AGAINST);
    assertThat(decided(motion).result().totals().inFavour()).isEqualTo(2);
  }
}
