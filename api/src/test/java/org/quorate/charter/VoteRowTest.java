package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Bound.Rounding;
import org.quorate.charter.Electorate.Barred;

class VoteRowTest {

  @Test
  void onlyWhoMayNotVoteLeavesTheBase() {
    List<Barred> recused = List.of(new Barred.Recused());
    Electorate all = new Electorate(new Who.Anyone(), Electorate.Roll.OPENING, recused, recused);
    assertThat(all.leavesBase()).isEqualTo(all.mayNotVote());
    assertThatThrownBy(
            () -> new Electorate(new Who.Anyone(), Electorate.Roll.OPENING, List.of(), recused))
        .hasMessage("only those who may not vote can leave the base");
  }

  @Test
  void ratiosAndMultiplesHaveNoZero() {
    assertThatThrownBy(() -> new Passing.Ratio(2, 0, false)).hasMessage("a ratio has no 0: 2:0");
    assertThatThrownBy(() -> new Bound.Root(0, 2, Rounding.NONE))
        .hasMessage("a multiple is more than 0: 0/2");
  }

  @Test
  void abstentionsCountForTheQuorumTheBaseBothOrNothing() {
    assertThat(Abstentions.values())
        .filteredOn(Abstentions::forQuorum)
        .containsExactly(Abstentions.QUORUM, Abstentions.BOTH);
    assertThat(Abstentions.values())
        .filteredOn(Abstentions::forBase)
        .containsExactly(Abstentions.BASE, Abstentions.BOTH);
  }
}
