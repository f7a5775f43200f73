package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.Community.OPENED;
import static org.quorate.engine.Community.approval;
import static org.quorate.engine.Community.contribution;
import static org.quorate.engine.Community.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.contribution.Check;
import org.quorate.contribution.Check.Conclusion;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;

/** Facts that do not fit together, or that come from the wrong person or time, allow nothing. */
class ContradictoryFactsTest {
  private static final Instant LATER = hour(2);

  private static Instant hour(int hours) {
    return OPENED.plus(Duration.ofHours(hours));
  }

  // ---- checks ----

  private static Outcome checked(ContributionBuilder change, Check... checks) {
    return decide(
            change.checks(List.of(checks)),
            "| Rule | When | Approvals | Checks |",
            "| change | path `**` | none | build |")
        .outcome();
  }

  private static Check build(Conclusion conclusion, @Nullable Instant at) {
    return new Check("build", conclusion, at);
  }

  private static ContributionBuilder pushedTwice() {
    return contribution()
        .pushes(List.of(new Push(OPENED, "h1", "p1"), new Push(LATER, "h2", "p2")));
  }

  @Test
  void anUndatedRunMayBeTheLatestSoTheOneThatDoesLeastCounts() {
    Check dated = build(Conclusion.SUCCESS, LATER);
    assertThat(checked(contribution(), dated, build(Conclusion.FAILURE, null)))
        .isEqualTo(Outcome.BLOCKED);
    assertThat(checked(contribution(), build(Conclusion.PENDING, null), dated))
        .isEqualTo(Outcome.WAITING);
    assertThat(checked(contribution(), dated, build(Conclusion.SUCCESS, null)))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aRunFromBeforeTheNewestPushMayBeOfAnotherVersion() {
    assertThat(checked(pushedTwice(), build(Conclusion.SUCCESS, hour(1))))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(checked(pushedTwice(), build(Conclusion.SUCCESS, LATER))).isEqualTo(Outcome.ALLOWED);
    assertThat(checked(pushedTwice(), build(Conclusion.FAILURE, hour(1))))
        .isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void aRunThatTellsItsVersionCountsForThatVersionOnly() {
    Check early = build(Conclusion.SUCCESS, hour(1));
    assertThat(checked(pushedTwice(), early.on("h2"))).isEqualTo(Outcome.ALLOWED);
    assertThat(checked(pushedTwice(), build(Conclusion.SUCCESS, hour(3)).on("h1")))
        .isEqualTo(Outcome.WAITING);
    assertThat(checked(pushedTwice(), early.on("h2"), build(Conclusion.FAILURE, hour(3)).on("h1")))
        .isEqualTo(Outcome.ALLOWED);
    assertThat(checked(contribution(), early.on("h1"))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(checked(contribution().head("h1"), early.on("h1"))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aLaterRunThatIsSurelyOfTheNewestVersionOutweighsOneThatMayBe() {
    Check perhaps = build(Conclusion.FAILURE, hour(1));
    assertThat(checked(pushedTwice(), perhaps, build(Conclusion.SUCCESS, hour(3))))
        .isEqualTo(Outcome.ALLOWED);
  }

  // ---- versions ----

  private static Outcome approvedOf(ContributionBuilder change, Review approval) {
    return decide(
            change.review(approval),
            "| Rule | When | Approvals |",
            "| change | path `**` | 1 maintainer |")
        .outcome();
  }

  private static Review approvalAt(Instant at) {
    return Review.of("ann", Verdict.APPROVE, at);
  }

  @Test
  void anApprovalOfAVersionThatNobodyPushedMayBeStale() {
    assertThat(approvedOf(pushedTwice(), approvalAt(hour(3)).on("zzz")))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(approvedOf(pushedTwice(), approvalAt(hour(3)).on("h2"))).isEqualTo(Outcome.ALLOWED);
    assertThat(approvedOf(contribution().head("h2"), approvalAt(hour(3)).on("h1")))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(approvedOf(contribution().head("h1"), approvalAt(hour(3)).on("h1")))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anApprovalOfAVersionThatCameAfterItMayBeStale() {
    assertThat(approvedOf(pushedTwice(), approvalAt(hour(1)).on("h2")))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void anApprovalOfAVersionThatCameBackIsFresh() {
    ContributionBuilder back = pushedTwice().pushes(List.of(new Push(hour(4), "h1", "p1")));
    assertThat(approvedOf(back, approvalAt(hour(1)).on("h1"))).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aHeadThatIsNotTheLastPushLeavesOpenWhichVersionIsTheNewest() {
    Review approval = approvalAt(hour(3));
    for (String head : List.of("h1", "zzz")) {
      assertThat(approvedOf(pushedTwice().head(head), approval.on(head)))
          .isEqualTo(Outcome.UNDETERMINED);
      assertThat(approvedOf(pushedTwice().head(head), approval.on("h2")))
          .isEqualTo(Outcome.UNDETERMINED);
      assertThat(approvedOf(pushedTwice().head(head), approval)).isEqualTo(Outcome.UNDETERMINED);
    }
    assertThat(approvedOf(pushedTwice().head("h2"), approval)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void ofTwoPushesOfOneInstantTheHeadTellsWhichIsTheNewest() {
    List<Push> pushes = List.of(new Push(OPENED, "h1", "p1"), new Push(OPENED, "h2", "p2"));
    List<Push> turned = List.of(pushes.get(1), pushes.get(0));
    for (List<Push> told : List.of(pushes, turned)) {
      assertThat(approvedOf(contribution().pushes(told), approvalAt(hour(3)).on("h2")))
          .isEqualTo(Outcome.UNDETERMINED);
      assertThat(approvedOf(contribution().pushes(told).head("h1"), approvalAt(hour(3)).on("h1")))
          .isEqualTo(Outcome.ALLOWED);
      assertThat(approvedOf(contribution().pushes(told).head("h1"), approvalAt(hour(3)).on("h2")))
          .isEqualTo(Outcome.WAITING);
    }
  }

  // ---- vetoes, holds and objections ----

  private static Outcome vetoed(ContributionBuilder change, @Nullable Lift lift, String cell) {
    Review veto = new Review(Handle.of("cat"), Verdict.VETO, OPENED, 0, null, "no", false, lift);
    return decide(
            change.review(veto),
            "| Rule | When | Approvals | Vetoed by | Which approvals count |",
            "| change | path `**` | none | " + cell + " | author counts |")
        .outcome();
  }

  private static ContributionBuilder byDan() {
    return org.quorate.contribution.Contribution.builder("1", Handle.of("dan"))
        .paths("a")
        .opened(OPENED.minus(Duration.ofDays(1)));
  }

  private static Lift by(String handle, int hours) {
    return new Lift(Handle.of(handle), hour(hours));
  }

  private static Person bot(String handle) {
    return new Person(Handle.of(handle), List.of(), true, java.util.Set.of(), java.util.Set.of());
  }

  @Test
  void aVetoIsLiftedAfterItIsGivenOnly() {
    String cell = "maintainers, lifted by lead";
    assertThat(vetoed(contribution(), by("dan", 1), cell)).isEqualTo(Outcome.ALLOWED);
    assertThat(vetoed(contribution(), by("dan", 0), cell)).isEqualTo(Outcome.ALLOWED);
    assertThat(vetoed(contribution(), by("dan", -1), cell)).isEqualTo(Outcome.BLOCKED);
    assertThat(vetoed(contribution(), by("cat", -1), cell)).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void nobodyLiftsOrOverridesAVetoOnTheirOwnChange() {
    assertThat(vetoed(byDan(), by("dan", 1), "maintainers, lifted by lead"))
        .isEqualTo(Outcome.BLOCKED);
    Review own = Review.of("dan", Verdict.APPROVE, OPENED);
    assertThat(vetoed(byDan().review(own), null, "maintainers, overridden by 1 lead"))
        .isEqualTo(Outcome.BLOCKED);
    assertThat(vetoed(contribution().review(own), null, "maintainers, overridden by 1 lead"))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aBotLiftsAVetoOnlyIfTheRowNamesIt() {
    ContributionBuilder change = contribution().people(List.of(bot("dan")));
    assertThat(vetoed(change, by("dan", 1), "maintainers, lifted by lead"))
        .isEqualTo(Outcome.BLOCKED);
    ContributionBuilder again = contribution().people(List.of(bot("dan")));
    assertThat(vetoed(again, by("dan", 1), "maintainers, lifted by @dan"))
        .isEqualTo(Outcome.ALLOWED);
  }

  private static Outcome held(ContributionBuilder change, Lift lift) {
    return decide(
            change.holds(List.of(new Hold(Handle.of("cat"), OPENED, lift))),
            "| Rule | When | Approvals | Hold by |",
            "| change | path `**` | none | maintainers, lifted by lead |")
        .outcome();
  }

  @Test
  void aHoldIsLiftedAfterItIsSetOnlyAndNotByTheAuthor() {
    assertThat(held(contribution(), by("dan", 1))).isEqualTo(Outcome.ALLOWED);
    assertThat(held(contribution(), by("dan", -1))).isEqualTo(Outcome.BLOCKED);
    assertThat(held(contribution(), by("cat", -1))).isEqualTo(Outcome.BLOCKED);
    assertThat(held(byDan(), by("dan", 1))).isEqualTo(Outcome.BLOCKED);
    assertThat(held(contribution().people(List.of(bot("dan"))), by("dan", 1)))
        .isEqualTo(Outcome.BLOCKED);
  }

  private static Outcome objected(ContributionBuilder change, Lift lift) {
    Review objection =
        new Review(Handle.of("cat"), Verdict.OBJECT, OPENED, 0, null, "no", false, lift);
    return decide(
            change.review(objection),
            "| Rule | When | Approvals | Objections |",
            "| change | path `**` | none | none from maintainers |")
        .outcome();
  }

  @Test
  void anObjectionIsStruckOutByAnybodyElseButNotByTheAuthorOrBefore() {
    assertThat(objected(contribution(), by("fay", 1))).isEqualTo(Outcome.ALLOWED);
    assertThat(objected(contribution(), by("cat", 1))).isEqualTo(Outcome.ALLOWED);
    assertThat(objected(contribution(), by("fay", -1))).isEqualTo(Outcome.BLOCKED);
    assertThat(objected(contribution(), by("zed", 1))).isEqualTo(Outcome.BLOCKED);
    assertThat(objected(contribution(), new Lift(null, hour(1)))).isEqualTo(Outcome.BLOCKED);
  }

  // ---- exceptions ----

  private static Outcome invoked(ContributionBuilder change, Invocation... invocations) {
    String charter =
        Community.PEOPLE
            + """
            <!-- charter: reviews -->
            | Rule | When | Approvals | Waived by |
            | --- | --- | --- | --- |
            | change | path `a` | 3 maintainers | fast |

            <!-- charter: exceptions -->
            | Exception | Invoked by | When | Waives | Expires |
            | --- | --- | --- | --- | --- |
            | fast | 2 maintainers | path `a` | Approvals | 4 hours |
            """;
    return decide(change.invocations(List.of(invocations)), charter).outcome();
  }

  private static Invocation fast(String by, int hours) {
    return new Invocation(ExceptionName.of("fast"), Handle.of(by), hour(hours));
  }

  @Test
  void everyInvocationMustBeAliveByItself() {
    assertThat(invoked(contribution(), fast("ann", 8), fast("bob", 9))).isEqualTo(Outcome.ALLOWED);
    assertThat(invoked(contribution(), fast("ann", 6), fast("bob", 9))).isEqualTo(Outcome.WAITING);
    assertThat(invoked(contribution(), fast("ann", 7), fast("bob", 9))).isEqualTo(Outcome.ALLOWED);
    assertThat(invoked(contribution(), fast("ann", 1), fast("ann", 7), fast("bob", 9)))
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void anInvocationFromBeforeTheOpeningIsOfSomethingElse() {
    ContributionBuilder late = contribution().opened(hour(8));
    assertThat(invoked(late, fast("ann", 7), fast("bob", 9))).isEqualTo(Outcome.WAITING);
    assertThat(invoked(contribution().opened(hour(8)), fast("ann", 8), fast("bob", 9)))
        .isEqualTo(Outcome.ALLOWED);
    assertThat(invoked(contribution().opened(null), fast("ann", 8), fast("bob", 9)))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  // ---- a change without files ----

  private static Outcome empty(String... rows) {
    ContributionBuilder change =
        org.quorate.contribution.Contribution.builder("1", Handle.of("zed")).opened(OPENED);
    return decide(change.review(approval("ann")), rows).outcome();
  }

  @Test
  void aChangeWithoutFilesNeedsARowThatAsksForApprovals() {
    String header = "| Rule | When | Approvals | Checks |";
    String rest = "| rest | otherwise | 1 maintainer | |";
    assertThat(empty(header, "| any | always | none | |", rest)).isEqualTo(Outcome.BLOCKED);
    assertThat(empty(header, "| any | always | 1 maintainer | |", rest)).isEqualTo(Outcome.ALLOWED);
    assertThat(empty(header, "| any | always | 2 maintainers | |", rest))
        .isEqualTo(Outcome.WAITING);
    assertThat(empty(header, "| any | draft | 1 maintainer | |", rest)).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void ofARowAndItsAlternativesEachMustAskForApprovalsOfAChangeWithoutFiles() {
    String header = "| Rule | When | Approvals | Stay open | Instead of |";
    String any = "| any | always | 2 maintainers | | |";
    String rest = "| rest | otherwise | 1 maintainer | | |";
    String quiet = "| quiet | | none | at least 1 hour since opening | any |";
    assertThat(empty(header, any, quiet, rest)).isEqualTo(Outcome.BLOCKED);
    String one = "| quiet | | 1 maintainer | at least 1 hour since opening | any |";
    assertThat(empty(header, any, one, rest)).isEqualTo(Outcome.ALLOWED);
  }
}
