package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.Check;
import org.quorate.contribution.Label;
import org.quorate.merge.MayMerge;

/** What recorded answers of GitHub hold beyond one page and one object. */
class PagesAndEventsImportTest {
  private static final String GITLAB_EVENT =
      """
      {"object_kind": "merge_request", "event_type": "merge_request",
        "user": {"id": 4, "username": "bob", "name": "Bob"},
        "project": {"id": 1, "name": "pumps"},
        "object_attributes": {"id": 99, "iid": 9, "author_id": 5, "title": "Faster pumps",
          "state": "opened", "draft": false, "target_branch": "main", "source_branch": "fast",
          "created_at": "2026-03-01 09:00:00 UTC", "updated_at": "2026-03-02T10:00:00Z",
          "labels": [{"id": 1, "title": "perf"}], "last_commit": {"id": "c1", "message": "Faster"}},
        "labels": [{"id": 1, "title": "perf"}],
        "changes": {"title": {"previous": "Fast", "current": "Faster pumps"}},
        "assignees": [{"id": 5, "username": "ann", "name": "Ann"}]}
      """;

  private static final String PULL =
      """
      "pull": {"number": 7, "user": {"login": "ann", "type": "User"}, "title": "t",
       "updated_at": "2026-02-06T10:00:00Z", "base": {"ref": "main"}, "commits": 3,
       "changed_files": 1, "head": {"sha": "c3"}}""";
  private static final String REVIEW =
      """
      {"id": 1, "user": {"login": "bob", "type": "User"}, "state": "COMMENTED",
       "submitted_at": "2026-02-05T10:00:00Z", "commit_id": "c3", "body": ""}""";

  private static CaseReading read(String json) {
    return Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
  }

