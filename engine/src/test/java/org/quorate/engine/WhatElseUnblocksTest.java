package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.Community.OPENED;
import static org.quorate.engine.Community.approval;
import static org.quorate.engine.Community.asked;
import static org.quorate.engine.Community.contribution;
import static org.quorate.engine.Community.decide;
import static org.quorate.engine.Community.remedies;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MergeDecision;

/** Vetoes, holds and objections lifted, clocks run out, checks and authors beside people. */
class WhatElseUnblocksTest {

  @Test
  void oneVetoIsLiftedRatherThanOverriddenByTwo() {
    String[] rows = {
      "| Rule | When | Approvals | Vetoed by |",
      "| change | path `**` | none | maintainers, overridden by 2 maintainers |"
    };
    Review veto = Review.of("ann", Verdict.VETO, OPENED);
    assertThat(asked(decide(contribution().review(veto), rows))).containsExactly("LIFT_VETO @ann");
  }

  @Test
  void twoVetoesAreOverriddenByOneWhoMay() {
    MergeDecision decision =
        decide(
            contribution()
                .review(Review.of("ann", Verdict.VETO, OPENED))
                .review(Review.of("cat", Verdict.VETO, OPENED)),
            "| Rule | When | Approvals | Vetoed by |",
            "| change | path `**` | none | maintainers, overridden by 1 lead |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
    assertThat(remedies(decision, "Vetoed by"))
        .containsExactly("LIFT_VETO @ann", "LIFT_VETO @cat", "APPROVE @dan");
  }

  @Test
  void whoLiftsAVetoByApprovingIsNotAskedTwice() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.VETO, OPENED)),
            "| Rule | When | Approvals | Vetoed by |",
            "| change | path `**` | 3 maintainers | maintainers |");
    assertThat(asked(decision))
        .containsExactlyInAnyOrder("APPROVE @ann", "APPROVE @bob", "APPROVE @cat");
  }

  @Test
  void twoHoldsAreLiftedByOneWhoMay() {
    MergeDecision decision =
        decide(
            contribution().holds(List.of(hold("ann"), hold("fay"))),
            "| Rule | When | Approvals | Hold by |",
            "| change | path `**` | none | reviewers, lifted by leads |");
    assertThat(asked(decision)).containsExactly("LIFT_HOLD @dan");
    assertThat(remedies(decision, "Hold by"))
        .containsExactly("LIFT_HOLD @ann", "LIFT_HOLD @fay", "LIFT_HOLD @dan");
  }

  @Test
  void asManyObjectionsAreWithdrawnAsAreTooMany() {
    MergeDecision decision =
        decide(
            contribution()
                .review(Review.of("ann", Verdict.OBJECT, OPENED))
                .review(Review.of("cat", Verdict.OBJECT, OPENED)),
            "| Rule | When | Approvals | Objections |",
            "| change | path `**` | none | at most 1 from maintainers |");
    assertThat(asked(decision)).containsExactly("WITHDRAW_OBJECTION @ann");
  }

  @Test
  void aVetoThatExpiresIsOverWhenTimeAloneSaysSo() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.VETO, OPENED)),
            "| Rule | When | Approvals | Vetoed by |",
            "| change | path `**` | none | maintainers, expires after 14 days |");
    assertThat(decision.next().byTimeAlone()).contains(OPENED.plus(Duration.ofDays(14)));
  }

  @Test
  void timeAloneDoesLaterWhatOneApprovalDoesSooner() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")),
            "| Rule | When | Approvals | Stay open | Instead of |",
            "| change | path `**` | 2 maintainers | at least 48 hours since opening | |",
            "| later | | 1 maintainer | at least 7 days since opening | change |");
    assertThat(asked(decision)).containsExactly("APPROVE @bob");
    assertThat(decision.next().time()).contains(OPENED.plus(Duration.ofHours(48)));
    assertThat(decision.next().byTimeAlone()).contains(OPENED.plus(Duration.ofDays(7)));
  }

  @Test
  void timeAloneIsNotEnoughWherePeopleHaveToAct() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Stay open |",
            "| change | path `**` | 1 lead | at least 48 hours since opening |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
    assertThat(decision.next().time()).contains(OPENED.plus(Duration.ofHours(48)));
    assertThat(decision.next().byTimeAlone()).isEmpty();
  }

  @Test
  void aClockThatWaitsForAnApprovalIsStartedByOne() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Stay open |",
            "| change | path `**` | none | at least 48 hours since last approval |");
    assertThat(decision.next().remedies()).hasSize(1);
    assertThat(remedies(decision, "Stay open"))
        .contains("APPROVE @ann")
        .doesNotContain("APPROVE @zed");
  }

  @Test
  void peopleAndChecksAndTheAuthorActTogether() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Checks |",
            "| change | path `**` | 1 lead | `build` |",
            "| safe | path `**` | 1 maintainer | `build`, `licence` |");
    assertThat(asked(decision))
        .containsExactly("APPROVE @dan", "PASS_CHECK check build", "PASS_CHECK check licence");
    assertThat(decision.next().remedies().get(1).rules()).hasSize(2);
  }

  @Test
  void aRowThatNobodyCanMeetHidesNoOtherRow() {
    MergeDecision decision =
        decide(
            Contribution.builder("1", Handle.of("dan")).paths("a").opened(OPENED),
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 lead |",
            "| safe | path `**` | 1 security |");
    assertThat(asked(decision)).hasSize(1).containsAnyOf("APPROVE @bob", "APPROVE @eve");
    assertThat(decision.next().byTimeAlone()).isEmpty();
  }

  private static Hold hold(String by) {
    return new Hold(Handle.of(by), OPENED, null);
  }
}
