package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.charter.Base.ELECTORATE;
import static org.quorate.charter.Base.FOR_AND_AGAINST;
import static org.quorate.charter.VoteRow.CloseEarly.ALL_VOTED;
import static org.quorate.charter.VoteRow.CloseEarly.DECIDED;
import static org.quorate.oracle.ballot.Agreement.decided;
import static org.quorate.oracle.ballot.Agreement.state;
import static org.quorate.vote.Position.AGAINST;
import static org.quorate.vote.Position.CONCERN;
import static org.quorate.vote.Position.FOR;
import static org.quorate.vote.Position.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Outcome;
import org.quorate.charter.Passing;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.Refused;

/** Ballots on which each organisation has one vote, written by hand. */
class WeightTrapsTest {
  /** Three people of one company, two who stand alone. */
  private static Motion motion() {
    return Motion.of("ann", "ben", "cat", "dan", "eve")
        .organisationsVote()
        .worksFor("acme", "ann", "ben", "cat")
        .moreThan(1, 2, FOR_AND_AGAINST);
  }

  @Test
  void threePeopleOfOneOrganisationHaveOneVote() {
    BallotDecision decision =
        decided(motion().vote(FOR, 1, "ann", "ben", "cat").vote(AGAINST, 2, "dan", "eve"));
    assertThat(decision.result().state().name()).isEqualTo("FAILED");
    assertThat(decision.result().totals().inFavour()).isOne();
    assertThat(decision.result().electors()).isEqualTo(3);
    assertThat(decision.result().notCounted())
        .extracting(Refused::because)
        .containsExactly(
            "a later vote of the same organisation stands",
            "a later vote of the same organisation stands");
  }

  @Test
  void whoeverOfAnOrganisationVotesLastSpeaksForIt() {
    Motion motion = motion().vote(AGAINST, 1, "ann").vote(FOR, 2, "ben").vote(FOR, 3, "dan");
    assertThat(decided(motion).result().totals().inFavour()).isEqualTo(2);
    assertThat(state(motion().vote(FOR, 1, "ann").vote(AGAINST, 2, "ben"))).isEqualTo("FAILED");
  }

  @Test
  void aVoteTakenBackLeavesThatOfAColleague() {
    Motion motion = motion().vote(FOR, 1, "ann").vote(AGAINST, 2, "ben").vote(WITHDRAWN, 3, "ben");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void whoeverStandsAloneHasAVote() {
    Motion motion =
        motion().atLeast(2, 3, ELECTORATE).vote(FOR, 1, "dan", "eve").vote(FOR, 2, "ben");
    assertThat(state(motion)).isEqualTo("PASSED");
  }

  @Test
  void whereNobodyKnowsAnOrganisationNobodyKnowsTheResult() {
    Motion motion =
        motion().vote(FOR, 1, "ann", "dan").lacking(Extent.PARTIAL, Aspect.AFFILIATIONS);
    assertThat(state(motion)).isEqualTo("UNDETERMINED");
  }

  @Test
  void aConcernStaysThatOfAPerson() {
    Motion motion = motion().concerns().vote(CONCERN, 1, "ann").vote(FOR, 2, "ben", "dan");
    assertThat(state(motion)).isEqualTo("FAILED");
  }

  /** Two of one company, and two who stand alone; a vote that is missing may be of either kind. */
  private static Motion early(CloseEarly when) {
    return Motion.of("ann", "bob", "cai", "dan")
        .organisationsVote()
        .worksFor("acme", "ann", "dan")
        .passes(new Passing.MoreForThanAgainst())
        .closing(when)
        .vote(FOR, 1, "ann")
        .vote(FOR, 2, "bob");
  }

  /** The vote of a colleague who was silent came late to a ballot taken for decided. */
  @Test
  void nothingIsDecidedAsLongAsAColleagueMaySpeakForAnOrganisation() {
    assertThat(state(early(DECIDED).at(3))).isEqualTo("OPEN");
    assertThat(state(early(DECIDED).vote(AGAINST, 4, "cai").vote(AGAINST, 5, "dan")))
        .isEqualTo("FAILED");
    assertThat(state(early(DECIDED).vote(AGAINST, 4, "cai"))).isEqualTo("PASSED");
    assertThat(state(early(DECIDED).vote(FOR, 4, "dan").at(4))).isEqualTo("PASSED");
  }

  @Test
  void notAllHaveVotedAsLongAsAColleagueOfAVoterIsSilent() {
    Motion all = early(ALL_VOTED).vote(AGAINST, 3, "cai").vote(AGAINST, 5, "dan");
    assertThat(state(all.at(4))).isEqualTo("OPEN");
    assertThat(state(all.at(5))).isEqualTo("FAILED");
  }

  /** Whoever has not voted can turn what a colleague said. */
  @Test
  void aSilentColleagueOfWhomeverIsAgainstCanMakeItPass() {
    Motion motion =
        Motion.of("ann", "dan")
            .organisationsVote()
            .worksFor("acme", "ann", "dan")
            .passes(new Passing.MoreForThanAgainst())
            .vote(AGAINST, 1, "ann")
            .at(2);
    assertThat(decided(motion).outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void organisationsOfWhichSomebodyBelongsToBothAreOne() {
    Motion motion =
        motion().worksFor("bolt", "cat", "dan").vote(FOR, 1, "ann").vote(AGAINST, 2, "dan");
    assertThat(state(motion)).isEqualTo("FAILED");
    assertThat(decided(motion).result().electors()).isEqualTo(2);
  }
}
