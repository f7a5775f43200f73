package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.contribution.Check;
import org.quorate.contribution.Label;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** Files that contradict themselves, since their parts are of two times or tell no time. */
class TwoTimesImportTest {
  private static final String BOB =
      "{\"id\": 1, \"user\": {\"login\": \"bob\"}, \"state\": \"%s\", \"submitted_at\": %s}";
  private static final String NOON = "\"2026-03-03T12:00:00Z\"";
  private static final String RUN =
      """
      {"name": "build", "conclusion": "%s", "started_at": "2026-03-03T0%d:00:00Z",
       "completed_at": "2026-03-03T0%d:30:00Z", "head_sha": "h1", "check_suite": {"id": %d}}""";

  private static MayMerge read(String json, Importing how) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), how);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static MayMerge github(String more, Importing how) {
    return read(
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "head": {"sha": "h1"},
          "created_at": "2026-03-01T00:00:00Z", "updated_at": "2026-03-04T00:00:00Z",
          "labels": [{"name": "trivial"}]}, """
            + more
            + "}",
        how);
  }

  private static MayMerge github(String more) {
    return github(more, Importing.DEFAULT);
  }

  private static MayMerge reviewed(String state, String at, String events) {
    String review = BOB.replaceFirst("%s", state).replace("%s", at);
    return github("\"reviews\": [" + review + "], \"timeline\": [" + events + "]");
  }

  private static String dismissed(String state) {
    return "{\"event\": \"review_dismissed\", \"created_at\": \"2026-03-03T13:00:00Z\", \"actor\":"
        + " {\"login\": \"ann\"}, \"dismissed_review\": {\"review_id\": 1, \"state\": \""
        + state
        + "\"}}";
  }

  private static MayMerge gitlab(String more) {
    return read(
        """
        {"merge_request": {"iid": 6, "sha": "c1", "updated_at": "2026-02-05T10:00:00Z",
          "author": {"username": "ann"}}, """
            + more
            + "}",
        Importing.DEFAULT);
  }

  private static MayMerge gerrit(String label, String vote, String messages) {
    return read(
        """
        {"change_id": "I1", "_number": 9, "created": "2026-03-01 00:00:00.000000000",
         "updated": "2026-03-04 00:00:00.000000000", "owner": {"username": "ann"},
         "current_revision": "r1", "revisions": {"r1": {"_number": 1, "kind": "REWORK",
           "created": "2026-03-01 00:00:00.000000000"}},
         "labels": {"LABEL": {"values": {"+1": "yes", "+2": "yes"}, "all": [
           {"username": "bob", "value": 2, "date": "VOTE 00:00:00.000000000"}]}},
         "messages": [MESSAGES]}"""
            .replace("LABEL", label)
            .replace("VOTE", vote)
            .replace("MESSAGES", messages),
        Importing.DEFAULT);
  }

  private static Extent extent(MayMerge asked, Aspect aspect) {
    return asked.known().extent(aspect);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"0001-01-01T00:00:00Z\""})
  void anObjectionOfNoInstantLeavesObjectionsOpen(String at) {
    assertThat(extent(reviewed("CHANGES_REQUESTED", at, ""), Aspect.OBJECTIONS))
        .isEqualTo(Extent.PARTIAL);
    assertThat(extent(reviewed("PENDING", at, ""), Aspect.OBJECTIONS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void whatADismissedReviewSaidIsKnownInAnyCaseAndByOneWord() {
    MayMerge upper = reviewed("DISMISSED", NOON, dismissed("CHANGES_REQUESTED"));
    assertThat(upper.contribution().evidence().reviews())
        .extracting(Review::verdict)
        .containsExactly(Review.Verdict.VETO);
    assertThat(extent(upper, Aspect.OBJECTIONS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(reviewed("DISMISSED", NOON, dismissed("foo")), Aspect.OBJECTIONS))
        .isEqualTo(Extent.PARTIAL);
    String twice = dismissed("changes_requested") + "," + dismissed("approved");
    assertThat(extent(reviewed("DISMISSED", NOON, twice), Aspect.OBJECTIONS))
        .isEqualTo(Extent.PARTIAL);
  }

  @Test
  void anApprovalThatTheTimelineDismissesDoesNotStand() {
    MayMerge asked = reviewed("APPROVED", NOON, dismissed("approved"));
    assertThat(asked.contribution().evidence().reviews())
        .allMatch(review -> review.dismissed() != null);
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void anApprovalThatTheNotesTakeBackDoesNotStand() {
    MayMerge asked =
        gitlab(
            """
            "approvals": {"approved_by": [
              {"user": {"username": "bob"}, "approved_at": "2026-02-04T09:00:00Z"}]},
            "notes": [{"author": {"username": "bob"}, "system": true,
              "created_at": "2026-02-04T10:00:00Z", "body": "unapproved this merge request"}]""");
    assertThat(asked.contribution().evidence().reviews()).isEmpty();
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void aVoteOfGerritThatALaterMessageTakesBackDoesNotStand() {
    String back =
        """
        {"author": {"username": "bob"}, "date": "2026-03-03 05:00:00.000000000",
         "message": "Patch Set 1: -Code-Review", "_revision_number": 1}""";
    MayMerge asked = gerrit("Code-Review", "2026-03-03", back);
    assertThat(asked.contribution().evidence().reviews()).isEmpty();
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);
    MayMerge same = gerrit("Code-Review", "2026-03-03", back.replace("-Code-Review", "fine"));
    assertThat(same.contribution().evidence().reviews()).hasSize(1);
    assertThat(extent(same, Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void aReasonThatTheVoterOfGerritGivesLaterIsAReason() {
    String later =
        """
        {"author": {"username": "bob"}, "date": "2026-03-03 05:00:00.000000000",
         "message": "Patch Set 1:\\n\\nit leaks", "_revision_number": 1},
        {"author": {"username": "ann"}, "date": "2026-03-03 06:00:00.000000000",
         "message": "Patch Set 1:\\n\\nwhy?", "_revision_number": 1}""";
    assertThat(gerrit("Code-Review", "2026-03-03", later).contribution().evidence().reviews())
        .extracting(Review::reason)
        .containsExactly("it leaks");
  }

  @Test
  void aVoteOnAPatchSetThatIsNotToldIsOfNoVersionThatIs() {
    String message =
        """
        {"author": {"username": "bob"}, "date": "2026-03-03 00:00:00.000000000",
         "message": "Patch Set 9: Code-Review+2", "_revision_number": 9}""";
    MayMerge asked = gerrit("Code-Review", "2026-03-03", message);
    assertThat(asked.contribution().evidence().reviews())
        .extracting(Review::head)
        .containsExactly("patch set 9");
    // what Gerrit itself writes was taken for a reason, which made every veto one with a reason
    assertThat(asked.contribution().evidence().reviews())
        .extracting(Review::reason)
        .containsExactly("");
    assertThat(extent(asked, Aspect.PUSHES)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void aVoteFromBeforeItsPatchWasThereTellsNoVersion() {
    assertThat(gerrit("Verified", "2026-03-02", "").contribution().evidence().checks())
        .extracting(Check::head)
        .containsExactly("r1");
    assertThat(gerrit("Verified", "2020-03-02", "").contribution().evidence().checks())
        .allMatch(check -> check.head() == null);
  }

  @Test
  void aHoldOfNoInstantLeavesHoldsOpen() {
    String hold = "{\"author\": {\"username\": \"bob\"}, \"message\": \"Patch Set 1:\\n\\n/hold\"}";
    MayMerge asked = gerrit("Code-Review", "2026-03-03", hold);
    assertThat(asked.contribution().evidence().holds()).hasSize(1);
    assertThat(extent(asked, Aspect.HOLDS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void aReviewHoldsByItsBody() {
    String review =
        BOB.replaceFirst("%s", "COMMENTED").replace("%s", NOON + ", \"body\": \"/hold\"");
    MayMerge asked = github("\"comments\": [], \"reviews\": [" + review + "]");
    assertThat(asked.contribution().evidence().holds()).hasSize(1);
    assertThat(extent(asked, Aspect.HOLDS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(github("\"comments\": []"), Aspect.HOLDS)).isEqualTo(Extent.PARTIAL);
  }

  private static String event(String what, String label, String by, String at) {
    return "{\"event\": \""
        + what
        + "\", \"label\": {\"name\": \""
        + label
        + "\"}, \"actor\": {\"login\":"
        + " \""
        + by
        + "\"}, \"created_at\": \""
        + at
        + "\"}";
  }

  private static Label label(Importing how, String... events) {
    MayMerge asked = github("\"timeline\": [" + String.join(",", events) + "]", how);
    return asked.contribution().change().labels().get(0);
  }

  @Test
  void aLabelIsOfWhoSetItLastInWhateverOrderAndCase() {
    String first = event("labeled", "trivial", "dan", "2026-03-02T00:00:00Z");
    String last = event("labeled", "Trivial", "zed", "2026-03-03T00:00:00Z");
    assertThat(label(Importing.DEFAULT, first, last).setBy()).isEqualTo(Handle.of("zed"));
    assertThat(label(Importing.DEFAULT, last, first).setBy()).isEqualTo(Handle.of("zed"));
    String off = event("unlabeled", "trivial", "dan", "2026-03-04T00:00:00Z");
    assertThat(label(Importing.DEFAULT, off, first).setBy()).isNull();
    Importing before = Importing.DEFAULT.asOf(Instant.parse("2026-03-02T12:00:00Z"));
    assertThat(label(before, first, last).setBy()).isNull();
  }

  private static MayMerge checked(String runs) {
    return github("\"statuses\": [], \"check_runs\": " + runs);
  }

  private static String run(String conclusion, int began, int ended, int suite) {
    return String.format(java.util.Locale.ROOT, RUN, conclusion, began, ended, suite);
  }

  @Test
  void pagesOfTwoTotalsAndRunsAmongThemAreNotWholeAndAllAreRead() {
    String page = "{\"total_count\": 1, \"check_runs\": [" + run("success", 1, 2, 1) + "]}";
    assertThat(extent(checked("[" + page + "]"), Aspect.CHECKS)).isEqualTo(Extent.COMPLETE);
    assertThat(
            extent(
                checked("[" + page + ", {\"total_count\": 3, \"check_runs\": []}]"), Aspect.CHECKS))
        .isEqualTo(Extent.PARTIAL);
    MayMerge mixed = checked("[" + page + "," + run("failure", 1, 2, 2) + "]");
    assertThat(extent(mixed, Aspect.CHECKS)).isEqualTo(Extent.PARTIAL);
    assertThat(mixed.contribution().evidence().checks())
        .extracting(Check::conclusion)
        .containsExactly(Check.Conclusion.FAILURE);
  }

  @Test
  void aNameOfWhichARunIsNotUnderstoodDoesNotPass() {
    MayMerge odd = checked("[" + run("weird", 1, 2, 1) + "," + run("success", 3, 4, 2) + "]");
    assertThat(odd.contribution().evidence().checks()).isEmpty();
    MayMerge old =
        checked(
            """
            [{"name": "build", "conclusion": "success", "completed_at": "2020-01-01T00:00:00Z"}]""");
    assertThat(old.contribution().evidence().checks()).isEmpty();
    assertThat(extent(old, Aspect.CHECKS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void ofOneCheckTheRunCountsThatBeganLastThoughItEndedFirst() {
    MayMerge asked = checked("[" + run("success", 1, 5, 1) + "," + run("failure", 2, 3, 1) + "]");
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::conclusion)
        .containsExactly(Check.Conclusion.FAILURE);
  }

  @Test
  void jobsOfTwoPipelinesAreTwoChecksAndTheNewestPipelineOfACauseCounts() {
    MayMerge asked =
        gitlab(
            """
            "statuses": [
              {"name": "build", "status": "success", "sha": "c1", "pipeline_id": 1,
               "created_at": "2026-02-04T00:00:00Z", "finished_at": "2026-02-04T01:00:00Z"},
              {"name": "build", "status": "failed", "sha": "c1", "pipeline_id": 2,
               "created_at": "2026-02-04T00:30:00Z", "finished_at": "2026-02-04T00:50:00Z"}],
            "pipelines": [
              {"id": 1, "status": "success", "sha": "c1",
               "created_at": "2026-02-04T00:00:00Z", "finished_at": "2026-02-04T01:00:00Z"},
              {"id": 2, "status": "running", "sha": "c1",
               "created_at": "2026-02-04T00:30:00Z"}]""");
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::name, Check::conclusion)
        .containsExactly(
            tuple("build", Check.Conclusion.FAILURE), tuple("pipeline", Check.Conclusion.PENDING));
  }

  @Test
  void ofTwoRunsOfOneWorkflowTheWorstCountsWithGh() {
    MayMerge asked =
        read(
            """
            {"number": 1, "author": {"login": "ann"}, "headRefOid": "h1",
             "updatedAt": "2026-03-04T00:00:00Z", "statusCheckRollup": [
              {"name": "build", "workflowName": "w", "status": "COMPLETED",
               "conclusion": "SUCCESS", "completedAt": "2026-03-03T01:00:00Z"},
              {"name": "build", "workflowName": "w", "status": "COMPLETED",
               "conclusion": "FAILURE", "completedAt": "2026-03-03T00:30:00Z"}]}""",
            Importing.DEFAULT);
    assertThat(asked.contribution().evidence().checks())
        .extracting(Check::conclusion)
        .containsExactly(Check.Conclusion.FAILURE);
  }

  @Test
  void aFileThatMovesIsARenameWithoutASignOfIt() {
    MayMerge asked =
        gitlab(
            "\"diffs\": [{\"old_path\": \"src/a.c\", \"new_path\": \"docs/b\", \"diff\": \"\"}]");
    assertThat(asked.contribution().change().files())
        .extracting(file -> file.path())
        .containsExactly("src/a.c", "docs/b");
  }

  @Test
  void moreFilesThanTheForgeCountedAreOfAnotherTime() {
    MayMerge asked =
        read(
            """
            {"pull": {"number": 1, "user": {"login": "ann"}, "changed_files": 0,
              "updated_at": "2026-03-04T00:00:00Z"}, "files": [{"filename": "a"}]}""",
            Importing.DEFAULT);
    assertThat(extent(asked, Aspect.FILES)).isEqualTo(Extent.PARTIAL);
  }
}
