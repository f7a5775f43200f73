package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.rules.votes.Ballots.names;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.Tally;

class DefaultOptionTest {
  /**
   * General resolution 2008/003, "Lenny and resolving DFSG violations"; option 7 is the default.
   */
  private static final long[][] LENNY = {
    {0, 46, 60, 72, 73, 89, 117},
    {281, 0, 160, 160, 171, 177, 224},
    {255, 61, 0, 125, 137, 151, 204},
    {253, 121, 146, 0, 160, 166, 194},
    {234, 105, 128, 135, 0, 136, 191},
    {220, 118, 134, 125, 134, 0, 180},
    {226, 129, 145, 153, 160, 169, 0}
  };

  /** The published result: five options are dropped because of majority, option 5 wins. */
  @Test
  void optionsThatMissTheirSupermajorityAreDropped() {
    Tally tally = lenny("2", "3", "4", "6");
    assertThat(tally.winners()).isEqualTo(names("5"));
    assertThat(tally.order())
        .containsExactly(names("5"), names("7"), names("1", "2", "3", "4", "6"));
    assertThat(tally.working().steps())
        .hasSize(5)
        .startsWith(
            "`1` is dropped: it stands 117 to 226 against `7` and needs 1:1",
            "`2` is dropped: it stands 224 to 129 against `7` and needs 3:1");
  }

  /** What debian-devel (28 December 2008) reckoned for simple majorities. */
  @Test
  void withoutSupermajoritiesAnotherOptionHadWon() {
    assertThat(lenny().winners()).isEqualTo(names("2"));
  }

  /** Technical committee, 4 March 2019, on merged /usr: the published matrix, still in doubt. */
  @Test
  void sixMembersOfTheTechnicalCommitteeAreDividedBetweenTwoOptions() {
    Tally tally =
        Ballots.over("W", "M", "H", "F")
            .marked(1, 3, 2, 1, 4)
            .marked(2, 2, 1, 3, 4)
            .marked(2, 4, 2, 1, 3)
            .marked(1, 3, 1, 2, 4)
            .by(new DefaultOption(OptionName.of("F"), 2, Map.of()));
    assertThat(tally.working().matrix().preferring())
        .containsExactly(
            List.of(0L, 0L, 2L, 4L),
            List.of(6L, 0L, 3L, 6L),
            List.of(4L, 3L, 0L, 6L),
            List.of(2L, 0L, 0L, 0L));
    assertThat(tally.tied()).isEqualTo(names("M", "H"));
  }

  @Test
  void anOptionBelowTheQuorumIsDroppedAndTheDefaultWins() {
    Ballots ballots = Ballots.over("A", "none").cast(4, "A > none");
    assertThat(ballots.by(of(5)).winners()).isEqualTo(names("none"));
    assertThat(ballots.by(of(5)).working().steps())
        .containsExactly("`A` is dropped: 4 votes prefer it to `none`, the quorum is 5");
    assertThat(ballots.by(of(4)).winners()).isEqualTo(names("A"));
  }

  @Test
  void aTieWithTheDefaultIsNotEnough() {
    Tally tally = Ballots.over("A", "none").cast(3, "A").cast(3, "none").by(of(1));
    assertThat(tally.winners()).isEqualTo(names("none"));
  }

  @Test
  void aSupermajorityIsReachedExactlyAtItsRatio() {
    OptionName a = OptionName.of("A");
    Method method = new DefaultOption(OptionName.of("none"), 1, Map.of(a, new Ratio(3, 1)));
    Ballots three = Ballots.over("A", "none").cast(3, "A").cast(1, "none");
    assertThat(three.by(method).winners()).containsExactly(a);
    assertThat(three.cast(2, "A").cast(1, "none").by(method).winners()).isEqualTo(names("none"));
  }

  @Test
  void theWeakestDefeatOfACycleIsSetAside() {
    Tally tally =
        Ballots.over("A", "B", "C", "none")
            .cast(4, "A > B > C")
            .cast(3, "B > C > A")
            .cast(2, "C > A > B")
            .by(of(1));
    assertThat(tally.winners()).isEqualTo(names("A"));
    assertThat(tally.working().steps())
        .containsExactly("the defeat of `A` by `C`, 5 to 4, is the weakest and set aside");
  }

  @Test
  void itFillsOneSeatAndNeedsItsDefaultOnTheBallot() {
    Contest two = Contest.of(names("A", "none"), 2);
    assertThatThrownBy(() -> Poll.of(of(1), two))
        .hasMessage("the method with a default option fills one seat, not 2");
    Contest without = Contest.of(names("A", "B"), 1);
    assertThatThrownBy(() -> Poll.of(of(1), without)).isInstanceOf(IllegalArgumentException.class);
  }

  private static DefaultOption of(long quorum) {
    return new DefaultOption(OptionName.of("none"), quorum, Map.of());
  }

  private static Tally lenny(String... threeToOne) {
    Map<OptionName, Ratio> majorities =
        Stream.of(threeToOne).collect(Collectors.toMap(OptionName::of, option -> new Ratio(3, 1)));
    DefaultOption method = new DefaultOption(OptionName.of("7"), 48, majorities);
    Contest contest = Contest.of(names("1", "2", "3", "4", "5", "6", "7"), 1);
    return new ComparedCount(method, contest, Matrix.of(LENNY)).tally();
  }
}
