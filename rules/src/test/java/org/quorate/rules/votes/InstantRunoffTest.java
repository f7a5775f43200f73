package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.rules.votes.Ballots.TENNESSEE;
import static org.quorate.rules.votes.Ballots.names;

import org.junit.jupiter.api.Test;
import org.quorate.vote.Contest;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;

class InstantRunoffTest {

  /** Wikipedia, "Instant-runoff voting": Knoxville wins 58 to 42 in the third round. */
  @Test
  void theCapitalOfTennesseeIsKnoxville() {
    Tally tally = TENNESSEE.by(new InstantRunoff());
    assertThat(tally.winners()).isEqualTo(names("Knoxville"));
    assertThat(tally.order())
        .containsExactly(
            names("Knoxville"), names("Memphis"), names("Nashville"), names("Chattanooga"));
    assertThat(tally.working().rounds())
        .extracting(Round::standings)
        .extracting(Object::toString)
        .last()
        .isEqualTo("[Standing[option=Memphis, votes=42], Standing[option=Knoxville, votes=58]]");
    assertThat(tally.margin()).isEmpty();
  }

  @Test
  void votesWithoutAFurtherPreferenceNoLongerCountForTheHalf() {
    Tally tally =
        Ballots.over("A", "B", "C").cast(4, "A").cast(3, "B").cast(2, "C").by(new InstantRunoff());
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.working().rounds()).hasSize(2);
    assertThat(tally.working().rounds().get(1).exhausted()).isEqualTo("2");
  }

  @Test
  void aTieForTheLastPlaceThatCannotMatterLeavesTogether() {
    Tally tally =
        Ballots.over("A", "B", "C", "D")
            .cast(6, "A")
            .cast(5, "B")
            .cast(2, "C > B")
            .cast(2, "D > B")
            .by(new InstantRunoff());
    assertThat(tally.winners()).isEqualTo(names("B"));
    assertThat(tally.working().rounds().get(0).excluded()).isEqualTo(names("C", "D"));
    assertThat(tally.order()).containsExactly(names("B"), names("A"), names("C", "D"));
  }

  @Test
  void aTieForTheLastPlaceThatMattersStands() {
    Ballots ballots =
        Ballots.over("A", "B", "C").cast(3, "A > B").cast(2, "B > A").cast(2, "C > B");
    Tally tally = ballots.by(new InstantRunoff());
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEqualTo(names("A", "B", "C"));
    Tally drawn = ballots.byLot(new InstantRunoff(), 1, "seed");
    assertThat(drawn.winners()).hasSize(1);
    assertThat(drawn.working().lots()).hasSize(1);
  }

  @Test
  void aRankingIsReadUpToTheFirstSharedRank() {
    Tally tally =
        Ballots.over("A", "B", "C", "D")
            .cast(5, "A")
            .cast(4, "B")
            .cast(3, "C > A = B")
            .by(new InstantRunoff());
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.working().rounds().get(2).exhausted()).isEqualTo("3");
  }

  @Test
  void itFillsOneSeat() {
    Contest two = Contest.of(names("A", "B"), 2);
    assertThatThrownBy(() -> Poll.of(new InstantRunoff(), two))
        .hasMessage("instant run-off fills one seat, not 2");
  }
}
