package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Rows;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.host.MayPaint;
import org.quorate.host.MayPaint.Colour;
import org.quorate.host.PaintRules;
import org.quorate.merge.MayMerge;

/** Rules of a host's own beside ours, and what becomes of sessions whose rules fail. */
class HostRulesTest {
  private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | rest | otherwise | 1 person |
      """;

  private final GovernanceEngine engine = Engines.configure().with(new PaintRules()).build();
  private final Charter charter =
      engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();

  @AfterEach
  void close() {
    engine.close();
  }

  private static MayMerge approved() {
    Contribution contribution =
        Contribution.builder("1", Handle.of("ann"))
            .paths("a")
            .review(Review.of("bob", Review.Verdict.APPROVE, AT))
            .build();
    return new MayMerge(contribution, AT, Known.everything());
  }

  private Outcome painted(Colour colour) {
    return engine.decide(charter, MayPaint.in(colour)).outcome();
  }

  @Test
  void eachQuestionIsAnsweredByItsOwnRules() {
    assertThat(painted(Colour.GREEN)).isEqualTo(Outcome.ALLOWED);
    assertThat(painted(Colour.PINK)).isEqualTo(Outcome.BLOCKED);
    assertThat(engine.decide(charter, approved()).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anEngineWithoutTheRulesSaysWhatItKnows() {
    try (GovernanceEngine plain = Engines.create()) {
      assertThatThrownBy(() -> plain.decide(charter, MayPaint.in(Colour.GREEN)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("may-paint")
          .hasMessageContaining("may-merge");
    }
  }

  @Test
  void twoRuleSetsForOneQuestionAreRefused() {
    Engines twice = Engines.configure().with(new PaintRules()).with(new PaintRules());
    assertThatThrownBy(twice::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two rule sets answer `may-paint`");
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPLOSIVE", "ENDLESS", "UNSEEN"})
  void aSessionThatFailsIsNeverUsedAgain(Colour failing) {
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> painted(failing)).isInstanceOf(RuntimeException.class);
      assertThat(painted(i % 2 == 0 ? Colour.GREEN : Colour.PINK))
          .isEqualTo(i % 2 == 0 ? Outcome.ALLOWED : Outcome.BLOCKED);
      assertThat(engine.decide(charter, approved()).outcome()).isEqualTo(Outcome.ALLOWED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPLOSIVE", "ENDLESS"})
  void withoutAMemoItIsNotEither(Colour failing) {
    try (GovernanceEngine forgetful =
        Engines.configure().with(new PaintRules()).withoutMemo().build()) {
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> forgetful.decide(charter, MayPaint.in(failing)))
            .isInstanceOf(RuntimeException.class);
        assertThat(forgetful.decide(charter, MayPaint.in(Colour.GREEN)).outcome())
            .isEqualTo(Outcome.ALLOWED);
      }
    }
  }

  @Test
  void rulesThatDoNotEndAreAnErrorAndNeverAnAnswer() {
    assertThatThrownBy(() -> painted(Colour.ENDLESS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rules of org.quorate.host did not come to an end");
  }

  @Test
  void manyThreadsGetTheAnswersOfOne() {
    Set<Object> answers = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(
            i -> {
              if (i % 40 == 0) {
                assertThatThrownBy(() -> painted(Colour.EXPLOSIVE)).isNotNull();
              }
              answers.add(engine.decide(charter, approved()));
              answers.add(List.of(Colour.GREEN, painted(Colour.GREEN)));
              answers.add(List.of(Colour.PINK, painted(Colour.PINK)));
            });
    assertThat(answers)
        .containsExactlyInAnyOrder(
            engine.decide(charter, approved()),
            List.of(Colour.GREEN, Outcome.ALLOWED),
            List.of(Colour.PINK, Outcome.BLOCKED));
  }

  @Test
  void aCharterOfRowsThatNobodyReadServesAsWell() {
    CharterRef ref = new CharterRef("by hand", 1, "", "", "");
    Charter rows = Charter.of(ref, "en", List.of("GOVERNANCE.md"), null, List.of(), Rows.NONE);
    assertThat(engine.decide(rows, approved()).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void aQuestionOfAHostRestsOnQuestionsOfOthers() {
    try (GovernanceEngine layered =
        Engines.configure().with(new PaintRules(List.of(approved()))).build()) {
      assertThat(layered.decide(charter, MayPaint.in(Colour.GREEN)).outcome())
          .isEqualTo(Outcome.ALLOWED);
      Docket docket = layered.docket();
      docket.put("shed", charter, MayPaint.in(Colour.GREEN));
      assertThat(docket.touchedBy(new Docket.Change.OfRule(RuleName.of("reviews", "rest"))))
          .containsExactly("shed");
    }
    MayMerge none = approved().asOf(AT.minusSeconds(1));
    try (GovernanceEngine layered =
        Engines.configure().with(new PaintRules(List.of(none))).build()) {
      assertThat(layered.decide(charter, MayPaint.in(Colour.GREEN)).outcome())
          .isEqualTo(Outcome.WAITING);
    }
  }

  @Test
  void questionsThatRestOnThemselvesAreAnErrorAndNeverAnAnswer() {
    MayPaint green = MayPaint.in(Colour.GREEN);
    try (GovernanceEngine endless =
        Engines.configure().with(new PaintRules(List.of(green))).build()) {
      assertThatThrownBy(() -> endless.decide(charter, green))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("questions rest on each other more than 100 deep");
    }
  }
}
