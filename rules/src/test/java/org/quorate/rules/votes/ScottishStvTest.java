package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.votes.Ballots.names;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;

class ScottishStvTest {

  /** Wikipedia, "Single transferable vote" (food for a party): quota 6, transfers at one half. */
  @Test
  void threeFoodsForTwentyGuests() {
    Tally tally =
        Ballots.over("Oranges", "Pears", "Chocolate", "Strawberries", "Bonbons")
            .cast(4, "Oranges")
            .cast(2, "Pears > Oranges")
            .cast(8, "Chocolate > Strawberries")
            .cast(4, "Chocolate > Bonbons")
            .cast(1, "Strawberries")
            .cast(1, "Bonbons")
            .by(new ScottishStv(), 3);
    assertThat(tally.winners()).isEqualTo(names("Chocolate", "Oranges", "Strawberries"));
    assertThat(votes(tally)).containsExactly("4 2 12 1 1", "4 2 6 5 3", "6 6 5 3");
  }

  /** Droop quota 4: the surplus of 2 moves at 2/6, cut to 0.33333 a paper; the rest is lost. */
  @Test
  void transferValuesAreCutAtFiveDecimals() {
    Tally tally =
        Ballots.over("A", "B", "C", "D")
            .cast(6, "A > B")
            .cast(1, "B")
            .cast(2, "C")
            .cast(2, "D > C")
            .by(new ScottishStv(), 2);
    assertThat(votes(tally).get(1)).isEqualTo("4 2.99998 2 2");
    assertThat(tally.working().rounds().get(1).exhausted()).isEqualTo("0.00002");
  }

  /** Rule 48(3): papers that came at a part of a vote move on at a part of that part. */
  @Test
  void aTransferredPaperIsTransferredAtAPartOfItsValue() {
    Tally tally =
        Ballots.over("A", "B", "C", "D", "E")
            .cast(9, "A > B > C")
            .cast(4, "B > D")
            .cast(4, "C")
            .cast(3, "D")
            .cast(3, "E")
            .by(new ScottishStv(), 3);
    // quota 6; A passes on 3 x 9/9 = 0.33333 each; B has 6.99997, surplus 0.99997
    assertThat(votes(tally).get(1)).isEqualTo("6 6.99997 4 3 3");
    // 0.33333 * 0.99997 / 6.99997 = 0.04761..., 1 * 0.99997 / 6.99997 = 0.14285...
    assertThat(votes(tally).get(2)).isEqualTo("6 6 4.42849 3.5714 3");
  }

  /** Rule 51: of equal last places, the one with fewer votes at the stage before. */
  @Test
  void theMostRecentStageTellsEqualLastPlacesApart() {
    Tally tally =
        Ballots.over("A", "B", "C", "D", "E")
            .cast(6, "A")
            .cast(5, "B")
            .cast(3, "C")
            .cast(2, "D")
            .cast(1, "E > D")
            .by(new ScottishStv(), 1);
    assertThat(votes(tally).get(1)).isEqualTo("6 5 3 3");
    assertThat(tally.working().rounds().get(1).excluded()).isEqualTo(names("D"));
  }

  @Test
  void aTieThatNoStageTellsApartStands() {
    Ballots ballots = Ballots.over("A", "B", "C").cast(3, "A").cast(2, "B").cast(2, "C");
    Tally tally = ballots.by(new ScottishStv(), 2);
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.tied()).isEqualTo(names("B", "C"));
    assertThat(ballots.byLot(new ScottishStv(), 2, "seed").winners()).hasSize(2);
  }

  @Test
  void equalSurplusesThatNoStageTellsApartAreATie() {
    Tally tally =
        Ballots.over("A", "B", "C", "D")
            .cast(5, "A > C")
            .cast(5, "B > D")
            .cast(2, "C")
            .cast(1, "D")
            .by(new ScottishStv(), 3);
    assertThat(tally.winners()).isEqualTo(names("A", "B"));
    assertThat(tally.tied()).isEqualTo(names("C", "D"));
  }

  @Test
  void allWinWhereSeatsAreEnough() {
    Tally tally = Ballots.over("A", "B").cast(1, "A").by(new ScottishStv(), 3);
    assertThat(tally.winners()).isEqualTo(names("A", "B"));
  }

  private static List<String> votes(Tally tally) {
    return tally.working().rounds().stream().map(ScottishStvTest::line).toList();
  }

  private static String line(Round round) {
    return String.join(
        " ", round.standings().stream().map(standing -> standing.votes().toPlainString()).toList());
  }
}