  private static MayMerge bundle(String more) {
    CaseReading reading = read("{" + PULL + more + "}");
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static String page(String item, int size) {
    return "[" + String.join(",", Collections.nCopies(size, item)) + "]";
  }

  @Test
  void pagesOfAListAreOneListAndWhole() {
    MayMerge cut = bundle(",\"reviews\":" + page(REVIEW, 100));
    assertThat(cut.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);

    MayMerge whole = bundle(",\"reviews\":[" + page(REVIEW, 100) + "]");
    assertThat(whole.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(whole.contribution().evidence().reviews()).hasSize(100);

    MayMerge two = bundle(",\"reviews\":[" + page(REVIEW, 100) + "," + page(REVIEW, 2) + "]");
    assertThat(two.contribution().evidence().reviews()).hasSize(102);
  }

  @Test
  void pagesThatEndBeforeTheTotalAreNotWhole() {
    String commit = "{\"sha\": \"c1\", \"commit\": {\"message\": \"m\"}}";
    MayMerge cut = bundle(",\"commits\":[" + page(commit, 2) + "]");
    assertThat(cut.known().extent(Aspect.COMMITS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void pagesOfChecksAreReadToTheirTotal() {
    String pages =
        """
        ,"check_runs": [
          {"total_count": 2, "check_runs": [
            {"name": "build", "head_sha": "c3", "status": "completed", "conclusion": "success"}]},
          {"total_count": 2, "check_runs": [
            {"name": "lint", "head_sha": "c3", "status": "in_progress", "conclusion": null}]}],
         "statuses": [{"total_count": 0, "statuses": []}]""";
    MayMerge asked = bundle(pages);
    assertThat(asked.known().extent(Aspect.CHECKS)).isEqualTo(Extent.COMPLETE);
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::name)
        .containsExactly("build", "lint");
    assertThat(bundle(pages.replace("total_count\": 2", "total_count\": 9")).known())
        .matches(known -> known.extent(Aspect.CHECKS) == Extent.PARTIAL);
  }

  @Test
  void anEventHoldsItsPullRequest() {
    CaseReading event =
        read(
            "{\"action\": \"opened\", \"number\": 7, "
                + PULL.replace("\"pull\"", "\"pull_request\"")
                + ", \"sender\": {\"login\": \"ann\"}}");
    assertThat(event.question().orElseThrow().contribution().id()).isEqualTo("7");
    assertThat(event.question().orElseThrow().known().extent(Aspect.REVIEWS))
        .isEqualTo(Extent.ABSENT);
  }

  @Test
  void anEventOfGitLabTellsOfItsMergeRequestAndOfNothingElse() {
    CaseReading event = read(GITLAB_EVENT);
    assertThat(event.problems()).isEmpty();
    MayMerge asked = event.question().orElseThrow();
    assertThat(asked.contribution().id()).isEqualTo("9");
    assertThat(asked.contribution().authorship().author()).isEqualTo(Handle.of("ann"));
    assertThat(asked.contribution().change().labels()).containsExactly(new Label("perf", null));
    assertThat(asked.contribution().timeline().head()).isEqualTo("c1");
    assertThat(asked.at()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(asked.known().complete(Aspect.DRAFT)).isTrue();
    assertThat(List.of(Aspect.FILES, Aspect.COMMITS, Aspect.REVIEWS, Aspect.CHECKS))
        .allMatch(aspect -> asked.known().extent(aspect) == Extent.ABSENT);
  }

  @Test
  void anEventOfGitLabThatNamesNoAuthorIsRefusedAtTheirNumber() {
    assertThat(read(GITLAB_EVENT.replace("\"author_id\": 5", "\"author_id\": 6")).problems())
        .extracting(CaseProblem::path)
        .containsExactly("object_attributes.author_id");
  }

  @Test
  void whatIsNotThereIsToldByTheNameUnderWhichItGoes() {
    CaseReading reading = read("{" + PULL + ", \"reviews\": [], \"checks\": []}");
    assertThat(reading)
        .isInstanceOfSatisfying(
            CaseReading.Readable.class,
            readable ->
                assertThat(readable.notes())
                    .contains(
                        "not in the file: `files`, `commits`, `statuses` or `status`, `timeline` or"
                            + " `events`, `comments`; each goes beside `pull` as GitHub's REST"
                            + " interface answers it"));
  }

  @Test
  void aListOfSeveralContributionsIsRefusedWithTheirNumber() {
    CaseReading reading = read("[{" + PULL + "}, {" + PULL + "}]");
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo("the file lists 2 contributions");
              assertThat(problem.line()).isEqualTo(1);
            });
  }

  @Test
  void whatGhWasNotAskedForIsAskedForByItsName() {
    CaseReading reading = read("{\"number\": 7, \"headRefOid\": \"c3\"}");
    assertThat(reading.problems())
        .extracting(CaseProblem::help)
        .contains(
            "ask `gh pr view --json number,author,changedFiles,state,mergedAt,closedAt,title,isDraft,"
                + "baseRefName,headRefOid,createdAt,updatedAt,labels,files,commits,reviews,statusCheckRollup,comments`");
  }

  @Test
  void whereNoInstantIsToldGhIsAskedForThoseThatTellOne() {
    CaseReading reading =
        read("{\"number\": 7, \"author\": {\"login\": \"ann\"}, \"isDraft\": false}");
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).isEqualTo("the file tells no instant to decide of");
              assertThat(problem.help())
                  .contains("ask `gh pr view --json number,", ",createdAt,updatedAt,")
                  .endsWith(", or say as of when to decide");
            });
  }

  @Test
  void whatIsNoContributionHasAPlace() {
    CaseProblem problem = read("\n {\"state\": \"open\"}").problems().get(0);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(2);
  }

