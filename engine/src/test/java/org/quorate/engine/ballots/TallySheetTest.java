package org.quorate.engine.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.vote.OptionName;

class TallySheetTest {
  private static final String HEAD =
      """
                   Tally Sheet for the votes cast.

         The format is:
             "V: vote           MD5SUM"
       -=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=-=

           Option 1---->: Jonathan Carter
         /  Option 2--->: Brian Gupta
         |/  Option 3-->: None Of The Above
         ||/
      """;

  @Test
  void readsWhatDevoteePrints() {
    Read read = Read.of(HEAD + "V: 213 \t\t5de2d9bd\nV: 1-- \t\tann\tAnn\n");

    assertThat(read.ballots().format()).isEqualTo(BallotFormat.DEBIAN);
    assertThat(read.ballots().options())
        .extracting(OptionName::value)
        .containsExactly("Jonathan Carter", "Brian Gupta", "None Of The Above");
    assertThat(read.votes()).containsExactly("11 [2, 1, 3]", "12 [1, 0, 0]");
  }

  @Test
  void aVoteThatCannotBeReadIsListed() {
    assertThat(Read.of(HEAD + "V: 21 \t\tann\nV: 2x1 \t\tbob\n").unreadable())
        .containsExactly(
            "11 `21` does not have one mark for each of 3 options", "12 `x` is no rank");
  }

  @Test
  void aSheetWithoutAnOptionIsRefused() {
    assertThat(Read.of(HEAD.replace("Option 2", "Option 3")).mistakes().get(0))
        .contains("Q0905: option 3 stands where option 2 is expected");
  }
}
