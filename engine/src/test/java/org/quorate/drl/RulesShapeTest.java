package org.quorate.drl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Condition;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.NamedModelItem;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.charter.Column;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.Claim;

/**
 * Rules have one pattern and one line, so that what they say of a fact is a function of the fact:
 * only then may it be remembered.
 */
class RulesShapeTest {
  private static final RuleFile FILE = RuleFile.ofReviews();

  @Test
  void nothingStandsInTheFileButRulesOfOnePatternAndOneLine() {
    assertThat(FILE.rules()).isNotEmpty();
    assertThat(RuleFile.parse(FILE.toString())).isEqualTo(FILE);
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
    String text = FILE.toString();
    assertThat(text).contains(written);
    assertThatThrownBy(() -> RuleFile.parse(text.replace(written, instead)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyRuleHasASentenceOfItsOwn() {
    assertThat(FILE.rules()).extracting(RuleText::name).doesNotHaveDuplicates();
  }

  @Test
  void whatWasCompiledIsWhatIsWritten() throws Exception {
    Model model = compiled();
    assertThat(model.getRules())
        .extracting(NamedModelItem::getName)
        .containsExactlyInAnyOrderElementsOf(FILE.rules().stream().map(RuleText::name).toList());
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

  private static Model compiled() throws IOException, ReflectiveOperationException {
    String models = "META-INF/kie/org.quorate/quorate-rules/drools-model";
    ClassLoader loader = RulesShapeTest.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(models))) {
      String name =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> line.startsWith("org.quorate.rules.reviews."))
              .findFirst()
              .orElseThrow();
      return (Model) Class.forName(name).getDeclaredConstructor().newInstance();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnHasRules(Column column) {
    Claim claim = claim(column);
    assertThat(claim.column()).isEqualTo(column);
    assertThat(facts()).contains(claim.getClass().getSimpleName());
  }

  /** What a row claims in a column; a column more does not compile before it is claimed. */
  private static Claim claim(Column column) {
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS -> new Claim.Headcount(column, 0, 0, 0);
      case CHECKS -> new Claim.ChecksReported(false, false, false);
      case SIGN_OFF -> new Claim.SignedOff(true, false, true);
      case STAY_OPEN -> new Claim.Window(Claim.Window.State.ELAPSED, true);
      case OBJECTIONS -> new Claim.Objecting(0, 0, 0, true);
      case VETOED_BY -> new Claim.Vetoing(false, false, Tri.NO, true);
      case HOLD_BY -> new Claim.Holding(false, false, true);
    };
  }

  @Test
  void everyKindOfClaimHasRules() {
    assertThat(Claim.class.getPermittedSubclasses())
        .allSatisfy(type -> assertThat(facts()).contains(type.getSimpleName()));
  }

  @Test
  void everyFactIsSpokenOfBecauseOneRuleAsksNothingAndIsHeardLast() {
    byFact()
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

  @Test
  void rulesOfEqualSalienceSayTheSameOrNeverMeet() {
    byFact()
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

  private static Set<String> facts() {
    return byFact().keySet();
  }

  private static Map<String, List<RuleText>> byFact() {
    return FILE.rules().stream().collect(Collectors.groupingBy(RuleText::fact));
  }
}
