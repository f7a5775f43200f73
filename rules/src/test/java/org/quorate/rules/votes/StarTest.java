package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.votes.Ballots.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;

class StarTest {
  /** The stars of Wikipedia's article "STAR voting". */
  static final Ballots STARS =
      Ballots.over("Memphis", "Nashville", "Chattanooga", "Knoxville")
          .marked(42, 5, 2, 1, 0)
          .marked(26, 0, 5, 2, 2)
          .marked(15, 0, 3, 5, 4)
          .marked(17, 0, 2, 4, 5);

  /** Nashville and Chattanooga are the finalists, 68 voters prefer Nashville. */
  @Test
  void theRunOffIsBetweenTheTwoHighestTotals() {
    Tally tally = STARS.by(new Star(5));
    assertThat(tally.winners()).isEqualTo(names("Nashville"));
    assertThat(
            tally
                .working()
                .matrix()
                .preferring(OptionName.of("Nashville"), OptionName.of("Chattanooga")))
        .isEqualTo(68);
    assertThat(TotalsTest.points(tally)).containsExactly("210", "293", "237", "197");
  }

  @Test
  void aHigherTotalLosesToMoreVoters() {
    Tally tally = Ballots.over("A", "B").marked(2, 5, 0).marked(3, 3, 4).by(new Star(5));
    assertThat(TotalsTest.points(tally)).containsExactly("19", "12");
    assertThat(tally.winners()).isEqualTo(names("B"));
  }

  @Test
  void aTieOfTotalsThatCannotChangeTheWinnerIsNone() {
    Tally tally = Ballots.over("A", "B", "C").marked(3, 5, 1, 1).marked(1, 0, 2, 2).by(new Star(5));
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.tied()).isEmpty();
  }

  @Test
  void aTieOfTheRunOffStands() {
    Tally tally = Ballots.over("A", "B").marked(1, 5, 0).marked(1, 0, 3).by(new Star(5));
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEqualTo(names("A", "B"));
  }

  /** B and C may meet A, who wins against B and loses to C; they do not meet each other. */
  @Test
  void aTieOfTheSecondTotalDecidesWhomTheHighestMeets() {
    Tally tally =
        Ballots.over("A", "B", "C")
            .marked(3, 4, 2, 5)
            .marked(1, 5, 4, 0)
            .marked(1, 5, 5, 0)
            .by(new Star(5));
    assertThat(TotalsTest.points(tally)).containsExactly("22", "15", "15");
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEqualTo(names("A", "C"));
  }

  @Test
  void furtherSeatsGoOnWithThoseLeft() {
    Tally tally = STARS.by(new Star(5), 2);
    assertThat(tally.winners()).isEqualTo(names("Nashville", "Chattanooga"));
    assertThat(tally.order())
        .containsExactly(
            names("Nashville"), names("Chattanooga"), names("Knoxville"), names("Memphis"));
  }

  /** It compared every three options at every place, which took 19 seconds. */
  @Test
  @Timeout(5)
  void asManyOptionsAsAreReadAreOrderedInSeconds() {
    String[] names = new String[200];
    int[] marks = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = "o" + i;
      marks[i] = (i * 37) % 200;
    }

    assertThat(Ballots.over(names).marked(1, marks).by(new Star(200)).order()).hasSize(200);
  }
}
