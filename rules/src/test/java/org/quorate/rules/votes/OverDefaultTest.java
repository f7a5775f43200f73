package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

/** Options that have to beat a default one, by methods that know none themselves. */
class OverDefaultTest {
  private static final OptionName NONE = OptionName.of("none");
  private static final CountingRule SCHULZE =
      CountingRule.by(VotingMethod.SCHULZE)
          .unranked(Unranked.LAST)
          .strength(Strength.WINNING_VOTES)
          .over(NONE);

  private static List<OptionName> names(String... names) {
    return Stream.of(names).map(OptionName::of).toList();
  }

  /** Of A, B, C and none of them. */
  private static Tally tally(CountingRule rule, int seats, int[]... votes) {
    Contest contest = Contest.of(names("A", "B", "C", "none"), seats);
    RunningTally tally = new VoteMethods().open(rule, contest);
    for (int[] vote : votes) {
      tally.add(vote);
    }
    return tally.tally();
  }

  private static CountingRule by(VotingMethod method) {
    return CountingRule.by(method).over(NONE);
  }

  @Test
  void anApprovalOfNoneOutdoesOptionsWithFewer() {
    Tally tally =
        tally(
            by(VotingMethod.APPROVAL),
            3,
            new int[] {1, 1, 0, 0},
            new int[] {1, 1, 0, 1},
            new int[] {1, 0, 1, 1});
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.tied()).isEmpty();
    assertThat(tally.order()).containsExactly(names("A"), names("none"), names("B", "C"));
    assertThat(tally.working().steps())
        .containsExactly(
            "`B` is set aside: it stands 2 to 2 against `none`",
            "`C` is set aside: it stands 1 to 2 against `none`");
  }

  @Test
  void nobodyIsElectedWhereNobodyBeatsTheDefault() {
    Tally tally =
        tally(by(VotingMethod.PLURALITY), 1, new int[] {1, 0, 0, 0}, new int[] {0, 0, 0, 1});
    assertThat(tally.winners()).isEmpty();
    assertThat(tally.tied()).isEmpty();
    assertThat(tally.order()).containsExactly(names("none"), names("A", "B", "C"));
  }

  @Test
  void aTieOfThoseThatBeatTheDefaultIsATie() {
    Tally tally =
        tally(by(VotingMethod.APPROVAL), 1, new int[] {1, 1, 0, 0}, new int[] {1, 1, 0, 1});
    assertThat(tally.tied()).isEqualTo(names("A", "B"));
  }

  /** A beats B, B beats C, C beats A; none beats A, and so B is elected. */
  @Test
  void pairsAreComparedAmongThoseThatBeatTheDefault() {
    int[][] votes = {
      {1, 2, 3, 4}, {4, 1, 2, 3}, {4, 1, 2, 3}, {3, 4, 1, 2}, {3, 4, 1, 2}, {1, 2, 4, 3},
    };
    Tally tally = tally(SCHULZE, 1, votes);
    assertThat(tally.winners()).isEqualTo(names("B"));
    assertThat(tally.order()).containsExactly(names("B"), names("C"), names("none"), names("A"));
    assertThat(tally.working().matrix().options()).hasSize(4);
  }

  @Test
  void aCountInRoundsEndsWhereTheDefaultIsElected() {
    int[][] votes = {{1, 2, 4, 3}, {1, 2, 4, 3}, {2, 3, 4, 1}, {3, 4, 2, 1}, {4, 3, 2, 1}};
    assertThat(tally(by(VotingMethod.INSTANT_RUNOFF), 1, votes).winners()).isEmpty();
    int[][] others = {{1, 2, 4, 3}, {1, 2, 4, 3}, {1, 2, 4, 3}, {3, 4, 2, 1}, {4, 3, 2, 1}};
    assertThat(tally(by(VotingMethod.INSTANT_RUNOFF), 1, others).winners()).isEqualTo(names("A"));
    assertThat(tally(by(VotingMethod.STV), 3, others).winners()).isEqualTo(names("A"));
  }

  @Test
  void theDefaultHasToStand() {
    Contest contest = Contest.of(names("A", "B"), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VoteMethods().open(by(VotingMethod.BORDA), contest))
        .withMessage("`none` does not stand");
  }
}
