package org.quorate.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Counter;
import org.quorate.charter.Decider;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Source;
import org.quorate.charter.Span;
import org.quorate.charter.Table;
import org.quorate.charter.Who;

class LadderQuestionsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CharterRef CHARTER = new CharterRef("a", 1, "", "", "");
  private static final MayBecome RISE =
      new MayBecome(
          Merits.NONE, Handle.of("ann"), RoleName.of("reviewer"), null, NOON, Known.everything());
  private static final LadderReview REVIEW =
      new LadderReview(Merits.NONE, NOON, Known.everything());

  @Test
  void whoMayRiseIsAskedAsOfAnInstant() {
    assertThat(RISE.kind()).isEqualTo("may-become");
    assertThat(RISE.decisionType()).isEqualTo(PromotionDecision.class);
    assertThat(RISE.asOf(NOON.plusSeconds(1)).at()).isEqualTo(NOON.plusSeconds(1));
    assertThat(RISE.asOf(NOON)).isEqualTo(RISE);
  }

  @Test
  void whoMustStepDownIsAskedAsOfAnInstant() {
    MustStepDown exit =
        new MustStepDown(
            Merits.NONE, Handle.of("ann"), RoleName.of("reviewer"), null, NOON, Known.everything());
    assertThat(exit.kind()).isEqualTo("must-step-down");
    assertThat(exit.decisionType()).isEqualTo(DepartureDecision.class);
    assertThat(exit.asOf(NOON.plusSeconds(1)).at()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void meritsAreToldMoreOfWithoutTheRestChanging() {
    Merits more = Merits.builder().untraced(Set.of(Handle.of("ann"))).build();
    assertThat(more.untraced()).containsExactly(Handle.of("ann"));
    assertThat(more.toBuilder().build()).isEqualTo(more);
    assertThat(more.toBuilder().untraced(Set.of()).build()).isEqualTo(Merits.NONE);
    Notice notice = new Notice(Handle.of("ann"), RoleName.of("lead"), null, NOON, null, List.of());
    Nomination nomination =
        new Nomination(Handle.of("ann"), RoleName.of("lead"), null, NOON, List.of(), null);
    assertThat(notice.with(List.of())).isEqualTo(notice);
    assertThat(nomination.with(List.of())).isEqualTo(nomination);
  }

  @Test
  void aWholeLadderIsAskedAboutAsOfAnInstant() {
    assertThat(REVIEW.kind()).isEqualTo("ladder-review");
    assertThat(REVIEW.decisionType()).isEqualTo(LadderReviewDecision.class);
    assertThat(REVIEW.asOf(NOON.plusSeconds(1)).at()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void aReviewLooksAheadAsFarAsItIsAsked() {
    assertThat(REVIEW.horizon()).isNull();
    LadderReview month = REVIEW.within(Duration.ofDays(30));
    assertThat(month.asOf(NOON.plusSeconds(1)).horizon()).isEqualTo(Duration.ofDays(30));
    assertThatThrownBy(() -> REVIEW.within(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-1S");
    assertThatThrownBy(() -> REVIEW.within(Duration.ofDays(36_526)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LadderReview.ASPECTS).containsAll(MayBecome.ASPECTS);
    assertThat(LadderReview.ASPECTS).containsAll(MustStepDown.ASPECTS);
  }

  @Test
  void answersTellTheirFactsAndWhenTimeMayChangeThem() {
    PromotionDecision one =
        new PromotionDecision(
            Outcome.WAITING,
            "waiting",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CHARTER,
            RISE,
            null,
            NOON);
    LadderReviewDecision all =
        new LadderReviewDecision(
            Outcome.ALLOWED, "", List.of(), List.of(), List.of(), List.of(), CHARTER, REVIEW, null);
    assertThat(one.facts()).hasSize(64).isNotEqualTo(all.facts());
    assertThat(one.until()).contains(NOON);
    assertThat(all.until()).isEmpty();
  }

  @Test
  void aRungThatSaysNothingIsDecidedByNobodyAndTellsItsSpansElse() {
    Source source = new Source(new Table("G.md", "roles", List.of("Role")), 3, 1, "| a |");
    RoleRow row =
        new RoleRow(RuleName.of("roles", "reviewer"), source, RoleName.of("reviewer"), null);
    assertThat(row.promotion().isNone()).isTrue();
    assertThat(row.promotion().isDecided()).isFalse();
    Span week = new Span.Exact(Duration.ofDays(7));
    Decider silence = new Decider.Silence(new Who.Anyone(), week);
    Span month = new Span.Exact(Duration.ofDays(30));
    Promotion said = new Promotion(null, null, null, List.of(), List.of(silence), month, "");
    assertThat(said.isDecided()).isTrue();
    assertThat(said.isNone()).isFalse();
    assertThat(said.spans()).containsExactly(week, month);
  }

  @Test
  void monthsAndModulesAreNoDeedsThatSumsCouldHold() {
    assertThat(Counter.REVIEWS.isOfDeeds()).isTrue();
    assertThat(Counter.MONTHS_ACTIVE.isOfDeeds()).isFalse();
    assertThat(Counter.MODULES_TOUCHED.isOfDeeds()).isFalse();
    assertThat(Counter.REVIEWS.kinds()).containsAll(Counter.PRIMARY_REVIEWS.kinds());
  }
}
