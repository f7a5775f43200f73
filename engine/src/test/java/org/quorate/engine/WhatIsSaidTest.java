package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.Community.OPENED;
import static org.quorate.engine.Community.approval;
import static org.quorate.engine.Community.contribution;
import static org.quorate.engine.Community.decide;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.ExceptionName;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.contribution.Trailer;
import org.quorate.merge.Approver;
import org.quorate.merge.MergeDecision;

/** What findings say agrees with what they find. */
class WhatIsSaidTest {
  private static final String FAST =
      """
      <!-- charter: reviews -->
      | Rule | When | Approvals | Waived by |
      | --- | --- | --- | --- |
      | change | path `**` | 2 maintainers | fast |

      <!-- charter: exceptions -->
      | Exception | Invoked by | When | Waives | Expires |
      | --- | --- | --- | --- | --- |
      | fast | 1 lead | path `a` | Approvals | 2 hours |
      """;

  private static List<String> said(MergeDecision decision, String column) {
    return decision.findings().stream()
        .filter(finding -> finding.column().equals(column))
        .map(finding -> finding.because())
        .toList();
  }

  private static String invoked(String by, int hours, String charter) {
    Invocation fast =
        new Invocation(
            ExceptionName.of("fast"), Handle.of(by), OPENED.plus(Duration.ofHours(hours)));
    ContributionBuilder change = contribution().invocations(List.of(fast));
    return said(decide(change, Community.PEOPLE + charter), "Approvals").get(0);
  }

