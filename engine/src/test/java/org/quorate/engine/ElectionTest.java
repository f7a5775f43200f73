package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;

/** Elections, ties and secret ballots that are easily read wrongly. */
class ElectionTest {
  private static final String STEERING =
      """
      | Body | Members | Seats | Organisation cap | If over the cap | Chair |
      | --- | --- | --- | --- | --- | --- |
      | steering | members | 4 | 2 | skip lowest placed and repeat | @eve |
      """;

  private static String terms(String term, String limit) {
    return """
        | Body | Members | Seats | Term | Term limit |
        | --- | --- | --- | --- | --- |
        | steering | members | 4 | """
        + " "
        + term
        + " | "
        + limit
        + " |\n";
  }

  private static List<String> elected(BallotDecision decision) {
    return decision.result().elected().stream().map(Object::toString).sorted().toList();
  }

  private static Finding finding(BallotDecision decision, String column) {
    return decision.findings().stream()
        .filter(finding -> finding.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMostFirstRanksWin() {
    BallotDecision decision =
        Elected.by("plurality")
            .options("A", "B")
            .vote("ann", "A=1")
            .vote("ben", "B=1")
            .vote("cat", "A=1")
            .closed();
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.result().state()).isEqualTo(State.PASSED);
    assertThat(elected(decision)).containsExactly("A");
    assertThat(decision.headline()).contains("elected: A", "3 votes");
  }

  @Test
  void anElectionThatIsOpenIsNotDecided() {
    BallotDecision decision =
        Elected.by("plurality")
            .options("A", "B")
            .vote("ann", "A=1")
            .at(Elected.CLOSED.minusSeconds(1));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.result().state()).isEqualTo(State.OPEN);
  }

  @Test
  void aTieIsAnOutcomeAndElectsNobodyUnlessTheRowSaysHow() {
    Elected tied = Elected.by("approval").options("A", "B").vote("ann", "A=1").vote("ben", "B=1");
    BallotDecision decision = tied.seed("a seed that no row asks for").closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(elected(decision)).isEmpty();
    assertThat(finding(decision, "Voting method").because()).contains("tied: A, B");
  }

