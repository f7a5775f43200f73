package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.votes.Ballots.TENNESSEE;
import static org.quorate.rules.votes.Ballots.names;
import static org.quorate.vote.Strength.MARGINS;
import static org.quorate.vote.Strength.WINNING_VOTES;
import static org.quorate.vote.Unranked.LAST;
import static org.quorate.vote.Unranked.NOT_COMPARED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.vote.Contest;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;

class SchulzeTest {

  /** The example with 45 voters by Schulze himself, as in Wikipedia's "Schulze method". */
  private static final Ballots FORTY_FIVE =
      Ballots.over("A", "B", "C", "D", "E")
          .cast(5, "A > C > B > E > D")
          .cast(5, "A > D > E > C > B")
          .cast(8, "B > E > D > A > C")
          .cast(3, "C > A > B > E > D")
          .cast(7, "C > A > E > B > D")
          .cast(2, "C > B > A > D > E")
          .cast(7, "D > C > E > B > A")
          .cast(8, "E > B > A > D > C");

  @Test
  void fortyFiveVotersRankEFirst() {
    for (Strength strength : Strength.values()) {
      Tally tally = FORTY_FIVE.by(new Schulze(LAST, strength), 2);
      assertThat(tally.order())
          .containsExactly(names("E"), names("A"), names("C"), names("B"), names("D"));
      assertThat(tally.winners()).isEqualTo(names("E", "A"));
    }
  }

  @Test
  void theMatrixIsThePublishedOne() {
    assertThat(FORTY_FIVE.by(new Schulze(LAST, WINNING_VOTES)).working().matrix().preferring())
        .containsExactly(
            List.of(0L, 20L, 26L, 30L, 22L),
            List.of(25L, 0L, 16L, 33L, 18L),
            List.of(19L, 29L, 0L, 17L, 24L),
            List.of(15L, 12L, 28L, 0L, 14L),
            List.of(23L, 27L, 21L, 31L, 0L));
  }

  /** Wikipedia, "Condorcet method": Nashville beats each other city. */
  @Test
  void theCapitalOfTennesseeIsNashville() {
    assertThat(TENNESSEE.by(new Schulze(LAST, WINNING_VOTES)).order())
        .containsExactly(
            names("Nashville"), names("Chattanooga"), names("Knoxville"), names("Memphis"));
    Tally winner = TENNESSEE.by(new CondorcetWinner(LAST));
    assertThat(winner.winners()).isEqualTo(names("Nashville"));
    assertThat(winner.margin()).hasValue(16);
    assertThat(winner.working().matrix().preferring())
        .containsExactly(
            List.of(0L, 42L, 42L, 42L),
            List.of(58L, 0L, 68L, 68L),
            List.of(58L, 32L, 0L, 83L),
            List.of(58L, 32L, 17L, 0L));
  }

  @Test
  void unrankedOptionsElectOneOrAnotherByHowTheyAreRead() {
    Ballots ballots = Ballots.over("A", "B").cast(3, "A").cast(2, "B > A");
    assertThat(ballots.by(new Schulze(NOT_COMPARED, WINNING_VOTES)).winners())
        .isEqualTo(names("B"));
    assertThat(ballots.by(new Schulze(LAST, WINNING_VOTES)).winners()).isEqualTo(names("A"));
  }

  @Test
  void winningVotesAndMarginsElectDifferently() {
    long[][] cycle = {{0, 40, 25}, {35, 0, 30}, {41, 12, 0}};
    assertThat(byMatrix(new Schulze(LAST, MARGINS), cycle).winners()).isEqualTo(names("B"));
    assertThat(byMatrix(new Schulze(LAST, WINNING_VOTES), cycle).winners()).isEqualTo(names("C"));
  }

  @Test
  void aCycleHasNoCondorcetWinnerAndStandsTied() {
    Tally tally =
        Ballots.over("A", "B", "C", "D")
            .cast(1, "A > B > C > D")
            .cast(1, "B > C > A > D")
            .cast(1, "C > A > B > D")
            .by(new CondorcetWinner(LAST));
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEqualTo(names("A", "B", "C"));
    assertThat(tally.order()).containsExactly(names("A", "B", "C"), names("D"));
    assertThat(tally.margin()).hasValue(0);
  }

  /** A stands above C, B is not compared with either: B may come before, between or after them. */
  @Test
  void whatIsNotComparedStandsTogetherButALoserOfOneSeatIsNoneOfTheTied() {
    long[][] open = {{0, 0, 1}, {0, 0, 0}, {0, 0, 0}};
    Tally one = byMatrix(new Schulze(NOT_COMPARED, MARGINS), open);
    assertThat(one.order()).containsExactly(names("A", "B", "C"));
    assertThat(one.tied()).isEqualTo(names("A", "B"));
  }

  /**
   * Kubernetes steering committee, 2018: the pairs of the 304 published ballots that rank anybody,
   * options without a rank not compared. By winning votes the order is the published one; margins
   * put Tim Pepper fifth.
   */
  @Test
  void theSteeringElectionOf2018HasThePublishedOrderByWinningVotesOnly() {
    long[][] pairs = {
      {0, 189, 186, 179, 199, 191, 200, 182},
      {66, 0, 144, 126, 145, 145, 146, 118},
      {51, 75, 0, 86, 109, 90, 96, 71},
      {54, 93, 122, 0, 130, 129, 117, 97},
      {51, 88, 103, 95, 0, 108, 108, 74},
      {39, 70, 102, 64, 103, 0, 86, 75},
      {39, 68, 96, 81, 103, 96, 0, 67},
      {75, 126, 154, 137, 158, 154, 163, 0},
    };
    Contest contest =
        Contest.of(
            names("Aaron", "Davanum", "Kris", "Nikhita", "Quinton", "Stephen", "Tim", "Timothy"),
            3);
    Schulze published = new Schulze(NOT_COMPARED, WINNING_VOTES);
    Schulze margins = new Schulze(NOT_COMPARED, MARGINS);

    assertThat(new ComparedCount(published, contest, Matrix.of(pairs)).tally().order())
        .containsExactly(
            names("Aaron"),
            names("Timothy"),
            names("Davanum"),
            names("Nikhita"),
            names("Kris"),
            names("Quinton"),
            names("Stephen"),
            names("Tim"));
    assertThat(new ComparedCount(margins, contest, Matrix.of(pairs)).tally().order().get(4))
        .isEqualTo(names("Tim"));
  }

  static Tally byMatrix(Compared method, long[][] rows) {
    Contest contest = Contest.of(names("A", "B", "C"), 1);
    return new ComparedCount(method, contest, Matrix.of(rows)).tally();
  }
}
