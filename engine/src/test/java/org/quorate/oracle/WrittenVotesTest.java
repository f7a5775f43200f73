package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.charter.Rows;
import org.quorate.charter.VoteRow;

class WrittenVotesTest {
  private static final int ROWS = 2_000;

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void aRowOfVotesIsReadAsItWasWritten(Tongue tongue) {
    for (long seed = 0; seed < ROWS; seed += 20) {
      Chance chance = new Chance(seed);
      SayableVotes votes = new SayableVotes(chance);
      SayableElections elections = new SayableElections(chance);
      List<VoteRow> rows =
          votes.hanging(
              chance.many(
                  20, 20, () -> elections.row(votes.row("row " + chance.between(0, 1 << 30)))));
      ReadBack back = ReadBack.of(Rows.NONE.with(rows), tongue);
      assertThat(back.changed()).as("seed %s", seed).isEmpty();
      assertThat(back.rows().votes().size()).as("seed %s", seed).isEqualTo(rows.size());
    }
  }
}
