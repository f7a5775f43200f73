package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Lapse;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.PromotionDecision;

/** For how long and how often a member holds a seat of a body. */
class BodyTermsTest {
  private static final RoleName MEMBER = RoleName.of("council member");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Decided by |
      | --- | --- |
      | council member | nobody |

      <!-- charter: bodies -->
      | Body | Members | Seats | Term | Term limit |
      | --- | --- | --- | --- | --- |
      | council | council member | 3 | 2 years | 2 terms in a row |

      <!-- charter: roster -->
      | Handle | Role | Since | Until |
      | --- | --- | --- | --- |
      | @ann | council member | 2020-03-01 | 2022-02-28 |
      | @ann | council member | 2022-03-01 | 2024-02-29 |
      | @bob | council member | 2024-03-01 | |
      | @cat | council member | | |
      """;

  private final GovernanceEngine engine = Engines.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter charter(String text) {
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  private PromotionDecision becomes(String text, String who, String at, Known known) {
    return engine.decide(
        charter(text),
        new MayBecome(Merits.NONE, Handle.of(who), MEMBER, null, Instant.parse(at), known));
  }

  private PromotionDecision becomes(String text, String who, String at) {
    return becomes(text, who, at, Known.everything());
  }

  private DepartureDecision leaves(String who, String at) {
    return engine.decide(
        charter(TEXT),
        new MustStepDown(
            Merits.NONE, Handle.of(who), MEMBER, null, Instant.parse(at), Known.everything()));
  }

  @Test
  void aTermIsOverAtTheBeginningOfTheSameDateOfALaterYear() {
    DepartureDecision before = leaves("bob", "2026-02-28T23:59:59Z");
    assertThat(before.state()).isEqualTo(DepartureDecision.State.STAYS);
    assertThat(before.findings())
        .extracting(Finding::because)
        .containsExactly("the term in `council` lasts until 2026-03-01T00:00:00Z");
    assertThat(before.until()).contains(Instant.parse("2026-03-01T00:00:00Z"));

    DepartureDecision after = leaves("bob", "2026-03-01T00:00:00Z");
    assertThat(after.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(after.state()).isEqualTo(DepartureDecision.State.STEPS_DOWN);
  }

  @Test
  void aTermThatBeganOnNoDateDoesNotEnd() {
    assertThat(leaves("cat", "2090-01-01T00:00:00Z").outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void aReviewShowsWhoseTermEndsWithinItsHorizon() {
    LadderReview review =
        new LadderReview(
            Merits.NONE,
            Instant.parse("2026-02-10T00:00:00Z"),
            Known.everything(),
            Duration.ofDays(30));

    assertThat(engine.decide(charter(TEXT), review).lapses())
        .filteredOn(lapse -> !lapse.isFar())
        .extracting(Lapse::person, Lapse::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Handle.of("bob"), Instant.parse("2026-03-01T00:00:00Z")));
  }

  @Test
  void whoeverServedTwoTermsInARowWaitsUntilAWholeTermLiesBetween() {
    PromotionDecision waiting = becomes(TEXT, "ann", "2026-02-28T23:59:59Z");

    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(waiting.waitUntil()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(waiting.findings())
        .extracting(Finding::because)
        .contains(
            "@ann served 2 terms of `council`, 2 of them in a row up to now; 2 in a row are the"
                + " most, until 2026-03-01T00:00:00Z");
    assertThat(becomes(TEXT, "ann", "2026-03-01T00:00:00Z").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void termsWithATermBetweenAreNotInARow() {
    String apart = TEXT.replace("2020-03-01 | 2022-02-28", "2018-03-01 | 2020-02-29");
    assertThat(becomes(apart, "ann", "2024-03-01T00:00:00Z").outcome()).isEqualTo(Outcome.ALLOWED);
    String nearly = TEXT.replace("2020-03-01 | 2022-02-28", "2018-03-01 | 2020-03-01");
    assertThat(becomes(nearly, "ann", "2024-03-01T00:00:00Z").outcome()).isEqualTo(Outcome.WAITING);
  }

  @Test
  void termsInAllAreCountedForEver() {
    String all = TEXT.replace("2 terms in a row", "3 terms in a row and 2 terms in all");
    assertThat(engine.read(CharterSource.of("GOVERNANCE.md", all)).diagnostics().get(0).message())
        .isEqualTo("there can be no more terms in a row than in all");
    String two = TEXT.replace("2 terms in a row", "2 terms in all");
    assertThat(becomes(two, "ann", "2056-03-01T00:00:00Z").outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void whereOnlyTheHostTellsOfMembersNobodyKnowsHowOftenTheyServed() {
    String host = TEXT.replaceAll("\\| @.* \\| council member .*\n", "");
    Known partly = Known.everything().with(Extent.ABSENT, Aspect.ROSTER_AT);

    assertThat(becomes(host, "ann", "2026-03-04T00:00:00Z", partly).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(becomes(host, "ann", "2026-03-04T00:00:00Z").outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aTermLimitSaysWhetherInARowOrInAll() {
    String open = TEXT.replace("2 terms in a row", "2 terms");
    assertThat(
            List.of(
                engine.read(CharterSource.of("GOVERNANCE.md", open)).diagnostics().get(0).message(),
                engine.read(CharterSource.of("GOVERNANCE.md", open)).diagnostics().get(0).help()))
        .containsExactly(
            "`2 terms` does not say whether in a row or in all",
            "write `2 terms in a row` or `4 terms in all`");
  }
}
