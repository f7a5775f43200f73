package org.quorate.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Fraction;
import org.quorate.ladder.Merits;

class VoteFactsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final OptionName RED = OptionName.of("Red");
  private static final OptionName BLUE = OptionName.of("Blue");

  private static HasPassed asked(Known known, Vote... votes) {
    return new HasPassed(Ballot.of("1", "release", Course.opened(NOON), votes), NOON, known);
  }

  private static BallotDecision decision(HasPassed asked) {
    BallotResult result =
        new BallotResult(
            BallotResult.State.OPEN,
            new BallotResult.Totals(1, 0, 0, 0, 0),
            3,
            List.of(),
            List.of(),
            null);
    CharterRef charter = new CharterRef("a", 1, "", "", "");
    return new BallotDecision(
        Outcome.WAITING, "waiting", result, List.of(), List.of(), charter, asked, NOON);
  }

  @Test
  void aBallotIsAskedAboutAsOfAnInstant() {
    HasPassed asked = asked(Known.everything());
    assertThat(asked.kind()).isEqualTo("has-passed");
    assertThat(asked.decisionType()).isEqualTo(BallotDecision.class);
    assertThat(asked.asOf(NOON.plusSeconds(1)).at()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void whatDoesNotBearOnABallotCountsAsKnown() {
    Known votes = Known.nothing().with(Extent.PARTIAL, Aspect.VOTES);
    assertThat(asked(votes).known().complete(Aspect.REVIEWS)).isTrue();
    assertThat(asked(votes).known().extent(Aspect.VOTES)).isEqualTo(Extent.PARTIAL);
    assertThat(asked(votes).known().extent(Aspect.ROSTER)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void theOrderOfVotesIsNoFactAndAVoteMoreIs() {
    Vote ann = Vote.of("ann", Position.FOR, NOON);
    Vote bob = Vote.of("bob", Position.AGAINST, NOON).because("it leaks");
    String facts = decision(asked(Known.everything(), ann, bob)).facts();
    assertThat(decision(asked(Known.everything(), bob, ann)).facts()).isEqualTo(facts);
    assertThat(decision(asked(Known.everything(), ann)).facts()).isNotEqualTo(facts);
    assertThat(decision(asked(Known.everything(), ann)).until()).contains(NOON);
    assertThat(decision(asked(Known.everything(), ann)).result().margin()).isEmpty();
  }

  @Test
  void howActiveElectorsAreIsPartOfTheFactsWhereItIsTold() {
    HasPassed plain = asked(Known.everything());
    Known less = Known.everything().with(Extent.PARTIAL, Aspect.DEEDS, Aspect.ROSTER);
    Activity all = new Activity(Merits.NONE, Known.everything());
    Activity some = new Activity(Merits.NONE, less);
    assertThat(some.known()).isEqualTo(Known.everything().with(Extent.PARTIAL, Aspect.DEEDS));
    assertThat(plain.with(all).asOf(NOON.plusSeconds(9)).activity()).isEqualTo(all);
    assertThat(Stream.of(plain, plain.with(all), plain.with(some)))
        .extracting(one -> decision(one).facts())
        .doesNotHaveDuplicates();
    assertThat(decision(plain.with(null)).facts()).isEqualTo(decision(plain).facts());
  }

  @Test
  void aCourseMayBeClosedByItsHost() {
    assertThat(Course.opened(NOON).closed(NOON.plusSeconds(9)).closed())
        .isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void aContestHasOptionsThatDifferAndSeats() {
    Contest contest = Contest.of(List.of(RED, BLUE), 1).withLotsFrom("dice");
    assertThat(contest.size()).isEqualTo(2);
    assertThat(contest.seed()).isEqualTo("dice");
    assertThat(contest.named(List.of(1, 0))).containsExactly(BLUE, RED);
    contest.needsOneSeat("plurality");
    assertThatThrownBy(() -> Contest.of(List.of(RED, BLUE), 2).needsOneSeat("debian"))
        .hasMessage("debian fills one seat, not 2");
    assertThatThrownBy(() -> Contest.of(List.of(RED, OptionName.of("RED")), 1))
        .hasMessage("`RED` stands twice on the ballot");
    assertThatThrownBy(() -> Contest.of(List.of(), 1))
        .hasMessage("a contest has options and seats");
    assertThatThrownBy(() -> Contest.of(List.of(RED), 0))
        .hasMessage("a contest has options and seats");
  }

  @Test
  void aRatioIsReachedByMoreForThanAgainstOnly() {
    assertThat(new Ratio(3, 1).reached(3, 1)).isTrue();
    assertThat(new Ratio(3, 1).reached(5, 2)).isFalse();
    assertThat(Ratio.SIMPLE.reached(1, 1)).isFalse();
    assertThat(new Ratio(3, 1)).hasToString("3:1");
    assertThatThrownBy(() -> new Ratio(0, 1)).hasMessage("no ratio: 0:1");
    assertThatThrownBy(() -> new Ratio(1, 1_000_001)).hasMessage("no ratio: 1:1000001");
  }

  @Test
  void aCapIsAShareRoundedDownOrItsFloor() {
    assertThat(new Cap(new Fraction(1, 4), 1).limit(11)).isEqualTo(2);
    assertThat(new Cap(new Fraction(1, 4), 1).limit(3)).isEqualTo(1);
    assertThat(Cap.of(2).limit(100)).isEqualTo(2);
    assertThatThrownBy(() -> Cap.of(-1)).hasMessage("a cap is 0 seats or more, not -1");
  }

  @Test
  void anOptionOfNoOrganisationIsNobodys() {
    Body body = Body.renewed(2, Map.of(RED, Set.of(OrganisationName.of("Acme"))));
    assertThat(body.of(RED)).containsExactly(OrganisationName.of("Acme"));
    assertThat(body.of(BLUE)).isEmpty();
    assertThat(body.staying()).isEmpty();
  }

  @Test
  void whoeverIsToldToHavePutABallotPutIt() {
    Ballot untold = Ballot.of("1", "rfc", Course.opened(Instant.EPOCH));
    Ballot told = untold.putBy(Handle.of("ann"));
    assertThat(told.author()).isEqualTo(Handle.of("ann"));
    assertThat(told.putBy(Handle.of("bob"))).isSameAs(told);
  }

  @Test
  void aMethodIsFoundByAnyOfItsNames() {
    assertThat(VotingMethod.named(" Instant Runoff ")).contains(VotingMethod.INSTANT_RUNOFF);
    assertThat(VotingMethod.named("IRV")).contains(VotingMethod.INSTANT_RUNOFF);
    assertThat(VotingMethod.named("guess")).isEmpty();
    assertThat(VotingMethod.INSTANT_RUNOFF.fillsOneSeat()).isTrue();
    assertThat(VotingMethod.SCORE.readsPoints()).isTrue();
    assertThat(VotingMethod.QUADRATIC.readsPoints()).isTrue();
    assertThat(VotingMethod.STV.readsPoints()).isFalse();
    assertThat(VotingMethod.values()).allSatisfy(it -> assertThat(it.meaning()).isNotBlank());
  }

  @Test
  void aPollTellsHowManyPapersWereInByWhen() {
    List<Poll.Turnout> told =
        List.of(new Poll.Turnout(java.time.Instant.parse("2026-03-05T10:00:00Z"), 2));
    assertThat(Poll.NONE.with(told).turnouts()).isEqualTo(told);
    assertThat(Poll.NONE.turnouts()).isEmpty();
    assertThat(Poll.NONE.with(told).voters()).isEmpty();
  }
}
