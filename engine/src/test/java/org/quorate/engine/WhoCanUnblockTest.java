package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Remedy;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.NextSteps;

/** Smallest sets of people for all open rows together, in cases made to mislead. */
class WhoCanUnblockTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant NOW = OPENED.plus(Duration.ofHours(10));

  private static final String PEOPLE =
      """
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | reviewer | |
      | maintainer | reviewer |
      | lead | maintainer |
      | security | |
      | release | |

      <!-- charter: roster -->
      | Handle | Role | Until |
      | --- | --- | --- |
      | ann | maintainer | |
      | bob | maintainer | |
      | cat | maintainer | |
      | dan | lead | |
      | eve | security | |
      | bob | security | |
      | bob | release | |
      | fay | reviewer | |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | ann | red |
      | bob | red |
      | cat | blue |
      | dan | green |
      | zed | green |

      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void onePersonServesTwoRows() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |",
            "| safe | path `**` | 1 security |");
    assertThat(asked(decision)).containsExactly("APPROVE @bob");
    assertThat(decision.next().remedies().get(0).rules())
        .map(rule -> rule.key())
        .containsExactly("change", "safe");
    assertThat(decision.next().minimal()).isTrue();
  }

  @Test
  void onePersonOfTwoTeamsStandsForOneOfThem() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 of different teams of security, release |");
    assertThat(asked(decision)).containsExactlyInAnyOrder("APPROVE @bob", "APPROVE @eve");
  }

  @Test
  void somebodyOfAnOrganisationThatIsThereAlreadyIsNoRemedy() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")).review(approval("bob")),
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 2 maintainers | 2 |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Different organisations"))
        .containsExactly("APPROVE @cat", "APPROVE @dan");
  }

  @Test
  void somebodyOfTheAuthorsOrganisationIsNoRemedyWhereTheRowSaysSo() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")).review(approval("bob")),
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 2 maintainers | 2, not the author's |");
    assertThat(remedies(decision, "Different organisations")).containsExactly("APPROVE @cat");
  }

  @Test
  void twoOrganisationsAndThreeApprovalsTakeThreeOfWhomOneIsFromElsewhere() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Different organisations |",
            "| change | path `**` | 3 maintainers | 2 |");
    assertThat(asked(decision)).containsExactly("APPROVE @ann", "APPROVE @bob", "APPROVE @cat");
  }

  @Test
  void rowsThatWantPeopleOfTheirOwnTakeAsManyPeople() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Which approvals count |",
            "| change | path `**` | 1 maintainer | separate people |",
            "| safe | path `**` | 1 security | separate people |");
    assertThat(asked(decision)).hasSize(2).containsAnyOf("APPROVE @bob", "APPROVE @eve");
    assertThat(decision.next().minimal()).isTrue();
  }

  @Test
  void somebodyWhoFreesAnotherForARowOfTheirOwnIsARemedy() {
    MergeDecision decision =
        decide(
            contribution().review(approval("bob")),
            "| Rule | When | Approvals | Which approvals count |",
            "| a change | path `**` | 1 of @bob, @cat | separate people |",
            "| b safe | path `**` | 1 of @bob | separate people |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Approvals")).containsExactly("APPROVE @cat");
    assertThat(decision.next().remedies().get(0).as()).as("not what `b safe` asks for").isEmpty();
  }

  @Test
  void ofRowsInsteadOfEachOtherTheOneThatFewerOpenIsOpened() {
    MergeDecision decision =
        decide(
            "| Rule | When | Approvals | Instead of |",
            "| change | path `**` | 3 maintainers | |",
            "| by a lead | | 1 lead | change |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
  }

  @Test
  void oneOfTwoAlternativesOfARowIsEnough() {
    MergeDecision decision =
        decide(
            contribution().review(approval("eve")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 3 maintainers or 1 security and 1 release |");
    assertThat(asked(decision)).containsExactly("APPROVE @bob");
  }

  @Test
  void thirteenKindsOfPeopleAreTooManyToBeSure() {
    NextSteps twelve = decide(contribution(), manyRoles(12)).next();
    assertThat(twelve.remedies()).hasSize(12);
    assertThat(twelve.minimal()).isTrue();
    NextSteps thirteen = decide(contribution(), manyRoles(13)).next();
    assertThat(thirteen.remedies()).hasSize(13);
    assertThat(thirteen.minimal()).isFalse();
  }

  private static String manyRoles(int roles) {
    StringBuilder text = new StringBuilder("<!-- charter: roles -->\n| Role |\n| --- |\n");
    IntStream.range(0, roles).forEach(i -> text.append("| ").append(role(i)).append(" |\n"));
    text.append("\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    IntStream.range(0, roles)
        .forEach(i -> text.append("| p" + i + " | ").append(role(i)).append(" |\n"));
    text.append("\n<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n");
    IntStream.range(0, roles)
        .forEach(i -> text.append("| r" + i + " | path `**` | 1 ").append(role(i)).append(" |\n"));
    return text.toString();
  }

  private static String role(int i) {
    return "role " + (char) ('a' + i);
  }

  @Test
  void whoReviewsAlreadyIsAskedBeforeTheOthers() {
    MergeDecision decision =
        decide(
            contribution()
                .review(
                    new Review(
                        Handle.of("cat"), Verdict.COMMENT, OPENED, 0, null, "", false, null)),
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |");
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
  }

  @Test
  void whoSaidNoIsNotAskedFirst() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.OBJECT, OPENED)),
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 maintainers |");
    assertThat(asked(decision)).containsExactly("APPROVE @ann", "APPROVE @bob");
    assertThat(
            asked(
                decide(
                    contribution()
                        .review(Review.of("ann", Verdict.OBJECT, OPENED))
                        .review(
                            new Review(
                                Handle.of("cat"),
                                Verdict.COMMENT,
                                OPENED,
                                0,
                                null,
                                "",
                                false,
                                null)),
                    "| Rule | When | Approvals |",
                    "| change | path `**` | 1 maintainer |")))
        .containsExactly("APPROVE @cat");
  }

  @Test
  void theNearestOwnerIsAskedFirst() {
    String modules =
        """
        <!-- charter: modules -->
        | Module | Paths | Owners | Parent |
        | --- | --- | --- | --- |
        | all | `**` | @ann | |
        | core | `core/**` | @cat | all |

        """;
    String rows =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | path `**` | 1 owner of each touched module |
        """;
    ContributionBuilder contribution =
        Contribution.builder("1", Handle.of("zed")).paths("core/x").opened(OPENED);
    MergeDecision decision = decide(contribution, PEOPLE + modules + rows);
    assertThat(asked(decision)).containsExactly("APPROVE @cat");
    assertThat(remedies(decision, "Approvals")).containsExactly("APPROVE @cat", "APPROVE @ann");
  }

  @Test
  void whoHasApprovedForARowIsNotAskedForItAgain() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 maintainers including 1 lead |");
    assertThat(asked(decision)).containsExactly("APPROVE @dan");
    assertThat(remedies(decision, "Approvals")).doesNotContain("APPROVE @ann");
  }

  @Test
  void theAuthorIsNeverAsked() {
    ContributionBuilder own = Contribution.builder("1", Handle.of("bob")).paths("a").opened(OPENED);
    MergeDecision decision =
        decide(
            own,
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |",
            "| safe | path `**` | 1 security |");
    assertThat(asked(decision)).containsExactlyInAnyOrder("APPROVE @ann", "APPROVE @eve");
  }

  @Test
  void whoWouldTakeBackAnApprovalByANewOneIsAskedLast() {
    String roster = PEOPLE.replace("| ann | maintainer | |", "| ann | maintainer | 2026-03-01 |");
    Instant then = Instant.parse("2026-03-01T10:00:00Z");
    String rows =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals | Which approvals count |
        | --- | --- | --- | --- |
        | change | path `**` | 1 maintainer | keeps over push |
        | seen | path `**` | 1 of anyone | void on push |
        """;
    Contribution contribution =
        contribution()
            .review(Review.of("ann", Verdict.APPROVE, then).on("h1"))
            .pushes(
                List.of(new Push(then.minusSeconds(1), "h1", "p1"), new Push(OPENED, "h2", "p2")))
            .build();
    MergeDecision decision =
        ENGINE.decide(charter(roster + rows), new MayMerge(contribution, NOW, Known.everything()));
    assertThat(asked(decision)).hasSize(1).doesNotContain("APPROVE @ann");
  }

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
  void aVetoThatExpiresIsOverWhenTimeAloneSaysSo() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.VETO, OPENED)),
            "| Rule | When | Approvals | Vetoed by |",
            "| change | path `**` | none | maintainers, expires after 14 days |");
    assertThat(decision.next().byTimeAlone()).contains(OPENED.plus(Duration.ofDays(14)));
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

  private static ContributionBuilder contribution() {
    return Contribution.builder("1", Handle.of("zed")).paths("a").opened(OPENED);
  }

  private static Review approval(String handle) {
    return Review.of(handle, Verdict.APPROVE, OPENED);
  }

  private static Hold hold(String by) {
    return new Hold(Handle.of(by), OPENED, null);
  }

  private static MergeDecision decide(String... rows) {
    return decide(contribution(), rows);
  }

  /** By one text, or by review rows beside the usual people. */
  private static MergeDecision decide(ContributionBuilder contribution, String... rows) {
    StringBuilder text = new StringBuilder();
    if (rows.length == 1) {
      text.append(rows[0]);
    } else {
      text.append(PEOPLE).append("<!-- charter: reviews -->\n").append(rows[0]).append('\n');
      text.append(rows[0].replaceAll("[^|]+", " --- ").strip()).append('\n');
      for (int i = 1; i < rows.length; i++) {
        text.append(rows[i]).append('\n');
      }
    }
    MayMerge question = new MayMerge(contribution.build(), NOW, Known.everything());
    return ENGINE.decide(charter(text.toString()), question);
  }

  private static Charter charter(String text) {
    String document = "---\ngovernance: 1\nname: Test\n---\n" + text;
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", document));
    return reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }

  private static List<String> asked(MergeDecision decision) {
    return shown(decision.next().remedies());
  }

  private static List<String> remedies(MergeDecision decision, String column) {
    return decision.findings().stream()
        .filter(finding -> finding instanceof Unmet && finding.column().equals(column))
        .flatMap(finding -> shown(((Unmet) finding).remedies()).stream())
        .toList();
  }

  private static List<String> shown(List<Remedy> remedies) {
    return remedies.stream().map(one -> one.action() + " " + one.who()).toList();
  }
}