  @Test
  void aLotIsDrawnOnlyFromAPublishedSeed() {
    Elected tied =
        Elected.by("approval")
            .cell("If tied", "lot")
            .options("A", "B")
            .vote("ann", "A=1")
            .vote("ben", "B=1");
    BallotDecision waiting = tied.closed();
    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    Unmet unmet = (Unmet) finding(waiting, "If tied");
    assertThat(unmet.remedies())
        .extracting(Remedy::action)
        .containsExactly(Remedy.Action.PUBLISH_SEED);
    BallotDecision drawn = tied.seed("the closing price of that day").closed();
    assertThat(drawn.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(elected(drawn)).hasSize(1);
    assertThat(Objects.requireNonNull(drawn.result().tally()).working().lots()).hasSize(1);
  }

  @Test
  void theChairOfTheBodyThatIsElectedBreaksATie() {
    Elected tied =
        Elected.by("approval for steering")
            .body(STEERING)
            .seats(1)
            .cell("If tied", "chair decides")
            .options("A", "B")
            .employed("Acme", "a")
            .employed("Other", "b")
            .vote("ann", "A=1")
            .vote("ben", "B=1");
    assertThat(tied.closed().outcome()).isEqualTo(Outcome.WAITING);
    BallotDecision late =
        tied.voteAt("eve", "B=1", Elected.CLOSED.plusSeconds(5)).at(Elected.CLOSED.plusSeconds(9));
    assertThat(late.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(elected(late)).containsExactly("B");
    assertThat(late.result().counted()).hasSize(2);
    assertThat(late.result().notCounted()).isEmpty();
    assertThat(late.headline())
        .endsWith("elected: B, by the vote that decides a tie between A, B; 2 votes counted");
  }

  private static Elected eveDecides() {
    return Elected.by("plurality")
        .cell("If tied", "@eve decides")
        .options("A", "B", "C")
        .vote("ann", "A=1")
        .vote("ben", "B=1");
  }

  @Test
  void whoseVoteDecidedNothingMayCastAnother() {
    Elected tied = eveDecides().voteAt("eve", "C=1", Elected.CLOSED.plusSeconds(5));
    BallotDecision waiting = tied.at(Elected.CLOSED.plusSeconds(9));
    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    Unmet unmet = (Unmet) finding(waiting, "If tied");
    assertThat(unmet.because())
        .endsWith("and the vote that decides then has not decided between them");
    assertThat(unmet.remedies()).extracting(Remedy::who).containsExactly("@eve");
    assertThat(waiting.result().notCounted()).hasSize(1);
    BallotDecision decided =
        tied.voteAt("eve", "A=1", Elected.CLOSED.plusSeconds(7)).at(Elected.CLOSED.plusSeconds(9));
    assertThat(elected(decided)).containsExactly("A");
    assertThat(decided.result().notCounted()).hasSize(1);
  }

  @Test
  void whoseVoteCountedAndDecidedNothingDecidesNothingMore() {
    Elected tied =
        Elected.by("plurality")
            .cell("If tied", "@cat decides")
            .options("A", "B", "C")
            .vote("ann", "A=1")
            .vote("ben", "B=1")
            .vote("dan", "A=1")
            .vote("eve", "B=1")
            .vote("cat", "C=1");
    tied.voteAt("cat", "A=1", Elected.CLOSED.plusSeconds(5));
    BallotDecision failed = tied.at(Elected.CLOSED.plusSeconds(9));
    assertThat(failed.result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void whoIsDrawnIsSaidToBe() {
    Elected tied =
        Elected.by("plurality")
            .cell("If tied", "lot")
            .options("A", "B")
            .vote("ann", "A=1")
            .vote("ben", "B=1");
    assertThat(tied.seed("any").closed().headline())
        .contains(", by a lot between A, B; 2 votes counted");
  }

  @Test
  void aCapNeverSeatsMoreAndCountsThoseWhoStay() {
    BallotDecision decision =
        Elected.by("approval for steering")
            .body(STEERING)
            .options("A", "B", "C", "D")
            .employed("Acme", "a", "b")
            .employed("Other", "c", "d")
            .vote("ann", "A=1 B=1 C=1 D=1")
            .vote("ben", "A=1 B=1 C=1 D=1")
            .vote("cat", "A=1 B=1 C=1")
            .vote("dan", "A=1 B=1")
            .vote("eve", "A=1")
            .closed();
    assertThat(elected(decision)).containsExactly("A", "C", "D");
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(Objects.requireNonNull(decision.result().seats()).passedOver()).hasSize(1);
    assertThat(finding(decision, "Voting method").because()).contains("passed over: B");
  }

  @Test
  void anElectionHeedsTheCapOfElections() {
    Elected two =
        Elected.by("approval for steering")
            .seats(2)
            .options("A", "B", "C")
            .employed("Other", "a", "b")
            .employed("Third", "c")
            .vote("ann", "A=1 B=1 C=1")
            .vote("ben", "A=1 B=1")
            .vote("cat", "A=1");
    String head = "| Body | Members | Seats | Organisation cap |\n| --- | --- | --- | --- |\n";
    String row = "| steering | members | 4 | ";
    assertThat(elected(two.body(head + row + "1 at election, 2 at any time |\n").closed()))
        .containsExactly("A", "C");
    assertThat(elected(two.body(head + row + "2 |\n").closed())).containsExactly("A", "B");
  }

  @Test
  void nobodyKnowsTheCapOfSomebodyWhoseOrganisationIsUnknown() {
    BallotDecision decision =
        Elected.by("approval for steering")
            .body(STEERING)
            .seats(1)
            .options("A", "B")
            .vote("ann", "A=1")
            .without(Aspect.AFFILIATIONS)
            .closed();
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(finding(decision, "Voting method").because())
        .endsWith(", as no fact says to which organisation they belong: A");
  }

  private static Elected unnamed(String body) {
    return Elected.by("approval for steering")
        .body(body)
        .seats(1)
        .options("A", "B")
        .unnamed("A")
        .vote("ann", "B=1");
  }

  private static void isOpenForA(BallotDecision decision) {
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    Finding finding = finding(decision, "Voting method");
    assertThat(finding.because()).endsWith("as no fact says who stands as A");
    assertThat(((Unknown) finding).missing()).containsExactly(Aspect.PETITION);
  }

  @Test
  void whoeverIsNotNamedMayHaveServedTooOften() {
    isOpenForA(unnamed(terms("1 year", "1 term in a row")).closed());
  }

  @Test
  void whoeverIsNotNamedMayBeAMemberWhoStandsAgain() {
    isOpenForA(unnamed(terms("1 year", "")).closed());
    assertThat(unnamed(terms("1 year", "")).candidate("B", "candidate-old").closed().outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void whoeverIsNotNamedMayBeOfAnOrganisationThatIsFull() {
    String capped =
        """
        | Body | Members | Seats | Organisation cap |
        | --- | --- | --- | --- |
        | steering | members | 4 | 1 |
        """;
    Elected again = unnamed(capped).candidate("B", "candidate-old");
    assertThat(again.closed().outcome()).isEqualTo(Outcome.ALLOWED);
    isOpenForA(again.vote("ben", "A=1").vote("cat", "A=1").closed());
  }

  @Test
  void nobodyHasToStandAsTheDefaultOption() {
    Elected row =
        Elected.by("debian for steering")
            .cell("Default option", "A")
            .body(terms("1 year", "1 term in a row"))
            .seats(1)
            .options("A", "B")
            .unnamed("A")
            .vote("ann", "B=1 A=2");
    assertThat(row.closed().outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void moreSeatsThanABodyHasVacantAreNotFilled() {
    BallotDecision decision =
        Elected.by("approval for steering")
            .body(STEERING)
            .seats(4)
            .options("A", "B", "C", "D")
            .vote("ann", "A=1 B=1 C=1 D=1")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(decision, "Voting method").because()).contains("3 vacant", "stay");
  }

  @Test
  void anElectionIsContestedIfMoreStandThanSeatsAreVacant() {
    Elected row = Elected.by("approval for steering").cell("When", "contested").body(STEERING);
    assertThat(row.options("A", "B", "C").closed().result().state()).isEqualTo(State.UNGOVERNED);
    assertThat(row.options("A", "B", "C", "D").closed().result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aSeatWhoseTermIsOverIsVacant() {
    Elected three =
        Elected.by("approval for steering")
            .body(terms("1 year", ""))
            .seats(3)
            .options("A", "B", "C")
            .vote("ann", "A=1 B=1 C=1");
    assertThat(three.served("dan", "2025-03-09", "").closed().result().state())
        .isEqualTo(State.PASSED);
    assertThat(three.served("dan", "2025-03-10", "").closed().result().state())
        .isEqualTo(State.FAILED);
  }

  @Test
  void whoeverServedOftenEnoughMayNotStand() {
    Elected stands =
        Elected.by("approval for steering")
            .body(terms("1 year", "1 term in a row"))
            .seats(1)
            .options("A", "B")
            .vote("ann", "B=1");
    BallotDecision late = stands.served("candidate-a", "2024-01-01", "2025-03-09").closed();
    assertThat(late.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(late, "Voting method").because()).contains("`A` may not stand: ");
    assertThat(stands.served("candidate-a", "2024-01-01", "2025-03-08").closed().result().state())
        .isEqualTo(State.PASSED);
  }

  @Test
  void unrankedOptionsReadTwoWaysElectTwoPeople() {
    Elected last = Elected.by("schulze, unranked last").cell("Strength", "winning votes");
    Elected not = Elected.by("schulze, unranked not compared").cell("Strength", "winning votes");
    for (Elected one : List.of(last, not)) {
      one.options("A", "B");
      one.vote("ann", "A=1").vote("ben", "A=1").vote("cat", "A=1");
      one.vote("dan", "B=1 A=2").vote("eve", "B=1 A=2");
    }
    assertThat(elected(last.closed())).containsExactly("A");
    assertThat(elected(not.closed())).containsExactly("B");
  }

  private static Elected debian(String passes) {
    return Elected.by("debian")
        .cell("Passes with", passes)
        .cell("Default option", "none")
        .cell("Quorum", "3 times half the square root of electorate, not rounded")
        .options("A", "B", "none");
  }

  @Test
  void anOptionBeatsTheDefaultByQuorumAndByMajority() {
    Elected four =
        debian("over default")
            .vote("ann", "A=1 none=2")
            .vote("ben", "A=1 none=2")
            .vote("cat", "A=1 none=2")
            .vote("dan", "A=1 none=2");
    assertThat(elected(four.closed())).containsExactly("A");
    Elected three =
        debian("over default")
            .vote("ann", "A=1 none=2")
            .vote("ben", "A=1 none=2")
            .vote("cat", "A=1 none=2");
    assertThat(three.closed().result().state()).isEqualTo(State.FAILED);
    Elected short3 =
        debian("at least 3:1 over default")
            .vote("ann", "A=1 none=2")
            .vote("ben", "A=1 none=2")
            .vote("cat", "A=1 none=2")
            .vote("dan", "A=1 none=2")
            .vote("eve", "none=1 A=2");
    assertThat(elected(short3.closed())).containsExactly("A");
    Elected more =
        debian("more than 4:1 over default")
            .vote("ann", "A=1 none=2")
            .vote("ben", "A=1 none=2")
            .vote("cat", "A=1 none=2")
            .vote("dan", "A=1 none=2")
            .vote("eve", "none=1 A=2");
    assertThat(more.closed().result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void whatNobodyCanReadIsToldAndNeverThrown() {
    BallotDecision decision =
        Elected.by("schulze, unranked last")
            .cell("Strength", "margins")
            .options("A", "B")
            .vote("ann", "A=1 B=2")
            .vote("ben", "A=1 X=2")
            .vote("cat", "A=9")
            .vote("dan", "A=-1")
            .vote("eve", "")
            .closed();
    assertThat(elected(decision)).containsExactly("A");
    assertThat(Objects.requireNonNull(decision.result().tally()).notCounted())
        .extracting(one -> one.because())
        .hasSize(4)
        .anySatisfy(because -> assertThat(because).isEqualTo("`X` does not stand"));
  }

  @Test
  void optionsThatStandTwiceOrNotAtAllElectNobody() {
    assertThat(Elected.by("approval").closed().result().state()).isEqualTo(State.FAILED);
    assertThat(Elected.by("approval").options("A", "a").closed().result().state())
        .isEqualTo(State.FAILED);
    assertThat(
            Elected.by("debian")
                .cell("Default option", "none")
                .options("A")
                .closed()
                .result()
                .state())
        .isEqualTo(State.FAILED);
  }

  @Test
  void aBallotForOtherSeatsThanTheRowSaysElectsNobody() {
    Elected two =
        Elected.by("plurality for 2 seats").options("A", "B", "C").vote("ann", "A=1").seats(1);
    assertThat(two.closed().result().state()).isEqualTo(State.FAILED);
    assertThat(finding(two.closed(), "Voting method").because())
        .contains("the row is for 2 seats, and the ballot for 1");
    Elected same =
        Elected.by("plurality for 2 seats")
            .options("A", "B", "C")
            .vote("ann", "A=1")
            .vote("ben", "B=1")
            .seats(2);
    assertThat(same.closed().result().state()).isEqualTo(State.PASSED);
  }

  @Test
  void somebodyWhoIsToldToBeAnOptionThatDoesNotStandElectsNobody() {
    BallotDecision decision =
        Elected.by("plurality").options("A", "B").candidate("Z", "ann").vote("ann", "A=1").closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(decision, "Voting method").because())
        .contains("somebody is told to be `Z`, which does not stand");
  }

  @Test
  void aVoteThatNobodyToldMayTurnAnElection() {
    Elected one = Elected.by("plurality").options("A", "B").vote("ann", "A=1");
    assertThat(one.without(Aspect.VOTES).closed().outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void theLastVoteOfAPersonCounts() {
    BallotDecision decision =
        Elected.by("plurality")
            .options("A", "B")
            .vote("ann", "A=1")
            .voteAt("ann", "B=1", Elected.OPENED.plus(Duration.ofDays(2)))
            .voteAt("ben", "A=1", Elected.CLOSED.plusSeconds(1))
            .vote("stranger", "A=1")
            .at(Elected.CLOSED.plusSeconds(60));
    assertThat(elected(decision)).containsExactly("B");
    assertThat(decision.result().notCounted()).hasSize(3);
  }

  @Test
  void equalVotesPassOnlyWhereTheRowSaysSo() {
    Elected plain = Elected.forOrAgainst("more for than against");
    Elected lot = Elected.forOrAgainst("more for than against").cell("If tied", "lot");
    Elected chair = Elected.forOrAgainst("more than 1/2 of for and against");
    chair.cell("If tied", "@cat decides");
    Elected passes = Elected.forOrAgainst("more for than against").cell("If tied", "passes");
    for (Elected one : List.of(plain, lot, chair, passes)) {
      one.say(Position.FOR, "ann").say(Position.AGAINST, "ben");
    }
    assertThat(plain.closed().result().state()).isEqualTo(State.FAILED);
    assertThat(passes.closed().result().state()).isEqualTo(State.PASSED);
    assertThat(lot.closed().outcome()).isEqualTo(Outcome.WAITING);
    assertThat(chair.closed().outcome()).isEqualTo(Outcome.WAITING);
    Elected silent = Elected.forOrAgainst("more for than against");
    silent.cell("If tied", "@cat decides").say(Position.FOR, "ann").say(Position.AGAINST, "ben");
    assertThat(silent.say(Position.ABSTAIN, "cat").closed().result().state())
        .isEqualTo(State.FAILED);
    chair.say(Position.AGAINST, "cat").say(Position.FOR, "dan");
    assertThat(chair.closed().result().state()).isEqualTo(State.FAILED);
    assertThat(List.of(State.PASSED, State.FAILED))
        .contains(lot.seed("x").closed().result().state());
  }

  @Test
  void aSecretBallotCountsPapersAndNoNamedVote() {
    Elected secret =
        Elected.forOrAgainst("more for than against")
            .cell("Secret ballot", "yes")
            .paper(2, Position.FOR, "")
            .paper(1, Position.AGAINST, "")
            .voters("ann", "ben", "cat")
            .say(Position.AGAINST, "dan")
            .say(Position.AGAINST, "eve");
    BallotDecision decision = secret.closed();
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(decision.result().totals().inFavour()).isEqualTo(2);
    assertThat(decision.result().counted()).isEmpty();
    assertThat(decision.result().notCounted()).hasSize(2);
  }

  @Test
  void aSecretBallotWithOnePaperTooManyDoesNotPass() {
    BallotDecision decision =
        Elected.by("plurality")
            .cell("Secret ballot", "yes")
            .options("A", "B")
            .paper(3, null, "A=1")
            .voters("ann", "ben")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(decision, "Secret ballot").because())
        .isEqualTo("3 papers, and 2 who handed one in");
  }

  @Test
  void aSecretBallotIsOfElectorsOnly() {
    BallotDecision decision =
        Elected.by("plurality")
            .cell("Secret ballot", "yes")
            .options("A", "B")
            .paper(2, null, "A=1")
            .voters("ann", "stranger")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aShareOfSeatsCountsVacantOnes() {
    Elected two =
        Elected.forOrAgainst("at least 1/2 of seats")
            .cell("Who votes", "steering")
            .body(STEERING)
            .say(Position.FOR, "candidate-old");
    assertThat(two.closed().result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void whatDoesNotFitAnElectionIsRefused() {
    assertThat(Elected.by("schulze").refused())
        .anySatisfy(message -> assertThat(message).contains("unranked"))
        .anySatisfy(message -> assertThat(message).contains("strength"));
    assertThat(Elected.by("approval for stering").body(STEERING).refused())
        .containsExactly("no table declares the body `stering`");
    assertThat(Elected.by("approval").cell("Against at most", "2").refused())
        .containsExactly("an election has no votes for or against");
    assertThat(Elected.by("approval").cell("If tied", "chair decides").refused())
        .containsExactly("no body votes here, so there is no chair");
    assertThat(Elected.forOrAgainst("seats filled").refused())
        .containsExactly("votes here are for or against");
    assertThat(Elected.forOrAgainst("more than 1/2 of seats").refused())
        .containsExactly("no body with a number of seats votes here");
    assertThat(Elected.forOrAgainst("no objection").cell("If tied", "lot").refused())
        .containsExactly("equal votes for and against never decide here");
    assertThat(
            Elected.by("approval")
                .cell("Weight", "one vote an organisation")
                .cell("Secret ballot", "yes")
                .refused())
        .containsExactly("a paper without a name does not tell whose organisation it is of");
  }

  @Test
  void aBodyThatCannotBeIsRefused() {
    String head = "| Body | Members | Seats | Organisation cap |\n| --- | --- | --- | --- |\n";
    assertThat(Elected.by("approval").body(head + "| steering | members | 0 | |\n").refused())
        .containsExactly("a body has 1 to 1000 seats");
    assertThat(
            Elected.by("approval")
                .body(head + "| steering | members | 2 | 1/3 of seats, rounded down |\n")
                .refused())
        .containsExactly("of 2 seats an organisation could hold none");
    assertThat(
            Elected.by("approval")
                .body(head + "| steering | members | | |\n| technical | members | | |\n")
                .refused())
        .containsExactly("the body `steering` has the same members");
    assertThat(Elected.by("approval").body(head + "| steering | mebers | | |\n").refused())
        .containsExactly("no table declares the role `mebers`");
  }

  @Test
  void aBodyWithMoreMembersThanSeatsIsToldOf() {
    String rows =
        """
        | Body | Members | Seats |
        | --- | --- | --- |
        | electors | voters | 4 |
        """;
    assertThat(Elected.by("approval").body(rows).refused())
        .containsExactly("`electors` has 4 seats and 5 members");
  }

  /** Company cap and method as in kubernetes/community, elections/steering, 2018 to 2020. */
  @Test
  void theSteeringElectionOfKubernetesIsARow() {
    String rows =
        """
        | Body | Members | Seats | Organisation cap | If over the cap |
        | --- | --- | --- | --- | --- |
        | steering | members | 7 | 1/3 of seats, rounded down | skip lowest placed and repeat |
        """;
    BallotDecision decision =
        Elected.by("schulze for steering, unranked not compared")
            .cell("Strength", "winning votes")
            .cell("Secret ballot", "yes")
            .body(rows)
            .seats(3)
            .options("A", "B", "C", "D")
            .employed("Acme", "a", "b")
            .employed("Other", "c")
            .paper(3, null, "A=1 B=2 C=3 D=4")
            .paper(2, null, "B=1 A=2")
            .voters("ann", "ben", "cat", "dan", "eve")
            .closed();
    assertThat(elected(decision)).containsExactly("A", "C", "D");
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
  }

  /** Ann and Ben are of one company, Cat and Dan of another, Eve stands alone. */
  private static Elected byOrganisations(String method) {
    return Elected.by(method)
        .cell("Weight", "one vote an organisation")
        .works("Acme", "ann", "ben")
        .works("Bolt", "cat", "dan")
        .works("unaffiliated", "eve")
        .options("A", "B");
  }

  @Test
  void anOrganisationHasOnePaperWhichIsTheLastOfItsPeople() {
    Elected votes = byOrganisations("plurality").vote("ann", "A=1").vote("ben", "A=1");
    votes.vote("cat", "B=1").vote("eve", "B=1");
    BallotDecision decision = votes.closed();
    assertThat(elected(decision)).containsExactly("B");
    assertThat(decision.result().electors()).isEqualTo(3);
    assertThat(decision.result().counted()).hasSize(3);
    assertThat(decision.result().notCounted())
        .extracting(Refused::because)
        .containsExactly("a later vote of the same organisation stands");
    Elected turned = votes.voteAt("dan", "A=1", Elected.OPENED.plusSeconds(61));
    assertThat(elected(turned.closed())).containsExactly("A");
  }

  @Test
  void aPaperThatCannotBeReadLeavesThatOfAColleague() {
    Elected votes = byOrganisations("plurality").vote("ann", "A=1").vote("eve", "A=1");
    votes.voteAt("ben", "A=1 B=1", Elected.OPENED.plusSeconds(61)).vote("cat", "B=1");
    BallotDecision decision = votes.closed();
    assertThat(elected(decision)).containsExactly("A");
    assertThat(decision.result().counted()).hasSize(3);
  }

  @Test
  void whoeverTakesTheirPaperBackLeavesThatOfAColleague() {
    Elected votes = byOrganisations("approval").vote("ann", "A=1");
    votes.voteAt("ben", "B=1", Elected.OPENED.plusSeconds(61));
    assertThat(elected(votes.closed())).containsExactly("B");
    votes.sayAt(Position.WITHDRAWN, "ben", Elected.OPENED.plusSeconds(62));
    assertThat(elected(votes.closed())).containsExactly("A");
  }

  @Test
  void theQuorumOfAnElectionCountsOrganisations() {
    Elected votes = byOrganisations("plurality").cell("Quorum", "2");
    votes.vote("ann", "A=1").vote("ben", "A=1");
    assertThat(votes.closed().result().state()).isEqualTo(State.FAILED);
    assertThat(votes.vote("eve", "B=1").vote("dan", "B=1").closed().result().state())
        .isEqualTo(State.PASSED);
  }

  @Test
  void whereNobodyKnowsAnOrganisationNobodyKnowsWhoIsElected() {
    Elected votes = Elected.by("plurality").cell("Weight", "one vote an organisation");
    votes.options("A", "B").vote("ann", "A=1").works("Acme", "ann");
    assertThat(votes.without(Aspect.AFFILIATIONS).closed().result().state())
        .isEqualTo(State.UNDETERMINED);
  }

  @Test
  void aQuorumIsLookedAtPersonByPersonWhileABallotIsOpen() {
    Elected row = Elected.forOrAgainst("more for than against").cell("Ballot", "for or against");
    row.cell("Restarts when", "quorum reached: again, once").cell("Weight", "one each");
    assertThat(row.refused())
        .containsExactly("there is no quorum here that could be wanting or reached");
    assertThat(row.cell("Quorum", "2").refused()).isEmpty();
    assertThat(row.cell("Weight", "one vote an organisation").refused())
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith("while the ballot is open, and organisations vote here");
  }

  /** The papers are those on the new text, and everybody has its whole time. */
  @Test
  void aNewVersionOfASecretBallotStartsItsClockAgain() {
    Elected secret = Elected.forOrAgainst("more for than against").cell("Secret ballot", "yes");
    secret.cell("Restarts when", "new version: again").paper(2, Position.FOR, "");
    secret.voters("ann", "ben").revised(Elected.OPENED.plus(Duration.ofDays(3)));
    assertThat(secret.closed().result().state()).isEqualTo(State.OPEN);
    assertThat(secret.at(Elected.CLOSED.plus(Duration.ofDays(3))).result().state())
        .isEqualTo(State.PASSED);
    assertThat(secret.cell("Restarts when", "objection withdrawn: again").refused())
        .containsExactly("nobody knows who objected on a secret ballot, nor who took it back");
  }

  /** The quorum is wanting when the seven days are over; papers of that very second are in. */
  @Test
  void aSecretBallotWithoutAQuorumStartsAgainByItsTurnout() {
    Elected secret = Elected.forOrAgainst("more for than against").cell("Secret ballot", "yes");
    secret.cell("Ballot", "for or against").cell("Quorum", "2");
    secret.cell("Restarts when", "no quorum: +3 days, once");
    secret.paper(2, Position.FOR, "").voters("ann", "ben");
    assertThat(secret.closed().result().state()).isEqualTo(State.UNDETERMINED);
    secret.turnout(Elected.CLOSED, 2);
    assertThat(secret.closed().result().state()).isEqualTo(State.PASSED);
    secret.turnout(Elected.CLOSED, 1);
    assertThat(secret.closed().result().state()).isEqualTo(State.OPEN);
    assertThat(secret.at(Elected.CLOSED.plus(Duration.ofDays(3)).minusSeconds(1)).result().state())
        .isEqualTo(State.OPEN);
    assertThat(secret.at(Elected.CLOSED.plus(Duration.ofDays(3))).result().state())
        .isEqualTo(State.PASSED);
    secret.turnout(Elected.CLOSED.minusSeconds(1), 1);
    assertThat(secret.closed().result().state()).isEqualTo(State.UNDETERMINED);
    secret.turnout(Elected.CLOSED.minusSeconds(1), 2);
    assertThat(secret.closed().result().state()).isEqualTo(State.PASSED);
    secret.turnout(Elected.CLOSED.plusSeconds(1), 1);
    assertThat(secret.at(Elected.CLOSED.plusSeconds(1)).result().state()).isEqualTo(State.OPEN);
    assertThat(secret.cell("Restarts when", "quorum reached: +3 days").refused())
        .singleElement()
        .asString()
        .contains("which paper made up the quorum");
  }

  /** Restarts without end are reckoned at once, and stop where the turnout says something else. */
  @Test
  void aSecretBallotThatStartsAgainWithoutEndStopsWhereItsQuorumWasReached() {
    Elected secret = Elected.forOrAgainst("more for than against").cell("Secret ballot", "yes");
    secret.cell("Ballot", "for or against").cell("Quorum", "2");
    secret.cell("Restarts when", "no quorum: +3 days");
    secret.paper(2, Position.FOR, "").voters("ann", "ben");
    Instant end = Elected.CLOSED.plus(Duration.ofDays(6));
    secret.turnouts(
        new Poll.Turnout(end.minusSeconds(1), 1), new Poll.Turnout(end.plusSeconds(1), 2));
    assertThat(secret.at(end.minusSeconds(1)).result().state()).isEqualTo(State.OPEN);
    assertThat(secret.at(end.plusSeconds(1)).result().state()).isEqualTo(State.UNDETERMINED);
    secret.turnouts(new Poll.Turnout(end.minusSeconds(1), 1), new Poll.Turnout(end, 2));
    assertThat(secret.at(end).result().state()).isEqualTo(State.PASSED);
    assertThat(secret.at(end.plus(Duration.ofDays(100))).result().state()).isEqualTo(State.PASSED);
    secret.turnouts(new Poll.Turnout(end, 1), new Poll.Turnout(end.plus(Duration.ofDays(3)), 2));
    assertThat(secret.at(end).result().state()).isEqualTo(State.OPEN);
    assertThat(secret.at(end.plus(Duration.ofDays(100))).result().state()).isEqualTo(State.PASSED);
  }

  private static Elected secretly(String quorum) {
    Elected secret = Elected.forOrAgainst("more for than against").cell("Secret ballot", "yes");
    secret.cell("Ballot", "for, against or abstain").cell("Quorum", quorum);
    return secret.cell("Abstentions", "nothing").cell("Restarts when", "no quorum: +3 days, once");
  }

  @Test
  void whereTheTurnoutIsNotToldItIsAskedForAndNotACalendar() {
    Elected secret = secretly("2").paper(2, Position.FOR, "").voters("ann", "ben");
    assertThat(secret.closed().findings())
        .filteredOn(Unknown.class::isInstance)
        .map(Unknown.class::cast)
        .isNotEmpty()
        .allSatisfy(unknown -> assertThat(unknown.missing()).containsExactly(Aspect.VOTES))
        .extracting(Finding::because)
        .contains(
            "nobody knows whether the quorum was reached at "
                + Elected.CLOSED
                + "; right `turnouts` would tell");
  }

  /** Three were in, and one of all that are in abstains: two took part at most. */
  @Test
  void papersThatCountForNoQuorumAreTakenOffOfThoseThatWereIn() {
    Elected secret = secretly("3").paper(2, Position.FOR, "").paper(1, Position.ABSTAIN, "");
    secret.voters("ann", "ben", "cat").turnout(Elected.CLOSED, 3);
    BallotDecision waits = secret.closed();
    assertThat(waits.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(waits.until()).contains(Elected.CLOSED.plus(Duration.ofDays(3)));
    assertThat(waits.findings())
        .filteredOn(Unmet.class::isInstance)
        .flatMap(unmet -> ((Unmet) unmet).remedies())
        .extracting(Remedy::who)
        .isNotEmpty()
        .doesNotContain("@ann", "@ben", "@cat");
  }

  @Test
  void papersThatWereInSinceTheNewestVersionAreThere() {
    Elected secret = secretly("2").cell("Restarts when", "new version: again");
    secret.paper(3, Position.FOR, "").voters("ann", "ben", "cat");
    Instant middle = Elected.OPENED.plus(Duration.ofDays(3));
    assertThat(secret.turnout(middle, 4).closed().outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(secret.turnout(middle, 3).closed().outcome()).isEqualTo(Outcome.ALLOWED);
    secret.revised(middle);
    Instant end = middle.plus(Duration.ofDays(7));
    assertThat(secret.turnout(middle, 4).at(end).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(secret.turnout(middle.minusSeconds(1), 4).at(end).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void countsOfPapersThatContradictThemselvesPassNothing() {
    Instant later = Elected.CLOSED.plus(Duration.ofDays(1));
    Elected secret = secretly("2").paper(3, Position.FOR, "").voters("ann", "ben", "cat");
    assertThat(secret.turnout(Elected.CLOSED, 3).at(later).outcome()).isEqualTo(Outcome.ALLOWED);
    Poll.Turnout two = new Poll.Turnout(Elected.CLOSED, 2);
    Poll.Turnout three = new Poll.Turnout(Elected.CLOSED, 3);
    Poll.Turnout four = new Poll.Turnout(Elected.OPENED, 4);
    Poll.Turnout afterwards = new Poll.Turnout(Elected.CLOSED.plusSeconds(1), 2);
    for (List<Poll.Turnout> contrary :
        List.of(
            List.of(two), List.of(two, three), List.of(three, four), List.of(three, afterwards))) {
      secret.turnouts(contrary.toArray(Poll.Turnout[]::new));
      assertThat(secret.at(later).outcome()).as("%s", contrary).isEqualTo(Outcome.UNDETERMINED);
      assertThat(secret.at(later).findings())
          .extracting(Finding::because)
          .anyMatch(because -> because.contains("which the others contradict"));
    }
  }
}
