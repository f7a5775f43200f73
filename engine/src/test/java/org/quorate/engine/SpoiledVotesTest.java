package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.NotCounted;
import org.quorate.vote.Position;

/** Votes that cannot be read, and options that nobody chose or that are one person. */
class SpoiledVotesTest {
  private static final Instant LATER = Elected.OPENED.plusSeconds(3600);
  private static final String COUNCIL =
      """
      | Body | Members | Seats |
      | --- | --- | --- |
      | council | members | 4 |
      """;

  private static Elected plurality() {
    return Elected.by("plurality").options("A", "B");
  }

  private static List<String> refused(BallotDecision decision) {
    return decision.result().notCounted().stream()
        .map((Refused one) -> one.who() + ": " + one.because())
        .toList();
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
  void aSpoiledVoteDoesNotCountAndSaysWhy() {
    BallotDecision decision =
        plurality()
            .cell("Quorum", "3")
            .vote("ann", "A=1")
            .vote("ben", "A=1 B=1")
            .vote("cat", "Z=1")
            .vote("dan", "")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(decision.result().counted()).hasSize(1);
    assertThat(finding(decision, "Quorum").because()).contains("1 took part");
    assertThat(refused(decision))
        .containsExactly(
            "ben: it ranks more than one option first",
            "cat: `Z` does not stand",
            "dan: it marks no option");
  }

  @Test
  void spoiledVotesCloseNoBallotEarly() {
    BallotDecision decision =
        plurality()
            .cell("Close early", "when all have voted")
            .vote("ann", "A=1")
            .vote("ben", "A=1 B=1")
            .vote("cat", "")
            .vote("dan", "A=1")
            .vote("eve", "Z=1")
            .voteAt("ben", "B=1", LATER)
            .voteAt("cat", "B=1", LATER)
            .voteAt("eve", "B=1", LATER.plusSeconds(1))
            .at(LATER.plusSeconds(2));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(elected(decision)).containsExactly("B");
    assertThat(finding(decision, "Open for").because()).contains(LATER.plusSeconds(1).toString());
  }

  @Test
  void aSpoiledVoteSupersedesNothing() {
    BallotDecision decision =
        plurality()
            .vote("ann", "A=1")
            .voteAt("ann", "Z=1", LATER)
            .vote("ben", "B=1")
            .vote("cat", "A=1")
            .closed();
    assertThat(elected(decision)).containsExactly("A");
    assertThat(refused(decision)).containsExactly("ann: `Z` does not stand");
  }

  @Test
  void aSpoiledPaperStandsAmongThoseThatAreNotCounted() {
    BallotDecision decision =
        plurality()
            .cell("Secret ballot", "yes")
            .cell("Quorum", "3")
            .paper(2, null, "A=1")
            .paper(1, null, "A=1 B=1")
            .voters("ann", "ben", "cat")
            .closed();
    assertThat(finding(decision, "Quorum").because()).contains("2 took part");
    assertThat(Objects.requireNonNull(decision.result().tally()).notCounted())
        .extracting(NotCounted::because)
        .containsExactly("it ranks more than one option first");
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
  }

  @Test
  void papersOfABallotThatIsNotSecretAreTold() {
    BallotDecision decision =
        plurality().vote("ann", "A=1").paper(3, null, "B=1").voters("ben", "cat", "dan").closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(decision, "Secret ballot").because()).contains("3 papers do not count");
  }

  @Test
  void aSecretBallotSaysWhoHandedInAPaperAndMayNotVote() {
    BallotDecision decision =
        Elected.forOrAgainst("more for than against")
            .cell("Secret ballot", "yes")
            .paper(2, Position.FOR, "")
            .voters("ann", "stranger")
            .closed();
    assertThat(finding(decision, "Secret ballot").because()).contains("stranger may not vote");
  }

  @Test
  void onePersonStandsOnce() {
    BallotDecision decision =
        Elected.by("approval for council")
            .body(COUNCIL)
            .seats(2)
            .options("Ann", "Annie")
            .person("candidate-ann", "candidate-annie")
            .vote("ben", "Ann=1 Annie=1")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(elected(decision)).isEmpty();
    assertThat(finding(decision, "Voting method").because())
        .contains("`Ann` and `Annie` are one person");
  }

  @Test
  void aBotStandsForNoBody() {
    BallotDecision decision =
        Elected.by("approval for council")
            .body(COUNCIL)
            .seats(1)
            .options("Robo")
            .bot("candidate-robo")
            .vote("ben", "Robo=1")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(finding(decision, "Voting method").because()).contains("`Robo` is a bot");
  }

  @Test
  void whomNobodyApprovesIsNotElected() {
    BallotDecision decision =
        Elected.by("approval")
            .seats(2)
            .options("A", "B")
            .vote("ann", "A=1")
            .vote("ben", "A=1")
            .closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(elected(decision)).containsExactly("A");
    assertThat(finding(decision, "Voting method").because()).contains("1 seat stays open");
    assertThat(Objects.requireNonNull(decision.result().tally()).working().steps())
        .containsExactly("`B` is not elected: there is nothing for it");
  }

  @Test
  void whomMoreVotesAreAgainstThanForIsNotElected() {
    BallotDecision decision =
        Elected.by("quadratic with 16 credits").options("A").vote("ann", "A=-4").closed();
    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(elected(decision)).isEmpty();
  }
}
