package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Check;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Label;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Person;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;
import org.quorate.contribution.Trailer;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Cases in which a missing fact once turned what was said for sure, or nothing was asked. */
class KnowledgeTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String ROSTER =
      """

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static Instant hoursAgo(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }

  private static ContributionBuilder change() {
    return Contribution.builder("1", Handle.of("zoe")).paths("a").opened(hoursAgo(100));
  }

  /** The answers of one row with one more column, for all files. */
  private static List<String> answers(
      String column, String cell, ContributionBuilder change, Known known) {
    return answers(
        "| Rule | When | Approvals | "
            + column
            + " |\n| --- | --- | --- | --- |\n| all | path `**` | none | "
            + cell
            + " |\n",
        change,
        known);
  }

  private static List<String> answers(String reviews, ContributionBuilder change, Known known) {
    return Answers.of(decide(reviews, change, known));
  }

  private static MergeDecision decide(String reviews, ContributionBuilder change, Known known) {
    String text = "<!-- charter: reviews -->\n" + reviews + ROSTER;
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", text));
    Charter charter =
        reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
    MayMerge question = new MayMerge(change.build(), NOW, known);
    List<String> oracle = Answers.of(Oracle.decide(charter, question));
    MergeDecision decision = ENGINE.decide(charter, question);
    assertThat(oracle).isEqualTo(Answers.of(decision));
    return decision;
  }

  private static Known without(Aspect... aspects) {
    return Known.everything().with(Extent.PARTIAL, aspects);
  }

  private static Commit unsigned(String id) {
    Identity zoe = Identity.of("Zoe", "zoe@example.org");
    return new Commit(id, zoe, zoe, false, Commit.Signature.NONE, "", List.of());
  }

  @Test
  void anUnseenCommitMayMakeGoodAnUnsignedOne() {
    ContributionBuilder change = change().commits(List.of(unsigned("a1b2c3d4")));
    assertThat(answers("Sign-off", "DCO", change, Known.everything()))
        .contains("reviews/all Sign-off: UNMET AUTHOR");
    assertThat(answers("Sign-off", "DCO", change, without(Aspect.COMMITS)))
        .contains("reviews/all Sign-off: UNKNOWN [COMMITS]");
  }

  @Test
  void commitsWithoutASignOffAreListedInOneOrder() {
    String row =
        "| Rule | When | Approvals | Sign-off |\n| --- | --- | --- | --- |\n"
            + "| all | path `**` | none | DCO |\n";
    List<Commit> commits = List.of(unsigned("b2"), unsigned("a1"));
    MergeDecision one = decide(row, change().commits(commits), Known.everything());
    List<Commit> turned = List.of(commits.get(1), commits.get(0));
    MergeDecision other = decide(row, change().commits(turned), Known.everything());
    assertThat(one.facts()).isEqualTo(other.facts());
    assertThat(one.findings()).isEqualTo(other.findings());
  }

  @Test
  void aFileOutsideAllModulesMayHaveOwnersThatNobodyToldOf() {
    String rows =
        """
        | Rule | When | Approvals |
        | --- | --- | --- |
        | all | path `**` | 1 owner of each touched module |

        <!-- charter: modules -->
        | Module | Paths | Owners |
        | --- | --- | --- |
        | a | `a/**` | @ann |
        """;
    Review review = Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1));
    assertThat(answers(rows, change().paths("a/x").review(review), Known.everything()))
        .contains("reviews/all Approvals: UNMET NOBODY");
    assertThat(answers(rows, change().paths("a/x").review(review), without(Aspect.OWNERS)))
        .contains("reviews/all Approvals: UNKNOWN [OWNERS]");
    assertThat(answers(rows, change().paths("a/x"), without(Aspect.OWNERS)))
        .contains("reviews/all Approvals: UNMET PEOPLE");
  }

  @Test
  void whoMayVetoDependsOnTheFilesThatTheRowTurnsOutToGovern() {
    String rows =
        """
        | Rule | When | Approvals | Vetoed by |
        | --- | --- | --- | --- |
        | code | kind code | none | lead |
        | all | path `**` | none | |

        <!-- charter: modules -->
        | Module | Paths | Owners |
        | --- | --- | --- |
        | a | `a/**` | @ann |
        | b | `b/**` | @bob |

        <!-- charter: roster -->
        | Handle | Role | Module |
        | --- | --- | --- |
        | @eve | lead | a |
        """;
    Review veto = Review.of("eve", Review.Verdict.VETO, hoursAgo(1));
    ContributionBuilder change =
        Contribution.builder("1", Handle.of("zoe")).paths("a/x", "b/y").review(veto);
    // over both files eve is nobody, over the first alone she vetoes
    assertThat(answers(rows, change, without(Aspect.KINDS)))
        .contains("reviews/code Vetoed by: UNKNOWN [KINDS]");
  }

  @Test
  void aPushOfAnUnknownPatchMayHaveLeftTheWindowAlone() {
    List<Push> pushes =
        List.of(new Push(hoursAgo(100), "h1", "p"), new Push(hoursAgo(10), "h2", null));
    String cell = "at least 72 hours since last version";
    assertThat(answers("Stay open", cell, change().pushes(pushes), Known.everything()))
        .contains("reviews/all Stay open: UNMET TIME");
    assertThat(answers("Stay open", cell, change().pushes(pushes), without(Aspect.PATCHES)))
        .contains("reviews/all Stay open: UNKNOWN [PATCHES]");
  }

  @Test
  void aWindowSinceTheLastVersionBeginsAtTheOpeningIfThatCameLater() {
    List<Push> pushes = List.of(new Push(hoursAgo(200), "h1", "p"));
    String cell = "at least 120 hours since last version";
    assertThat(answers("Stay open", cell, change().pushes(pushes), Known.everything()))
        .contains("reviews/all Stay open: UNMET TIME");
    assertThat(answers("Stay open", cell, change().pushes(pushes), without(Aspect.OPENED)))
        .contains("reviews/all Stay open: UNKNOWN [OPENED]");
  }

  @Test
  void anUnseenPushBetweenMayHaveBroughtThePatchEarlier() {
    List<Push> pushes =
        List.of(new Push(hoursAgo(90), "h1", "p"), new Push(hoursAgo(10), "h3", "q"));
    String cell = "at least 72 hours since last version";
    assertThat(answers("Stay open", cell, change().pushes(pushes), without(Aspect.PUSHES)))
        .contains("reviews/all Stay open: UNKNOWN [PUSHES]");
    assertThat(
            answers(
                "Stay open",
                "at least 120 hours since last version",
                change().pushes(pushes),
                without(Aspect.PUSHES)))
        .contains("reviews/all Stay open: UNMET TIME");
  }

  @Test
  void aChangeToWhichNoRowAppliesIsNotAllowed() {
    String rows =
        "| Rule | When | Approvals |\n| --- | --- | --- |\n"
            + "| big | label `big` | 1 anyone |\n| a | path `a/**` | none |\n";
    ContributionBuilder empty = Contribution.builder("1", Handle.of("zoe"));
    assertThat(answers(rows, empty, Known.everything()))
        .containsExactly("outcome BLOCKED", "reviews/uncovered When: UNMET NOBODY");
    MergeDecision perhaps = decide(rows, empty, without(Aspect.LABELS));
    assertThat(Answers.of(perhaps))
        .containsExactly(
            "outcome UNDETERMINED",
            "reviews/big Approvals: UNKNOWN [LABELS]",
            "reviews/uncovered When: UNKNOWN [LABELS]");
    assertThat(perhaps.findings())
        .extracting(Finding::because)
        .contains("perhaps no row applies to this change");
  }

  @Test
  void whereOneOfTwoRowsSurelyGovernsEveryFileNobodyNeedKnowWhich() {
    String rows =
        "| Rule | When | Approvals | Sign-off |\n| --- | --- | --- | --- |\n"
            + "| code | kind code | none | |\n| rest | otherwise | none | |\n";
    assertThat(answers(rows, change(), without(Aspect.KINDS))).containsExactly("outcome ALLOWED");
  }

  private static final String TWO =
      "| Rule | When | Approvals | Which approvals count |\n| --- | --- | --- | --- |\n"
          + "| all | path `**` | 1 maintainer | |\n";

  @Test
  void whoMayHaveWrittenOrCommittedSomeApprovesOnlyPerhaps() {
    ContributionBuilder change =
        change().review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    assertThat(answers(TWO, change, Known.everything())).contains("reviews/all Approvals: MET");
    assertThat(answers(TWO, change, without(Aspect.AUTHORS)))
        .contains("reviews/all Approvals: UNKNOWN [AUTHORS]");
    assertThat(answers(TWO, change, without(Aspect.COMMITTERS)))
        .contains("reviews/all Approvals: UNKNOWN [COMMITTERS]");
    assertThat(answers(TWO, change, without(Aspect.COMMITS)))
        .contains("reviews/all Approvals: MET");
    String lets = TWO.replace("| |", "| co-author counts, committer counts |");
    assertThat(answers(lets, change, without(Aspect.AUTHORS, Aspect.COMMITTERS)))
        .contains("reviews/all Approvals: MET");
  }

  @Test
  void whoIsKnownToHaveCommittedSomeNeverApproves() {
    ContributionBuilder change =
        change()
            .committers(List.of(Handle.of("ann")))
            .review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    MergeDecision decision = decide(TWO, change, without(Aspect.COMMITTERS));
    assertThat(Answers.of(decision)).contains("reviews/all Approvals: UNMET PEOPLE");
    assertThat(decision.headline()).contains("it comes from a committer");
    assertThat(decision.next().remedies()).extracting(Remedy::who).containsExactly("@bob");
  }

  @Test
  void aGroupMayBeSmallerByThoseWhoMayHaveCommitted() {
    String rows = TWO.replace("1 maintainer", "all but 1 of maintainers");
    ContributionBuilder change =
        change().review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    assertThat(answers(rows, change, Known.everything())).contains("reviews/all Approvals: MET");
    assertThat(answers(rows, change, without(Aspect.COMMITTERS)))
        .contains("reviews/all Approvals: UNKNOWN [COMMITTERS]");
    assertThat(answers(rows, change(), without(Aspect.COMMITTERS)))
        .contains("reviews/all Approvals: UNMET PEOPLE");
  }

  @Test
  void aRowThatPerhapsAppliesTakesPeopleOfItsOwnOnlyPerhaps() {
    String rows =
        """
        | Rule | When | Approvals | Which approvals count |
        | --- | --- | --- | --- |
        | a | label `big` | 1 of @ann | separate people |
        | b | path `**` | 1 maintainer | separate people |
        """;
    ContributionBuilder change =
        change().review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    assertThat(answers(rows, change, Known.everything())).contains("reviews/b Approvals: MET");
    assertThat(answers(rows, change, without(Aspect.LABELS)))
        .contains("reviews/b Approvals: UNKNOWN [LABELS]");
    ContributionBuilder big = change.labels(List.of(new Label("big", null)));
    assertThat(answers(rows, big, Known.everything()))
        .contains("reviews/b Approvals: UNMET PEOPLE");
  }

  private static final String OWNED =
      """
      | Rule | When | Approvals |
      | --- | --- | --- |
      | all | path `**` | 1 owner of each touched module |

      <!-- charter: modules -->
      | Module | Paths | Owners |
      | --- | --- | --- |
      | a | `a/**` | @ann |
      | b | `b/**` | @bob |
      """;

  @Test
  void aFileThatNobodyOwnsBlocksBesideOthersAsItDoesAlone() {
    Review review = Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1));
    ContributionBuilder alone =
        Contribution.builder("1", Handle.of("zoe")).paths("c").review(review);
    ContributionBuilder both =
        Contribution.builder("1", Handle.of("zoe")).paths("c", "a/x").review(review);
    assertThat(answers(OWNED, alone, Known.everything()))
        .contains("reviews/all Approvals: UNMET NOBODY");
    MergeDecision decision = decide(OWNED, both, Known.everything());
    assertThat(Answers.of(decision)).contains("reviews/all Approvals: UNMET NOBODY");
    assertThat(decision.headline()).contains("1 missing; nobody owns `c`");
    assertThat(answers(OWNED, both, without(Aspect.OWNERS)))
        .contains("reviews/all Approvals: UNKNOWN [OWNERS]");
  }

  @Test
  void theModuleWhoseOwnersAreMissingIsNamed() {
    Review review = Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1));
    ContributionBuilder change =
        Contribution.builder("1", Handle.of("zoe")).paths("a/x", "b/x").review(review);
    assertThat(decide(OWNED, change, Known.everything()).headline())
        .contains("1 missing of `b`; approved by @ann");
  }

  @Test
  void aHoldThatNobodyKnowsWhoLiftedMayStandAsAVetoMay() {
    Instant then = hoursAgo(1);
    String cell = "maintainer, lifted by @bob";
    Hold unknown = new Hold(Handle.of("ann"), hoursAgo(2), new Lift(null, then));
    Hold byBob = new Hold(Handle.of("ann"), hoursAgo(2), new Lift(Handle.of("bob"), then));
    Hold byEve = new Hold(Handle.of("ann"), hoursAgo(2), new Lift(Handle.of("eve"), then));
    assertThat(answers("Hold by", cell, change().holds(List.of(unknown)), without(Aspect.HOLDS)))
        .contains("reviews/all Hold by: UNKNOWN [HOLDS]");
    assertThat(answers("Hold by", cell, change().holds(List.of(unknown)), Known.everything()))
        .contains("reviews/all Hold by: UNMET OBJECTOR");
    assertThat(answers("Hold by", cell, change().holds(List.of(byBob)), Known.everything()))
        .contains("reviews/all Hold by: MET");
    assertThat(answers("Hold by", cell, change().holds(List.of(byEve)), Known.everything()))
        .contains("reviews/all Hold by: UNMET OBJECTOR");
  }

  @Test
  void theAuthorsOwnApprovalCountsWhereTheRowSaysSoThoughTheyCommittedIt() {
    String lets = TWO.replace("| |", "| author counts |");
    ContributionBuilder change =
        Contribution.builder("1", Handle.of("ann"))
            .paths("a")
            .committers(List.of(Handle.of("ann")))
            .review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    assertThat(answers(lets, change, without(Aspect.AUTHORS, Aspect.COMMITTERS)))
        .contains("reviews/all Approvals: MET");
    assertThat(answers(TWO, change, Known.everything()))
        .contains("reviews/all Approvals: UNMET PEOPLE");
    ContributionBuilder alone = Contribution.builder("1", Handle.of("ann")).paths("a");
    assertThat(decide(lets, alone, Known.everything()).next().remedies())
        .extracting(Remedy::who)
        .containsExactly("@bob");
  }

  @Test
  void whomACommitTellsToHaveMadeItTheListsNeedNotTell() {
    Identity ann = new Identity("Ann", "a@x.org", Handle.of("ann"));
    Identity zoe = new Identity("Zoe", "z@x.org", Handle.of("zoe"));
    assertThat(approvedByAnn(commit(ann, zoe, false))).contains("it comes from a co-author");
    assertThat(approvedByAnn(commit(zoe, ann, false))).contains("it comes from a committer");
    assertThat(approvedByAnn(commit(ann, zoe, true))).contains("it comes from a committer");
    assertThat(approvedByAnn(commit(zoe, zoe, false, "Ann Lee <ANN@example.org>, and Bob")))
        .contains("it comes from a co-author");
    assertThat(approvedByAnn(commit(zoe, zoe, false, "Ann (@ann)")))
        .contains("it comes from a co-author");
    assertThat(approvedByAnn(commit(zoe, zoe, false, "Eve <eve@example.org>")))
        .doesNotContain("it comes from");
  }

  private static Commit commit(
      Identity author, Identity committer, boolean merge, String... coAuthors) {
    List<Trailer> trailers =
        Stream.of(coAuthors).map(who -> new Trailer("Co-authored-by", who)).toList();
    return new Commit("c1", author, committer, merge, Commit.Signature.NONE, "", trailers);
  }

  private static String approvedByAnn(Commit commit) {
    ContributionBuilder change =
        Contribution.builder("1", Handle.of("zoe"))
            .paths("a")
            .people(
                List.of(
                    new Person(
                        Handle.of("ann"),
                        List.of(Handle.of("ann@example.org")),
                        false,
                        Set.of(),
                        Set.of())))
            .commits(List.of(commit))
            .review(Review.of("ann", Review.Verdict.APPROVE, hoursAgo(1)));
    return decide(TWO, change, Known.everything()).headline();
  }

  @Test
  void ofAllRunsThatAreToldASuccessNeedNotBeTheLast() {
    ContributionBuilder change =
        change().checks(List.of(new Check("ci", Check.Conclusion.SUCCESS, hoursAgo(1))));
    assertThat(answers("Checks", "`ci`", change, Known.everything()))
        .contains("reviews/all Checks: MET");
    assertThat(answers("Checks", "`ci`", change, without(Aspect.CHECKS)))
        .contains("reviews/all Checks: UNKNOWN [CHECKS]");
    ContributionBuilder failed =
        change().checks(List.of(new Check("ci", Check.Conclusion.FAILURE, hoursAgo(1))));
    assertThat(answers("Checks", "`ci`", failed, without(Aspect.CHECKS)))
        .contains("reviews/all Checks: UNMET AUTHOR");
  }

  @Test
  void aCoAuthorLiftsNoVeto() {
    String cell = "maintainer, lifted by maintainer";
    Lift lift = new Lift(Handle.of("bob"), hoursAgo(1));
    ContributionBuilder vetoed =
        change()
            .review(
                new Review(
                    Handle.of("ann"), Review.Verdict.VETO, hoursAgo(2), 0, null, "", false, lift));
    assertThat(answers("Vetoed by", cell, vetoed, Known.everything()))
        .contains("reviews/all Vetoed by: MET");
    assertThat(answers("Vetoed by", cell, vetoed, without(Aspect.AUTHORS)))
        .contains("reviews/all Vetoed by: UNKNOWN [AUTHORS]");
    ContributionBuilder own = vetoed.coAuthors(List.of(Handle.of("bob")));
    assertThat(answers("Vetoed by", cell, own, Known.everything()))
        .contains("reviews/all Vetoed by: UNMET OBJECTOR");
  }

  private static final String ON_MAIN_OR_BIG =
      """
      | Rule | When | Approvals |
      | --- | --- | --- |
      | main | branch `main` | 1 maintainer |
      | big | label `big` | 1 maintainer |
      | all | path `**` | none |
      """;

  @Test
  void aBranchWithoutANameMayBeAny() {
    for (String unclear : List.of("refs/heads/main", "main ", " main", " ")) {
      assertThat(answers(ON_MAIN_OR_BIG, change().branch(unclear), Known.everything()))
          .as(unclear)
          .isEqualTo(answers(ON_MAIN_OR_BIG, change().branch(""), Known.everything()));
    }
    assertThat(answers(ON_MAIN_OR_BIG, change().branch(""), Known.everything()))
        .contains("reviews/main Approvals: UNKNOWN [BRANCH]");
    assertThat(decide(ON_MAIN_OR_BIG, change().branch("dev"), Known.everything()).outcome())
        .isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aLabelThatIsSetLaterMayHaveBeenThereOrNot() {
    Label later = new Label("big", Handle.of("ann"), hoursAgo(-1));
    Label before = new Label("big", Handle.of("ann"), hoursAgo(1));
    assertThat(
            answers(
                ON_MAIN_OR_BIG, change().branch("dev").labels(List.of(later)), Known.everything()))
        .contains("reviews/big Approvals: UNKNOWN [LABELS]");
    assertThat(
            answers(
                ON_MAIN_OR_BIG, change().branch("dev").labels(List.of(before)), Known.everything()))
        .contains("reviews/big Approvals: UNMET PEOPLE");
  }
}
