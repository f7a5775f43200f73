package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Label;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.contribution.Review.Verdict;
import org.quorate.merge.MayMerge;

class GitHubImportTest {
  private static final MayMerge APPROVED = ImportersTest.read("rest-approved.json");
  private static final MayMerge DISMISSED = ImportersTest.read("rest-dismissed.json");
  private static final MayMerge GH = ImportersTest.read("gh-view.json");
  private static final MayMerge BOT = ImportersTest.read("gh-bot.json");

  private static Contribution facts(MayMerge question) {
    return question.contribution();
  }

  private static Review of(MayMerge question, String reviewer, Verdict verdict) {
    return facts(question).evidence().reviews().stream()
        .filter(r -> r.reviewer().equals(Handle.of(reviewer)) && r.verdict() == verdict)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void reviewsAreVerdictsOnTheVersionSeenAndPendingOnesAreNone() {
    assertThat(facts(APPROVED).evidence().reviews()).hasSize(3);
    assertThat(of(APPROVED, "bob", Verdict.APPROVE).head())
        .isEqualTo(facts(APPROVED).timeline().head());
    assertThat(of(DISMISSED, "dan", Verdict.VETO).reason()).isEqualTo("no tests");
    assertThat(APPROVED.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(APPROVED.known().extent(Aspect.EDITS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void aDismissalIsToldByTheTimeline() {
    assertThat(of(DISMISSED, "bob", Verdict.VETO).dismissed().by()).isEqualTo(Handle.of("bob"));
    assertThat(of(DISMISSED, "chu", Verdict.APPROVE).dismissed().by())
        .isEqualTo(Handle.of("newcomer"));
    assertThat(DISMISSED.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void nobodyKnowsWhoseARequestOfADeletedAccountIs() {
    assertThat(facts(DISMISSED).evidence().reviews())
        .filteredOn(review -> review.dismissed() == null && review.verdict() == Verdict.VETO)
        .anyMatch(review -> review.reviewer().value().startsWith("ghost#"));
    assertThat(DISMISSED.known().extent(Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void aDismissedReviewWithoutTimelineLeavesObjectionsOpen() {
    MayMerge untold = ImportersTest.read("rest-dismissed-untold.json");
    assertThat(untold.known().extent(Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
    assertThat(BOT.known().extent(Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
    assertThat(of(untold, "bob", Verdict.APPROVE).dismissed()).isNotNull();
  }

  @Test
  void deletedAccountsAreNotTakenForOnePerson() {
    assertThat(facts(DISMISSED).evidence().reviews())
        .extracting(review -> review.reviewer().value())
        .filteredOn(handle -> handle.startsWith("ghost#"))
        .containsExactlyInAnyOrder("ghost#1", "ghost#2");
    CaseReading reading =
        Importers.read(Cases.resource("forges/rest-dismissed.json"), Importing.DEFAULT);
    assertThat(((CaseReading.Readable) reading).notes())
        .contains(
            "accounts: `@ghost#1` to `@ghost#2` are people of whom the forge tells no account,"
                + " as of a deleted one");
  }

  @Test
  void aRenameIsADeletionAndAnAddition() {
    assertThat(facts(DISMISSED).change().files())
        .extracting(ChangedFile::path, ChangedFile::status)
        .contains(
            org.assertj.core.groups.Tuple.tuple("core/lex.c", ChangedFile.Status.DELETED),
            org.assertj.core.groups.Tuple.tuple("core/parser/lex.c", ChangedFile.Status.ADDED));
    assertThat(DISMISSED.known().extent(Aspect.FILES)).isEqualTo(Extent.COMPLETE);
    assertThat(BOT.known().extent(Aspect.FILES)).isEqualTo(Extent.PARTIAL);
    assertThat(GH.known().extent(Aspect.FILES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void commitsTellCoAuthorsCommittersTrailersAndSignatures() {
    assertThat(facts(APPROVED).authorship().coAuthors())
        .containsExactlyInAnyOrder(Handle.of("eve"), Handle.of("fay@example.org"));
    assertThat(facts(APPROVED).authorship().committers()).containsExactly(Handle.of("ann-lee"));
    List<Commit> commits = facts(APPROVED).change().commits();
    assertThat(commits).extracting(Commit::merge).containsExactly(false, true);
    assertThat(commits.get(0).signature()).isEqualTo(Commit.Signature.VERIFIED);
    assertThat(commits.get(0).trailers()).hasSize(3);
    assertThat(APPROVED.known().extent(Aspect.SIGNATURES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void ofOneCheckTheNewestRunCountsAndOfTwoOfOneNameTheWorst() {
    assertThat(facts(APPROVED).evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("build", Check.Conclusion.SUCCESS),
            org.assertj.core.groups.Tuple.tuple("lint", Check.Conclusion.SKIPPED),
            org.assertj.core.groups.Tuple.tuple("dco", Check.Conclusion.SUCCESS));
    assertThat(APPROVED.known().extent(Aspect.CHECKS)).isEqualTo(Extent.COMPLETE);
    assertThat(facts(DISMISSED).evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("build", Check.Conclusion.PENDING),
            org.assertj.core.groups.Tuple.tuple("test", Check.Conclusion.FAILURE));
    assertThat(DISMISSED.known().extent(Aspect.CHECKS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void theTimelineTellsWhoSetALabel() {
    assertThat(facts(APPROVED).change().labels())
        .containsExactly(
            new Label("area/mm", Handle.of("bob"), Instant.parse("2026-02-02T09:00:00Z")),
            new Label("ready", Handle.of("chu"), Instant.parse("2026-02-04T09:00:00Z")));
    assertThat(APPROVED.known().extent(Aspect.LABEL_SETTERS)).isEqualTo(Extent.COMPLETE);
    assertThat(GH.known().extent(Aspect.LABEL_SETTERS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void onlyForcedPushesAreDated() {
    assertThat(facts(APPROVED).timeline().pushes()).hasSize(1);
    assertThat(APPROVED.known().extent(Aspect.PUSHES)).isEqualTo(Extent.PARTIAL);
    assertThat(GH.known().extent(Aspect.PUSHES)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void commandsInCommentsHoldAndInvoke() {
    assertThat(facts(APPROVED).evidence().holds())
        .singleElement()
        .satisfies(hold -> assertThat(hold.setBy()).isEqualTo(Handle.of("dan")));
    assertThat(facts(GH).evidence().invocations())
        .singleElement()
        .satisfies(
            invoked -> {
              assertThat(invoked.exception().value()).isEqualTo("fast-track");
              assertThat(invoked.at()).isEqualTo(Instant.parse("2026-02-04T10:00:00Z"));
            });
    assertThat(DISMISSED.known().extent(Aspect.HOLDS)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void botsAreBotsByEveryWayThatGitHubHas() {
    assertThat(facts(DISMISSED).people())
        .filteredOn(Person::bot)
        .extracting(person -> person.handle().value())
        .containsExactly("coderabbitai[bot]");
    assertThat(facts(BOT).authorship().author()).isEqualTo(Handle.of("dependabot[bot]"));
    assertThat(facts(BOT).people())
        .filteredOn(Person::bot)
        .extracting(person -> person.handle().value())
        .contains("dependabot[bot]", "github-actions[bot]");
  }

  @Test
  void anAssociationIsNoRoleButTellsAFirstContribution() {
    assertThat(facts(DISMISSED).firstOfAuthor()).isTrue();
    assertThat(DISMISSED.known().extent(Aspect.FIRST_CONTRIBUTION)).isEqualTo(Extent.COMPLETE);
    assertThat(facts(APPROVED).firstOfAuthor()).isFalse();
    MayMerge member = ImportersTest.read("rest-pull-only.json");
    assertThat(member.known().extent(Aspect.FIRST_CONTRIBUTION)).isEqualTo(Extent.ABSENT);
  }

  @Test
  void aPullRequestAloneLeavesItsListsOpen() {
    MayMerge bare = ImportersTest.read("rest-pull-only.json");
    for (Aspect aspect :
        List.of(Aspect.FILES, Aspect.REVIEWS, Aspect.OBJECTIONS, Aspect.CHECKS, Aspect.COMMITS)) {
      assertThat(bare.known().extent(aspect)).isEqualTo(Extent.ABSENT);
    }
    assertThat(bare.contribution().change().draft()).isTrue();
  }

  @Test
  void checksOfGhAreReadInBothShapes() {
    assertThat(facts(GH).evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("build", Check.Conclusion.SUCCESS),
            org.assertj.core.groups.Tuple.tuple("e2e", Check.Conclusion.PENDING),
            org.assertj.core.groups.Tuple.tuple("licence/cla", Check.Conclusion.FAILURE));
    assertThat(BOT.known().extent(Aspect.CHECKS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void commitsOfGhAreWholeOnlyIfTheirAuthorsSignedThemOff() {
    assertThat(GH.known().extent(Aspect.COMMITS)).isEqualTo(Extent.COMPLETE);
    assertThat(facts(GH).authorship().coAuthors()).containsExactly(Handle.of("eve"));
    assertThat(BOT.known().extent(Aspect.COMMITS)).isEqualTo(Extent.PARTIAL);
    assertThat(facts(BOT).change().commits()).isEmpty();
  }

  @Test
  void ghTellsWhoWroteCommitsButNotWhoCommittedThem() {
    assertThat(GH.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(BOT.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(GH.known().extent(Aspect.COMMITTERS)).isEqualTo(Extent.ABSENT);
    // of fay@example.org, who wrote with her, GitHub tells no account, nor of n@example.net
    assertThat(APPROVED.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(DISMISSED.known().extent(Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(APPROVED.known().extent(Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void checksTellTheVersionThatTheyRanOn() {
    assertThat(facts(APPROVED).evidence().checks())
        .extracting(Check::head)
        .containsOnly(facts(APPROVED).timeline().head());
    assertThat(facts(GH).evidence().checks())
        .extracting(Check::head)
        .containsOnly(facts(GH).timeline().head());
  }

  /** Or the veto of a person would be that of a bot, which counts for nothing. */
  @Test
  void anAppOfAPersonsNameIsNotThatPerson() {
    String json =
        """
        {"pull": {"number": 1, "user": {"login": "ann", "type": "User"},
          "updated_at": "2026-03-04T00:00:00Z"},
         "comments": [{"user": {"login": "BOTS", "type": "Bot"}, "body": "hi",
           "created_at": "2026-03-03T00:00:00Z"}],
         "reviews": [{"id": 1, "user": {"login": "bob", "type": "User"}, "state": "APPROVED",
           "submitted_at": "2026-03-03T00:00:00Z"}]}""";
    assertThat(names(json.replace("BOTS", "bob[bot]"))).isEmpty();
    assertThat(names(json.replace("BOTS", "eve[bot]"))).containsExactly(Handle.of("eve"));
  }

  private static List<Handle> names(String json) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
    return reading.question().orElseThrow().contribution().people().stream()
        .filter(person -> person.bot())
        .flatMap(person -> person.alsoKnownAs().stream())
        .toList();
  }
}
