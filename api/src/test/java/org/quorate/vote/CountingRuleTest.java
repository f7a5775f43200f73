package org.quorate.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountingRuleTest {

  @Test
  void aRuleKnowsWhatNobodyHasSaid() {
    assertThat(CountingRule.by(VotingMethod.SCHULZE).unsaid())
        .containsExactly(Setting.UNRANKED, Setting.STRENGTH);
    assertThat(CountingRule.by(VotingMethod.SCHULZE).unranked(Unranked.LAST).unsaid())
        .containsExactly(Setting.STRENGTH);
    assertThat(CountingRule.by(VotingMethod.BORDA).unsaid()).isEmpty();
  }

  @Test
  void ratiosNeedNotBeSaid() {
    OptionName none = OptionName.of("none of the above");
    CountingRule rule = CountingRule.by(VotingMethod.DEBIAN);
    assertThat(rule.unsaid()).containsExactly(Setting.DEFAULT_OPTION, Setting.QUORUM);
    assertThat(rule.byDefault(none, 0, Map.of()).unsaid()).isEmpty();
  }

  @Test
  void aRuleKnowsWhatMeansNothingToItsMethod() {
    CountingRule rule =
        CountingRule.by(VotingMethod.SCORE).highest(5).strength(Strength.MARGINS).budget(9);
    assertThat(rule.needless()).containsExactly(Setting.STRENGTH, Setting.BUDGET);
  }

  @Test
  void methodsGoByNamesAndAliasesInAnyCase() {
    assertThat(VotingMethod.named("Schulze")).contains(VotingMethod.SCHULZE);
    assertThat(VotingMethod.named("instant run-off")).isEmpty();
    assertThat(VotingMethod.named("Instant Runoff")).contains(VotingMethod.INSTANT_RUNOFF);
    assertThat(VotingMethod.named(" RCV ")).contains(VotingMethod.INSTANT_RUNOFF);
  }

  @Test
  void noNameIsThatOfTwoMethods() {
    List<String> names =
        Stream.of(VotingMethod.values())
            .flatMap(one -> Stream.concat(Stream.of(one.shown()), one.aliases().stream()))
            .toList();
    Set<String> once = new HashSet<>(names);
    assertThat(once).hasSameSizeAs(names);
    assertThat(names).allSatisfy(name -> assertThat(VotingMethod.named(name)).isPresent());
  }
}
