package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.rules.votes.Ballots.TENNESSEE;
import static org.quorate.rules.votes.Ballots.names;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.vote.Contest;
import org.quorate.vote.NotCounted;
import org.quorate.vote.OptionName;
import org.quorate.vote.Round;
import org.quorate.vote.Tally;

/** The capital of Tennessee, from the articles of Wikipedia on each method. */
class TotalsTest {

  /** "First-past-the-post voting": Memphis leads 42 to 26. */
  @Test
  void pluralityElectsMemphis() {
    Tally tally = TENNESSEE.by(new Plurality());
    assertThat(tally.winners()).isEqualTo(names("Memphis"));
    assertThat(points(tally)).containsExactly("42", "26", "15", "17");
    assertThat(tally.margin()).hasValue(16);
  }

  /** "STAR voting" on approval: everybody approves of two cities. */
  @Test
  void approvalOfTheTwoNearestElectsNashville() {
    Tally tally =
        Ballots.over("Memphis", "Nashville", "Chattanooga", "Knoxville")
            .cast(42, "Memphis = Nashville")
            .cast(26, "Nashville = Chattanooga")
            .cast(15, "Chattanooga = Knoxville")
            .cast(17, "Knoxville = Chattanooga")
            .by(new Approval());
    assertThat(tally.winners()).isEqualTo(names("Nashville"));
    assertThat(points(tally)).containsExactly("42", "68", "58", "32");
    assertThat(tally.margin()).hasValue(10);
  }

  /** "Borda count": 126, 194, 173 and 107 points. */
  @Test
  void bordaElectsNashville() {
    Tally tally = TENNESSEE.by(new Borda());
    assertThat(tally.order())
        .containsExactly(
            names("Nashville"), names("Chattanooga"), names("Memphis"), names("Knoxville"));
    assertThat(points(tally)).containsExactly("126", "194", "173", "107");
    assertThat(tally.margin()).hasValue(7);
  }

  /** "STAR voting", scoring round: 210, 293, 237 and 197 stars. */
  @Test
  void scoresAddUp() {
    Tally tally = StarTest.STARS.by(new Score(5));
    assertThat(points(tally)).containsExactly("210", "293", "237", "197");
    assertThat(tally.winners()).isEqualTo(names("Nashville"));
    assertThat(tally.margin()).hasValue(12);
  }

  @Test
  void equalAndMissingRanksShareTheirPointsOfBorda() {
    Tally tally = Ballots.over("A", "B", "C", "D").cast(1, "A > B").by(new Borda());
    assertThat(points(tally)).containsExactly("3", "2", "0.5", "0.5");
    assertThat(tally.order()).containsExactly(names("A"), names("B"), names("C", "D"));
  }

  /** Colorado House 2019: 20 tokens, so that four votes for one bill cost 16. */
  @Test
  void quadraticVotesCostTheirSquare() {
    Poll poll = Poll.of(new Quadratic(20), Contest.of(names("A", "B", "C"), 1));
    Tally tally = poll.add(4, 2, 0).add(-1, 3, 3).add(4, 2, 1).tally();
    assertThat(points(tally)).containsExactly("3", "5", "3");
    assertThat(tally.notCounted())
        .containsExactly(new NotCounted(3, 1, "its votes cost more than 20 credits"));
    assertThat(tally.margin()).hasValue(1);
  }

  @Test
  void aTieStandsAndKeepsTheSeatOpen() {
    Tally tally =
        Ballots.over("A", "B", "C").cast(2, "A").cast(1, "B").cast(1, "C").by(new Plurality(), 2);
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.tied()).isEqualTo(names("B", "C"));
    assertThat(tally.margin()).hasValue(0);
    assertThat(tally.order()).containsExactly(names("A"), names("B", "C"));
  }

  @Test
  void aLotIsDrawnFromTheSeedAndRecorded() {
    Ballots ballots = Ballots.over("A", "B", "C").cast(2, "A").cast(1, "B").cast(1, "C");
    Tally tally = ballots.byLot(new Plurality(), 2, "draw of 2026-11-26: 4 8 15 16 23 42");
    assertThat(tally.tied()).isEmpty();
    assertThat(tally.winners()).hasSize(2).startsWith(OptionName.of("A"));
    assertThat(tally.working().lots())
        .singleElement()
        .satisfies(
            lot -> {
              assertThat(lot.number()).isEqualTo(1);
              assertThat(lot.drawn()).containsExactlyInAnyOrderElementsOf(names("B", "C"));
              assertThat(lot.drawn()).startsWith(tally.winners().get(1));
            });
    assertThat(ballots.byLot(new Plurality(), 2, "draw of 2026-11-26: 4 8 15 16 23 42"))
        .isEqualTo(tally);
  }

  @Test
  void noVoteElectsNobodyNotEvenUnopposed() {
    Tally tally = Poll.of(new Plurality(), Contest.of(names("A"), 1)).tally();
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEqualTo(names("A"));
  }

  @Test
  void whatCannotBeReadIsListedWithItsReason() {
    Poll poll = Poll.of(new Plurality(), Contest.of(names("A", "B"), 1));
    poll.add(1, 1).add(1, 2).add(3, 0).add(0, 0).add(2, new int[] {1}).refuse(1, "ann voted twice");
    assertThat(poll.tally().notCounted())
        .containsExactly(
            new NotCounted(1, 1, "it ranks more than one option first"),
            new NotCounted(3, 1, "rank 3 of `A` does not lie between 1 and 2"),
            new NotCounted(4, 1, "it marks no option"),
            new NotCounted(5, 2, "it has 1 marks for 2 options"),
            new NotCounted(6, 1, "ann voted twice"));
    assertThat(poll.tally().winners()).isEqualTo(names("A"));
  }

  @Test
  void onlyWhatWasCountedCanBeWithdrawn() {
    Poll poll = Poll.of(new Plurality(), Contest.of(names("A", "B"), 1)).add(1, 1).add(1, 0);
    assertThatThrownBy(() -> poll.withdraw(1, 1)).hasMessageStartingWith("no such vote");
    assertThat(poll.withdraw(1, 0).tally().winners()).isEmpty();
    assertThatThrownBy(() -> poll.withdraw(1, 0)).hasMessageStartingWith("no such vote");
  }

  @Test
  void anOptionStandsOnceOnTheBallot() {
    List<OptionName> twice = names("Ann", "ann");
    assertThatThrownBy(() -> Contest.of(twice, 1)).hasMessage("`ann` stands twice on the ballot");
  }

  static List<String> points(Tally tally) {
    return tally.working().rounds().get(0).standings().stream()
        .map(Round.Standing::votes)
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
