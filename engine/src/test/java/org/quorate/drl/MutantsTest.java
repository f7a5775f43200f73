package org.quorate.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.drl.Mutant.Operator;

/** Nothing of the rules is left unchanged by every mutant. */
class MutantsTest {
  private static final String HEAD =
      """
      package org.quorate.rules.reviews

      import org.quorate.rules.reviews.Claim.Headcount
      import org.quorate.rules.reviews.Judgement
      import org.quorate.rules.Says
      import org.quorate.rules.people.Tri

      // A remark.

      global java.util.function.BiConsumer rulings;
      """;

  private static final String JUDGED =
      """

      rule "first"
        salience 20
      when
        $judgement : Judgement(!sameEverywhere || applies == Tri.MAYBE)
      then
        rulings.accept($judgement, $judgement.says());
      end

      rule "last"
      when
        $judgement : Judgement()
      then
        rulings.accept($judgement, Says.MET);
      end
      """;

  @Test
  void everyPartOfAPatternIsChanged() {
    assertThat(changes(JUDGED, Operator.ASKED))
        .containsExactly(
            "!sameEverywhere || applies == Tri.MAYBE -> nothing",
            "!sameEverywhere || applies == Tri.MAYBE -> applies == Tri.MAYBE",
            "!sameEverywhere || applies == Tri.MAYBE -> !sameEverywhere");
    assertThat(changes(JUDGED, Operator.NEGATION))
        .containsExactly("!sameEverywhere -> sameEverywhere");
    assertThat(changes(JUDGED, Operator.COMPARISON))
        .containsExactly("applies == Tri.MAYBE -> applies != Tri.MAYBE");
    assertThat(changes(JUDGED, Operator.CONSTANT))
        .containsExactly(
            "applies == Tri.MAYBE -> applies == Tri.NO",
            "applies == Tri.MAYBE -> applies == Tri.YES");
    assertThat(changes(JUDGED, Operator.JOINT))
        .containsExactly(
            "!sameEverywhere || applies == Tri.MAYBE -> !sameEverywhere && applies == Tri.MAYBE");
  }

  @Test
  void numbersAreComparedInEveryOtherWay() {
    String counted =
        """

        rule "only"
        when
          $claim : Headcount(lacksSurely < 1)
        then
          rulings.accept($claim, Says.MET);
        end
        """;
    assertThat(changes(counted, Operator.COMPARISON))
        .containsExactly(
            "lacksSurely < 1 -> lacksSurely != 1",
            "lacksSurely < 1 -> lacksSurely <= 1",
            "lacksSurely < 1 -> lacksSurely == 1",
            "lacksSurely < 1 -> lacksSurely > 1",
            "lacksSurely < 1 -> lacksSurely >= 1");
    assertThat(changes(counted, Operator.CONSTANT))
        .containsExactly(
            "lacksSurely < 1 -> lacksSurely < 0", "lacksSurely < 1 -> lacksSurely < 2");
  }

  @Test
  void everyRuleIsHeardFirstAndLastAndSaysAllElse() {
    assertThat(changes(JUDGED, Operator.SALIENCE)).containsExactly("20 -> -1", "0 -> 21");
    assertThat(changes(JUDGED, Operator.RULE)).containsExactly("removed", "removed");
    assertThat(changes(JUDGED, Operator.RULING))
        .hasSize(8 + 7)
        .contains("$judgement.says() -> Says.MET", "Says.MET -> Says.UNMET_TIME")
        .doesNotContain("Says.MET -> Says.MET");
  }

  @ParameterizedTest
  @MethodSource("org.quorate.drl.RuleFile#all")
  void everyMutantIsAnotherText(RuleFile file) {
    List<String> texts = Mutants.of(file).stream().map(m -> m.rule() + ": " + m.text()).toList();
    assertThat(texts).doesNotHaveDuplicates();
    assertThat(file.rules())
        .allSatisfy(rule -> assertThat(texts).doesNotContain(rule.name() + ": " + rule));
  }

  @Test
  void everyOperatorFindsSomethingToChange() {
    assertThat(RuleFile.all())
        .flatExtracting(Mutants::of)
        .extracting(Mutant::operator)
        .contains(Operator.values());
  }

  private static List<String> changes(String rules, Operator operator) {
    return Mutants.of(RuleFile.parse(HEAD + rules)).stream()
        .filter(mutant -> mutant.operator() == operator)
        .map(Mutant::change)
        .toList();
  }
}
