package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** What GitLab and Gerrit told, when asked for little or by an older version, in real answers. */
class PlainAccountsImportTest {

  private static MayMerge read(String json) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static MayMerge gerrit(String more) {
    return read(
        """
        )]}'
        {"change_id": "I1", "_number": 9, "subject": "s", "branch": "main",
         "created": "2026-02-02 08:15:00.000000000", "updated": "2026-02-04 10:00:00.000000000",
         "owner": {"name": "Ann"}"""
            + more
            + "}");
  }

  private static MayMerge gitlab(String more) {
    return read(
        """
        {"merge_request": {"iid": 6, "target_branch": "main", "title": "t", "sha": "c1",
          "updated_at": "2026-02-05T10:00:00Z", "author": {"username": "ann", "name": "Ann Lee"}},
         "approvals": {"approved_by": [
           {"user": {"username": "bob", "name": "Bob Ray"}, "approved_at": "2026-02-04T09:00:00Z"}]}"""
            + more
            + "}");
  }

  @Test
  void gerritAccountsWithoutNumberAreNotTakenForOne() {
    MayMerge asked =
        gerrit(
            """
            , "labels": {"Code-Review": {"values": {"+2": "yes"}, "all": [
                {"name": "Bob", "value": 2, "date": "2026-02-03 08:00:00.000000000"},
                {"name": "Chu", "value": 2, "date": "2026-02-03 09:00:00.000000000"}]}}""");
    assertThat(asked.contribution().evidence().reviews())
        .extracting(Review::reviewer)
        .doesNotHaveDuplicates()
        .doesNotContain(asked.contribution().authorship().author())
        .hasSize(2);
  }

  @Test
  void aLabelOfGerritThatNobodyVotedOnIsACheckUnderWay() {
    MayMerge asked =
        gerrit(
            """
            , "labels": {
               "Code-Review": {"values": {"+2": "yes"}},
               "Verified": {"values": {"-1": "no", " 0": "none", "+1": "yes"},
                 "all": [{"_account_id": 7}, {"_account_id": 8, "value": 0}]},
               "Plain": {"optional": true}}""");
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactly(tuple("Verified", Check.Conclusion.PENDING));
    assertThat(asked.known().extent(Aspect.CHECKS)).isEqualTo(Extent.PARTIAL);
    assertThat(asked.known().extent(Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void gerritHashtagsThatAreNotToldAreNotKnown() {
    assertThat(gerrit("").known().extent(Aspect.LABELS)).isEqualTo(Extent.ABSENT);
    assertThat(gerrit(", \"hashtags\": []").known().extent(Aspect.LABELS))
        .isEqualTo(Extent.COMPLETE);
  }

  @Test
  void aDraftOfAnOldGerritIsADraft() {
    assertThat(gerrit(", \"status\": \"DRAFT\"").contribution().change().draft()).isTrue();
    assertThat(gerrit(", \"status\": \"NEW\"").contribution().change().draft()).isFalse();
  }

  @Test
  void theHeaderOfADiffIsNoLineOfTheFile() {
    MayMerge asked =
        gitlab(
            """
            , "diffs": [{"old_path": "a", "new_path": "a",
               "diff": "--- a/a\\n+++ b/a\\n@@ -1,2 +1,2 @@\\n-one\\n+--- two\\n+++ three\\n"}]""");
    assertThat(asked.contribution().change().files())
        .extracting(ChangedFile::added, ChangedFile::removed)
        .containsExactly(tuple(2L, 1L));
  }

  @Test
  void whoeverShowsTheNameInACommitIsBarredAndGainsNothing() {
    String commit =
        """
        , "commits": [{"id": "c1", "message": "m", "author_name": "Bob Ray",
           "author_email": "bob@work.example", "committer_name": "Ann Lee",
           "committer_email": "ann@home.example"}]""";
    MayMerge asked = gitlab(commit);
    assertThat(asked.contribution().authorship().coAuthors())
        .containsExactlyInAnyOrder(Handle.of("bob"), Handle.of("bob@work.example"));
    assertThat(asked.contribution().authorship().committers()).contains(Handle.of("ann"));
    assertThat(asked.contribution().people()).allMatch(person -> person.alsoKnownAs().isEmpty());
  }

  @Test
  void aRequestWithoutAVersionTellsOfNoPush() {
    assertThat(gitlab(", \"versions\": []").known().extent(Aspect.PUSHES)).isEqualTo(Extent.ABSENT);
    assertThat(gitlab(", \"versions\": []").known().extent(Aspect.PATCHES))
        .isEqualTo(Extent.ABSENT);
  }

  @Test
  void checksTellTheVersionThatTheyRanOn() {
    MayMerge asked =
        gitlab(
            """
            , "statuses": [
              {"name": "build", "status": "success", "sha": "c1"},
              {"name": "lint", "status": "success"},
              {"name": "old", "status": "success", "sha": "c0"}]""");
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::name, Check::head)
        .containsExactlyInAnyOrder(tuple("build", "c1"), tuple("lint", null));
  }
}