  @Test
  void aVetoThatEnoughPeopleOverrideIsSaidToBeOverridden() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.VETO, OPENED)).review(approval("dan")),
            "| Rule | When | Approvals | Vetoed by |",
            "| change | path `**` | none | maintainers, overridden by 1 lead |");
    assertThat(said(decision, "Vetoed by")).containsExactly("veto of @ann, overridden");
  }

  @Test
  void anObjectionWithinTheMeasureIsSaidToBeBorne() {
    MergeDecision decision =
        decide(
            contribution().review(Review.of("ann", Verdict.OBJECT, OPENED)),
            "| Rule | When | Approvals | Objections |",
            "| change | path `**` | none | at most 1 from maintainers |");
    assertThat(said(decision, "Objections"))
        .containsExactly("objection of @ann, which the row bears");
  }

  @Test
  void whoIsWantedForAnotherRowIsMissingInThisOne() {
    MergeDecision decision =
        decide(
            contribution().review(approval("ann")),
            "| Rule | When | Approvals | Which approvals count |",
            "| first | path `**` | 1 of @ann | separate people |",
            "| second | path `**` | 1 of @ann or @bob | separate people |");
    assertThat(said(decision, "Approvals"))
        .containsExactly(
            "`1 of @ann` approved: @ann",
            "`1 of @ann or @bob` wanted, 1 missing that no other row takes; approved by @ann");
    assertThat(Community.asked(decision)).containsExactly("APPROVE @bob");
  }

  @Test
  void anExceptionThatWasInvokedInVainIsMentioned() {
    assertThat(invoked("dan", 1, FAST)).endsWith("; exception `fast` has expired");
    assertThat(invoked("ann", 9, FAST))
        .endsWith("; exception `fast` was invoked by nobody who may");
    assertThat(invoked("zed", 9, FAST))
        .endsWith("; exception `fast` was invoked by nobody who may");
    assertThat(invoked("dan", 9, FAST.replace("path `a`", "path `b`")))
        .endsWith("; exception `fast` was invoked and does not apply");
    assertThat(invoked("dan", 9, FAST.replace("1 lead", "all maintainers")))
        .endsWith("; exception `fast` was invoked by too few who may");
    assertThat(invoked("dan", 9, FAST)).isEqualTo("an invoked exception waives Approvals");
  }

  @Test
  void theRosterWinsOverTheHostAndTheAnswerSaysThatTheyDisagree() {
    Person fay =
        new Person(
            Handle.of("fay"),
            List.of(),
            false,
            Set.of(RoleName.of("maintainer"), RoleName.of("guest")),
            Set.of());
    MergeDecision decision =
        decide(
            contribution().people(List.of(fay)).review(approval("fay")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |");
    assertThat(said(decision, "Approvals"))
        .containsExactly(
            "`1 maintainer` wanted, 1 missing; approved by nobody; @fay's approval does not count:"
                + " the row asks others (`maintainer` by the host, not by the roster)");
  }

  @Test
  void nothingIsSaidOfAnExceptionThatNobodyInvoked() {
    MergeDecision decision = decide(contribution(), Community.PEOPLE + FAST);
    assertThat(said(decision, "Approvals"))
        .containsExactly("`2 maintainers` wanted, 2 missing; approved by nobody");
  }

  @Test
  void whereReviewsAreNotToldNobodyIsSaidToBeMissing() {
    Known noReviews = Known.everything().with(Extent.ABSENT, Aspect.REVIEWS);
    Known someReviews = Known.everything().with(Extent.PARTIAL, Aspect.REVIEWS);
    String[] rows = {"| Rule | When | Approvals |", "| change | path `**` | 2 maintainers |"};

    assertThat(said(decide(noReviews, contribution(), rows), "Approvals"))
        .containsExactly(
            "not known whether it is met: `2 maintainers` wanted; it is not told who has approved");
    assertThat(said(decide(someReviews, contribution().review(approval("ann")), rows), "Approvals"))
        .containsExactly(
            "not known whether it is met: `2 maintainers` wanted, up to 1 missing; not all approvals"
                + " are told, and as far as they are, approved by @ann");
  }

  @Test
  void whereOwnersAreNotToldNoNumberOfThemIsSaidToBeMissing() {
    Known noOwners = Known.everything().with(Extent.ABSENT, Aspect.OWNERS);
    String row = "| change | path `**` | 1 owner of each touched module |";
    ContributionBuilder change = contribution().paths("a", "b").review(approval("ann"));
    assertThat(said(decide(noOwners, change, "| Rule | When | Approvals |", row), "Approvals"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith(
            "not known whether it is met: `1 owner of each touched module` wanted; it is not told"
                + " which modules are touched; approved by nobody");
  }

  @Test
  void aCheckOfWhichNothingSureIsToldHasNoSureResult() {
    Known someChecks = Known.everything().with(Extent.PARTIAL, Aspect.CHECKS);
    String[] rows = {
      "| Rule | When | Approvals | Checks |", "| change | path `**` | none | `build` |"
    };
    assertThat(said(decide(someChecks, contribution(), rows), "Checks"))
        .containsExactly("not known whether it is met: no sure result: `build`");
  }

  @Test
  void whatMayCountIsNotSaidToBeMissing() {
    Known noCommitters = Known.everything().with(Extent.ABSENT, Aspect.COMMITTERS);
    MergeDecision decision =
        decide(
            noCommitters,
            contribution().review(approval("ann")),
            "| Rule | When | Approvals |",
            "| change | path `**` | 2 maintainers |");
    assertThat(decision.headline())
        .isEqualTo(
            "waiting by reviews/change, Approvals: `2 maintainers` wanted, 1 or 2 missing; approved by"
                + " nobody for sure; @ann's approval may not count: nobody can tell who committed;"
                + " further approvals alone do not settle it: nobody can tell who committed");
  }

  @Test
  void filesThatNoRowCoversAreNamedWithWhatToAdd() {
    MergeDecision decision =
        decide(
            contribution().paths("x/1", "x/2", "x/3", "x/4"),
            "| Rule | When | Approvals |",
            "| change | path `a` | none |");
    assertThat(decision.headline())
        .isEqualTo(
            "blocked: no row covers `x/1`, `x/2`, `x/3` and 1 more; add a row whose When names them,"
                + " or one with `otherwise`");
  }

  @Test
  void aRowThatMayNotApplySaysWhatItWouldAskFor() {
    Known noLabels = Known.everything().with(Extent.ABSENT, Aspect.LABELS);
    MergeDecision decision =
        decide(
            noLabels,
            contribution(),
            "| Rule | When | Approvals |",
            "| rest | always | none |",
            "| change | path `**` and label `big` | 1 maintainer |");
    assertThat(said(decision, "Approvals"))
        .containsExactly(
            "not known whether the row applies; if it does: `1 maintainer` wanted, 1 missing;"
                + " approved by nobody");
  }

  @Test
  void whereCommitsAreNotToldNoneIsSaidToBeSignedOff() {
    String[] rows = {"| Rule | When | Approvals | Sign-off |", "| rest | always | none | DCO |"};
    Known noCommits = Known.everything().with(Extent.ABSENT, Aspect.COMMITS);
    Known someCommits = Known.everything().with(Extent.PARTIAL, Aspect.COMMITS);
    Identity zed = new Identity("Zed", "zed@x.org", Handle.of("zed"));
    Trailer trailer = new Trailer("Signed-off-by", "Zed <zed@x.org>");
    Commit signed = new Commit("c1", zed, zed, false, Commit.Signature.NONE, "", List.of(trailer));

    assertThat(said(decide(noCommits, contribution(), rows), "Sign-off"))
        .containsExactly("not known whether it is met: it is not told which commits there are");
    assertThat(said(decide(someCommits, contribution(), rows), "Sign-off"))
        .containsExactly(
            "not known whether it is met: of no commit it is told whether it is signed off");
    assertThat(said(decide(someCommits, contribution().commits(List.of(signed)), rows), "Sign-off"))
        .containsExactly(
            "not known whether it is met: 1 commit is signed off; of others it is not told, or"
                + " whether there are any");
  }

  @Test
  void aChangeWithoutFilesIsNotToldToWantTheRowThatItHas() {
    MergeDecision decision =
        decide(
            Contribution.builder("1", Handle.of("zed")).opened(OPENED),
            "| Rule | When | Approvals |",
            "| change | otherwise | 1 maintainer |");
    assertThat(decision.headline())
        .isEqualTo("blocked: this change has no file, and no row applies that asks for approvals");
  }

  @Test
  void whereARowTakesTheRestNoFileIsSaidToBeUncovered() {
    Known noFiles = Known.everything().with(Extent.ABSENT, Aspect.FILES, Aspect.SIZE);
    MergeDecision decision =
        decide(
            noFiles,
            Contribution.builder("1", Handle.of("zed")).opened(OPENED),
            "| Rule | When | Approvals |",
            "| change | otherwise | 1 maintainer |",
            "| large | more than 500 lines | 2 maintainers |");
    assertThat(said(decision, "When"))
        .containsExactly("it is not told which files change; if none does, perhaps no row applies");
  }

  @Test
  void whoIsTheOnlyOneAndTheAuthorIsNamed() {
    String rows =
        """
        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | zed | maintainer |

        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | 1 maintainer |
        """;
    assertThat(decide(contribution(), rows).headline())
        .isEqualTo(
            "blocked by reviews/change, Approvals: `1 maintainer` wanted, 1 missing that nobody can"
                + " give: @zed, who could, is the author; approved by nobody");
  }

  @Test
  void theModuleIsNamedWhoseOnlyOwnerIsTheAuthor() {
    String rows =
        """
        <!-- charter: modules -->
        | Module | Paths | Owners |
        | --- | --- | --- |
        | proxy | `a` | @zed |
        | core | `b` | @ann |

        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | 1 owner of each touched module |
        """;
    Known someReviews = Known.everything().with(Extent.PARTIAL, Aspect.REVIEWS);
    assertThat(said(decide(someReviews, contribution().paths("a", "b"), rows), "Approvals"))
        .containsExactly(
            "`1 owner of each touched module` wanted, 1 missing that nobody can give of `proxy`:"
                + " @zed, who could, is the author");
  }

  @Test
  void organisationsAreShownAsTheCharterWritesThem() {
    String rows =
        """
        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | ann | maintainer |
        | bob | maintainer |

        <!-- charter: affiliations -->
        | Handle | Organisation |
        | --- | --- |
        | ann | Red Garden |

        <!-- charter: reviews -->
        | Rule | When | Approvals | Different organisations |
        | --- | --- | --- | --- |
        | change | otherwise | 1 maintainer | 2 |
        """;
    assertThat(
            said(decide(contribution().review(approval("ann")), rows), "Different organisations"))
        .allMatch(sentence -> sentence.endsWith("`2` wanted; approvals come from Red Garden"));
  }

  @Test
  void organisationsBehindApprovalsAreToldAsTheCharterWritesThem() {
    String holdings =
        """
        <!-- charter: organisations -->
        | Organisation | Part of |
        | --- | --- |
        | red | Blue Moon (20%), Red Garden (60%) |
        | Green | |

        """;
    String rows =
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | 2 maintainers |
        """;
    ContributionBuilder change = contribution().review(approval("ann")).review(approval("dan"));
    assertThat(decide(change, Community.PEOPLE + holdings + rows).approvers())
        .flatExtracting(Approver::organisations)
        .containsExactlyInAnyOrder("Red Garden", "Green");
  }
}
