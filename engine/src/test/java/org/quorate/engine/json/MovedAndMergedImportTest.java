package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.merge.MayMerge;

/**
 * Files that came from elsewhere, or are not there yet; and pipelines of what a merge would give.
 */
class MovedAndMergedImportTest {
  private static MayMerge read(String json) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static MayMerge github(String file) {
    return read(
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "changed_files": 1,
          "updated_at": "2026-03-04T00:00:00Z"}, "files": [%s]}"""
            .replace("%s", file));
  }

  private static MayMerge gitlab(String attributes, String more) {
    return read(
        """
        {"merge_request": {"iid": 6, "sha": "c1", "updated_at": "2026-02-05T10:00:00Z",
          ATTRIBUTES "author": {"username": "ann"}}, MORE}"""
            .replace("ATTRIBUTES", attributes)
            .replace("MORE", more));
  }

  private static void isAMove(MayMerge asked) {
    assertThat(asked.contribution().change().files())
        .extracting(ChangedFile::path, ChangedFile::status)
        .startsWith(tuple("src/a.c", ChangedFile.Status.DELETED))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modified", "RENAMED", "changed"})
  void aFileWithAnEarlierNameIsARenameWhateverItsStatus(String status) {
    String file =
        "{\"filename\": \"docs/b\", \"previous_filename\": \"src/a.c\", \"status\": \"%s\"}";
    isAMove(github(file.replace("%s", status)));
    MayMerge copied = github(file.replace("%s", "copied"));
    assertThat(copied.contribution().change().files()).hasSize(1);
  }

  @Test
  void aFileOfGerritWithAnOldPathIsARename() {
    String change =
        """
        {"change_id": "I1", "_number": 9, "updated": "2026-02-04 10:00:00.000000000",
         "owner": {"username": "ann"}, "current_revision": "r1", "revisions": {"r1": {"_number": 1,
           "files": {"docs/b": {"old_path": "src/a.c" STATUS}}}}}""";
    isAMove(read(change.replace("STATUS", "")));
    isAMove(read(change.replace("STATUS", ", \"status\": \"W\"")));
    MayMerge copied = read(change.replace("STATUS", ", \"status\": \"C\""));
    assertThat(copied.contribution().change().files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"changes_count\": null,", "\"changes_count\": \"\","})
  void noFileMayMeanThatGitLabHasNotPreparedThemYet(String count) {
    MayMerge asked = gitlab(count, "\"diffs\": []");
    assertThat(asked.known().extent(Aspect.FILES)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void noFileIsToldByItsCount() {
    MayMerge asked = gitlab("\"changes_count\": \"0\",", "\"diffs\": []");
    assertThat(asked.known().extent(Aspect.FILES)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void aVersionOfNoInstantMayBeTheNewest() {
    MayMerge asked =
        gitlab(
            "",
            """
            "versions": [{"head_commit_sha": "c1", "created_at": null},
              {"head_commit_sha": "c0", "created_at": "2026-02-01T00:00:00Z"}]""");
    assertThat(asked.known().extent(Aspect.PUSHES)).isEqualTo(Extent.PARTIAL);
  }

  private static MayMerge merged(String first, String second) {
    return gitlab(
        "",
        """
        "statuses": [], "pipelines": [
          {"status": "success", "sha": "c1", "ref": "topic", "source": "push",
           "created_at": "2026-02-04T00:00:00Z", "finished_at": "2026-02-04T01:00:00Z"},
          {"status": "FIRST", "sha": "m1", "ref": "refs/merge-requests/6/merge",
           "source": "merge_request_event", "created_at": "2026-02-04T02:00:00Z"},
          {"status": "SECOND", "sha": "m2", "ref": "refs/merge-requests/6/merge",
           "source": "merge_request_event", "created_at": "2026-02-04T03:00:00Z"},
          {"status": "failed", "sha": "c0", "ref": "topic", "source": "push",
           "created_at": "2026-02-04T04:00:00Z"}]"""
            .replace("FIRST", first)
            .replace("SECOND", second));
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "running", "odd"})
  void aPipelineOfWhatAMergeWouldGiveLeavesTheOthersOpen(String newest) {
    MayMerge asked = merged("success", newest);
    assertThat(asked.contribution().evidence().checks()).isEmpty();
    assertThat(asked.known().extent(Aspect.CHECKS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void theNewestPipelineOfWhatAMergeWouldGiveCounts() {
    MayMerge asked = merged("failed", "success");
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactly(tuple("pipeline", Check.Conclusion.SUCCESS));
    assertThat(asked.known().extent(Aspect.CHECKS)).isEqualTo(Extent.COMPLETE);
  }
}
