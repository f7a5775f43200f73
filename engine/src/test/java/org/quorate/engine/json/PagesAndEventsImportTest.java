package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.Check;
import org.quorate.merge.MayMerge;

/** What recorded answers of GitHub hold beyond one page and one object. */
class PagesAndEventsImportTest {
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
            "ask `gh pr view --json number,author,changedFiles,title,isDraft,baseRefName,headRefOid,"
                + "createdAt,updatedAt,labels,files,commits,reviews,statusCheckRollup,comments`");
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

    MayMerge asked = bundle(",\"comments\": [" + said + "]");
    assertThat(asked.contribution().evidence().invocations()).hasSize(1);
    assertThat(asked.contribution().evidence().holds()).hasSize(1);

    MayMerge example = bundle(",\"comments\": [" + shown + "]");
    assertThat(example.contribution().evidence().invocations()).isEmpty();
    assertThat(example.contribution().evidence().holds()).isEmpty();
    assertThat(example.known().extent(Aspect.HOLDS)).isEqualTo(Extent.COMPLETE);
  }
}
