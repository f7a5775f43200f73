package org.quorate.engine.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.vote.OptionName;

class BltBallotsTest {

  /** The example of OpaVote's help, with what OpenSTV adds. */
  @Test
  void readsWhatOpaVoteAndOpenStvWrite() {
    Read read =
        Read.of(
            """
            4 2          # four candidates are competing for two seats
            -2           # Bob has withdrawn
            1 4 1 3 2 0
            3 2 4 1 3 0  # third choices and so on

            1 2 - 4=3 1 0
            2 0
            0            # end of ballots marker
            "Amy"
            "Bob #1"
            Chuck (Party C)
            "Diane"
            "Gardening Club Election"
            """);

    assertThat(read.ballots().format()).isEqualTo(BallotFormat.BLT);
    assertThat(read.ballots().seats()).hasValue(2);
    assertThat(read.ballots().withdrawn()).containsExactly(OptionName.of("Bob #1"));
    assertThat(read.ballots().options())
        .extracting(OptionName::value)
        .containsExactly("Amy", "Bob #1", "Chuck (Party C)", "Diane");
    assertThat(read.votes())
        .containsExactly(
            "3 [2, 4, 3, 1]", "4 3x [3, 1, 4, 2]", "6 [3, 1, 2, 2]", "7 2x [0, 0, 0, 0]");
  }

  @Test
  void aVoteThatCannotBeReadIsListed() {
    Read read =
        Read.of("2 1\n1 1 2 0\n1 3 0\n4 1 1 0\n1 1 2\nx 1 0\n1 1= 0\n0 1 0\n0\n\"A\"\n\"B\"\n");

    assertThat(read.votes()).containsExactly("2 [1, 2]");
    assertThat(read.unreadable())
        .containsExactly(
            "3 `3` is no number of an option",
            "4 4x option 1 is ranked twice",
            "5 no 0 ends it",
            "6 `x` does not say how many votes these are",
            "7 `` is no number of an option",
            "8 `0` does not say how many votes these are");
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    assertThat(Read.of("2 1\n1 1 2 0\n1 2").mistakes())
        .singleElement()
        .asString()
        .contains("Q0905: no line `0` ends the ballots");
    assertThat(Read.of("2 1\n1 1 2 0\n0\n\"A\"\n").mistakes())
        .singleElement()
        .asString()
        .contains("Q0905: there are 2 options and 1 names");
    assertThat(Read.of("0 0\n0\n").mistakes())
        .singleElement()
        .asString()
        .contains("there are 0 options and 0 seats");
  }

  @Test
  void namesAreToldApart() {
    assertThat(Read.of("2 1\n1 1 0\n0\n\"A\"\n\"a\"\n").mistakes())
        .singleElement()
        .asString()
        .contains("votes:5:0: error Q0903: `a` stands twice");
  }

  @Test
  void moreVotesThanCanBeCountedExactlyAreRefused() {
    assertThat(Read.of("2 1\n99999999 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n").votes()).hasSize(2);
    assertThat(Read.of("2 1\n99999999 1 0\n2 2 0\n0\n\"A\"\n\"B\"\n").mistakes())
        .singleElement()
        .asString()
        .contains("votes:3:0: error Q0902: there are more votes than are read");
  }
}
