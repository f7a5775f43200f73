package org.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;
import org.quorate.contribution.Contribution;

class MergeDecisionTest {
  private static final Instant NOON = Instant.parse("2024-01-08T12:00:00Z");
  private static final MayMerge QUESTION =
      new MayMerge(Contribution.builder("1", Handle.of("ann")).build(), NOON, Known.everything());

  private static MergeDecision decision(MayMerge question, @Nullable Instant changesAt) {
    return new MergeDecision(
        Outcome.ALLOWED,
        "may merge",
        List.of(),
        List.of(),
        NextSteps.NONE,
        List.of(),
        List.of(),
        new CharterRef("a", 1, "r", "p", "t"),
        question,
        changesAt);
  }

  @Test
  void itNamesTheInstantAtWhichTimeAloneMayChangeIt() {
    assertThat(decision(QUESTION, null).until()).isEmpty();
    assertThat(decision(QUESTION, NOON).until()).contains(NOON);
  }

  @Test
  void theDigestOfItsFactsIsThatOfItsQuestion() {
    assertThat(decision(QUESTION, null).facts()).isEqualTo(decision(QUESTION, NOON).facts());
    MayMerge later = QUESTION.asOf(NOON.plusSeconds(1));
    assertThat(decision(later, null).facts()).isNotEqualTo(decision(QUESTION, null).facts());
  }

  @Test
  void theSameQuestionAsOfAnotherInstantIsOtherwiseTheSame() {
    assertThat(QUESTION.asOf(NOON)).isEqualTo(QUESTION);
    assertThat(QUESTION.kind()).isEqualTo("may-merge");
    assertThat(QUESTION.decisionType()).isEqualTo(MergeDecision.class);
  }

  @Test
  void timeHasDoneItsPartAtOnceWhereNoClockRuns() {
    assertThat(NextSteps.NONE.time()).isEmpty();
    assertThat(new NextSteps(List.of(), true, NOON, null).time()).contains(NOON);
  }
}
