package org.quorate.rules.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quorate.rules.votes.Ballots.names;

import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.spi.TallyMethods;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Setting;
import org.quorate.vote.Strength;
import org.quorate.vote.Tally;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

class VoteMethodsTest {
  private static final Contest CONTEST = Contest.of(names("A", "B", "C"), 1);

  private final TallyMethods methods =
      ServiceLoader.load(TallyMethods.class).findFirst().orElseThrow();

  @ParameterizedTest
  @EnumSource
  void everyMethodCountsOnceAllIsSaid(VotingMethod method) {
    Tally tally =
        methods.open(whole(method), CONTEST).add(2, new int[] {1, 0, 0}).add(0, 1, 0).tally();

    assertThat(tally.notCounted()).isEmpty();
    assertThat(tally.winners()).isEqualTo(names("A"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCountedBeforeAllIsSaid(VotingMethod method) {
    CountingRule rule = CountingRule.by(method);

    if (!rule.unsaid().isEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> methods.open(rule, CONTEST))
          .withMessageStartingWith("`" + method.shown() + "` needs ");
    }
  }

  @Test
  void nothingSaidIsIgnored() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> methods.open(CountingRule.by(VotingMethod.BORDA).highest(5), CONTEST))
        .withMessage("`borda` has no highest");
  }

  private static CountingRule whole(VotingMethod method) {
    CountingRule rule = CountingRule.by(method);
    for (Setting setting : rule.unsaid()) {
      rule =
          switch (setting) {
            case UNRANKED -> rule.unranked(Unranked.LAST);
            case STRENGTH -> rule.strength(Strength.WINNING_VOTES);
            case HIGHEST -> rule.highest(1);
            case BUDGET -> rule.budget(1);
            default -> rule.byDefault(OptionName.of("C"), 1, Map.of());
          };
    }
    return rule;
  }
}