  @Test
  void commandsCountWhereTheirAuthorSaysThemAndNotWhereTheyAreShown() {
    String comment =
        """
        {"user": {"login": "dan", "type": "User"}, "created_at": "2026-02-05T10:00:00Z",
         "body": "%s"}""";
    String said = comment.replace("%s", "please\\n/invoke fast-track\\n\\n/hold");
    String shown =
        comment.replace(
            "%s", "```\\n/invoke fast-track\\n```\\n> /hold\\n\\n<!--\\n/invoke fast-track\\n-->");

    MayMerge asked = bundle(",\"reviews\": [], \"comments\": [" + said + "]");
    assertThat(asked.contribution().evidence().invocations()).hasSize(1);
    assertThat(asked.contribution().evidence().holds()).hasSize(1);

    MayMerge example = bundle(",\"reviews\": [], \"comments\": [" + shown + "]");
    assertThat(example.contribution().evidence().invocations()).isEmpty();
    assertThat(example.contribution().evidence().holds()).isEmpty();
    assertThat(example.known().extent(Aspect.HOLDS)).isEqualTo(Extent.COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/HOLD",
        "/hold: no",
        "/hold needs `foo()`",
        "ok\\n\u200b/hold <b>CI</b>",
        "/hold\u2028wait",
        "/hold\u0085wait",
        "\ufe0f/hold",
        "/hold a\\n/hold b",
        "> why?\\n/hold",
        "<img src='x.png'>\\n/hold",
      })
  void inDoubtALineHoldsInCommentsAndReviews(String body) {
    String said = "\"user\": {\"login\": \"dan\"}, \"body\": \"" + body + "\", ";
    MayMerge comment =
        bundle(",\"comments\": [{" + said + "\"created_at\": \"2026-02-05T10:00:00Z\"}]");
    assertThat(comment.contribution().evidence().holds()).hasSize(1);
    String review = said + "\"state\": \"COMMENTED\", \"submitted_at\": \"2026-02-05T10:00:00Z\"";
    MayMerge reviewed = bundle(",\"reviews\": [{\"id\": 1, " + review + "}], \"comments\": []");
    assertThat(reviewed.contribution().evidence().holds()).hasSize(1);
  }

  @Test
  void theNoteOnFilesOfGhTellsTheTrueCause() {
    String gh =
        """
        {"number": 7, "author": {"login": "ann"}, "headRefOid": "c1", "changedFiles": COUNT,
         "updatedAt": "2026-02-06T10:00:00Z", "files": [{"path": "a" MORE}]}""";
    assertThat(read(gh.replace("COUNT", "1").replace("MORE", "")))
        .satisfies(told -> assertThat(notes(told)).contains("does not tell which were renamed"))
        .satisfies(told -> assertThat(notes(told)).doesNotContain("at most 100"));
    String modified = ", \"changeType\": \"MODIFIED\"";
    assertThat(notes(read(gh.replace("COUNT", "120").replace("MORE", modified))))
        .contains("files: 1 of 120 are in the file, since `gh pr view` prints at most 100")
        .doesNotContain("renamed");
    assertThat(
            notes(read(gh.replace("COUNT", "1").replace("MORE", ", \"changeType\": \"RENAMED\""))))
        .contains("files: some were renamed, and `gh pr view` does not tell from where");
    assertThat(notes(read(gh.replace("COUNT", "1").replace("MORE", modified))))
        .doesNotContain("files: ");
  }

  @Test
  void aVoteOfGerritBelowTheHighestIsNoReportAndTheNoteSaysSo() {
    CaseReading told =
        read(
            """
            {"change_id": "I1", "_number": 7, "owner": {"_account_id": 1},
             "updated": "2026-02-06 10:00:00", "labels": {"Lint": {
               "all": [{"_account_id": 2, "value": 1}],
               "values": {"-1": "bad", " 0": "none", "+1": "good", "+2": "very good"}}}}""");
    assertThat(told.question().orElseThrow().contribution().evidence().checks())
        .extracting(Check::conclusion)
        .containsExactly(Check.Conclusion.PENDING);
    assertThat(notes(told)).contains("labels: `Lint` has +1 and passes at +2");
  }

  @Test
  void whetherItIsMergedOrClosedIsTold() {
    assertThat(ending("\"state\": \"closed\", \"merged_at\": \"2026-02-07T10:00:00Z\""))
        .isEqualTo("merged (2026-02-07 10:00:00 UTC)");
    assertThat(ending("\"state\": \"closed\", \"closed_at\": \"2026-02-07T10:00:00Z\""))
        .isEqualTo("closed without a merge (2026-02-07 10:00:00 UTC)");
    assertThat(ending("\"state\": \"open\"")).isEmpty();
  }

  private static String ending(String fields) {
    CaseReading told = read("{" + PULL.replace("\"number\": 7", "\"number\": 7, " + fields) + "}");
    return ((CaseReading.Readable) told).over().map(Ending::shown).orElse("");
  }

  private static String notes(CaseReading reading) {
    return String.join("\n", ((CaseReading.Readable) reading).notes());
  }
}
