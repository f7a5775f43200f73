package org.quorate.drl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.drools.model.Condition;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.spi.RuleSet;

/**
 * Rules have one pattern and one line, so that what they say of a fact is a function of the fact:
 * only then may it be remembered.
 */
class RulesShapeTest {
  private static final String ALL = "org.quorate.drl.RuleFile#all";

  @ParameterizedTest
  @MethodSource(ALL)
  void nothingStandsInTheFileButRulesOfOnePatternAndOneLine(RuleFile file) {
    assertThat(file.rules()).isNotEmpty();
    assertThat(RuleFile.parse(file.toString())).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "$voice : Voice(dismissed)!$voice : Voice(dismissed) $other : Voice()",
        "$voice : Voice(dismissed)!$voice : Voice(dismissed) from rulings",
        "$voice : Voice(dismissed)!exists Voice(dismissed)",
        "$voice : Voice(dismissed)!not Voice(dismissed)",
        "$voice : Voice(dismissed)!forall (Voice(dismissed))",
        "$voice : Voice(dismissed)!eval(true)",
        "$voice : Voice(dismissed)!accumulate(Voice(dismissed); $voice : count(1))",
        "$voice : Voice(dismissed)!$all : List() from collect(Voice(dismissed))",
        "$voice : Voice(dismissed)!$voice : Voice(dismissed, rulings != null && eval(true))",
        "$voice : Voice(dismissed)!$voice : Voice(standing.name().isEmpty())",
        "global java.util.function.BiConsumer rulings;!global java.util.Map memory;",
        "Counts.DISMISSED);!Counts.DISMISSED); insert($voice);",
        "rule \"an approval taken back!query \"an approval taken back",
      })
  void whateverElseStoodThereWouldBeRefused(String written, String instead) {
    String text = RuleFile.of("org.quorate.rules.reviews").toString();
    assertThat(text).contains(written);
    assertThatThrownBy(() -> RuleFile.parse(text.replace(written, instead)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void everyRuleHasASentenceOfItsOwn(RuleFile file) {
    assertThat(file.rules()).extracting(RuleText::name).doesNotHaveDuplicates();
  }

  @Test
  void everyFileOfRulesIsFiredBySomeRuleSet() {
    assertThat(RuleFile.all())
        .extracting(RuleFile::rulePackage)
        .containsExactlyInAnyOrderElementsOf(
            ServiceLoader.load(RuleSet.class).stream()
                .map(set -> set.get().rulePackage())
                .toList());
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void whatWasCompiledIsWhatIsWritten(RuleFile file) throws Exception {
    Model model = compiled(file.rulePackage());
    assertThat(model.getRules())
        .extracting(NamedModelItem::getName)
        .containsExactlyInAnyOrderElementsOf(file.rules().stream().map(RuleText::name).toList());
    assertThat(model.getGlobals()).extracting(Global::getName).containsExactly("rulings");
    assertThat(model.getQueries()).isEmpty();
    for (Rule rule : model.getRules()) {
      List<Condition> conditions = new ArrayList<>();
      gather(rule.getView(), conditions);
      assertThat(conditions)
          .as(rule.getName())
          .extracting(Condition::getType)
          .containsExactly(Condition.Type.PATTERN, Condition.Type.CONSEQUENCE);
      assertThat(rule.getConsequences()).as(rule.getName()).hasSize(1);
    }
  }

  private static void gather(Condition condition, List<Condition> conditions) {
    if (condition.getSubConditions().isEmpty()) {
      conditions.add(condition);
    }
    condition.getSubConditions().forEach(inner -> gather(inner, conditions));
  }

  private static Model compiled(String rulePackage)
      throws IOException, ReflectiveOperationException {
    String models = "META-INF/kie/org.quorate/quorate-rules/drools-model";
    ClassLoader loader = RulesShapeTest.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(models))) {
      String name =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> line.startsWith(rulePackage + "."))
              .findFirst()
              .orElseThrow();
      return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void everyFactIsSpokenOfBecauseOneRuleAsksNothingAndIsHeardLast(RuleFile file) {
    file.byFact()
        .forEach(
            (fact, rules) -> {
              List<RuleText> last = rules.stream().filter(r -> r.constraints().isEmpty()).toList();
              assertThat(last).as(fact).hasSize(1);
              assertThat(rules)
                  .filteredOn(rule -> rule.salience() <= last.get(0).salience())
                  .as(fact)
                  .hasSize(1);
            });
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void rulesOfEqualSalienceSayTheSameOrNeverMeet(RuleFile file) {
    file.byFact()
        .values()
        .forEach(
            rules -> {
              for (RuleText one : rules) {
                for (RuleText other : rules) {
                  boolean equal = one.salience() == other.salience();
                  boolean same = one.ruling().equals(other.ruling());
                  assertThat(!equal || same || neverMeet(one, other))
                      .as(one.name() + " / " + other.name())
                      .isTrue();
                }
              }
            });
  }

  /** Whether they ask one component for different constants, or for yes and for no. */
  private static boolean neverMeet(RuleText one, RuleText other) {
    return one.constraints().stream()
        .anyMatch(a -> other.constraints().stream().anyMatch(b -> contradict(a, b)));
  }

  private static boolean contradict(Constraint one, Constraint other) {
    return !one.joints().contains("&&")
        && !other.joints().contains("&&")
        && one.asked().stream()
            .allMatch(a -> other.asked().stream().allMatch(b -> contradict(a, b)));
  }

  private static boolean contradict(Asked one, Asked other) {
    if (!one.name().equals(other.name())) {
      return false;
    } else if (!one.isComparison() && !other.isComparison()) {
      return one.negated() != other.negated();
    }
    return one.operator().equals("==")
        && other.operator().equals("==")
        && !one.value().equals(other.value());
  }
}
