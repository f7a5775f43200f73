package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

/** What somebody said last, where the file may lack it; and what nobody knows who said. */
class LastWordImportTest {
  private static final String GIVEN =
      """
      {"id": ID, "user": USER, "state": "STATE", "submitted_at": AT}""";

  private static MayMerge read(String json) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading.question().orElseThrow();
  }

  private static MayMerge github(String more) {
    return read(
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "updated_at": "2026-03-04T00:00:00Z",
          "labels": [{"name": "trivial"}]}, """
            + more
            + "}");
  }

  private static String given(int id, String user, String state, String at) {
    return GIVEN
        .replace("ID", "" + id)
        .replace("USER", user)
        .replace("STATE", state)
        .replace("AT", at);
  }

  private static final String BOB = "{\"login\": \"bob\"}";
  private static final String MORNING = "\"2026-03-03T08:00:00Z\"";
  private static final String APPROVED = given(1, BOB, "APPROVED", MORNING);

  private static MayMerge reviewed(String reviews, String timeline) {
    return github("\"reviews\": [" + reviews + "], \"timeline\": [" + timeline + "]");
  }

  private static Extent extent(MayMerge asked, Aspect aspect) {
    return asked.known().extent(aspect);
  }

  private static void isOpen(MayMerge asked) {
    assertThat(asked.contribution().evidence().reviews())
        .noneMatch(review -> review.verdict() == Review.Verdict.APPROVE);
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(asked, Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHANGES_REQUESTED", "APPROVED", "DISMISSED"})
  void whoseOtherReviewTellsNoInstantMayHaveTakenTheApprovalBack(String state) {
    isOpen(reviewed(APPROVED + "," + given(2, BOB, state, "null"), ""));
  }

  @Test
  void aReviewOfAnUnknownStateMayTakeAnApprovalBack() {
    isOpen(reviewed(APPROVED + "," + given(2, BOB, "REJECTED", MORNING), ""));
  }

  @Test
  void aReviewThatOnlyTheTimelineTellsMayTakeAnApprovalBack() {
    String event =
        "{\"event\": \"reviewed\", \"id\": %d, \"user\": " + BOB + ", \"state\": \"%s\"}";
    isOpen(reviewed(APPROVED, String.format(java.util.Locale.ROOT, event, 2, "changes_requested")));
    for (String known :
        new String[] {
          String.format(java.util.Locale.ROOT, event, 1, "approved"),
          String.format(java.util.Locale.ROOT, event, 2, "commented")
        }) {
      MayMerge same = reviewed(APPROVED, known);
      assertThat(same.contribution().evidence().reviews()).hasSize(1);
      assertThat(extent(same, Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    }
  }

  @Test
  void whoApprovesOnAPageThatMayNotBeTheLastMayHaveTakenItBackOnTheNext() {
    StringBuilder page = new StringBuilder(APPROVED);
    for (int id = 2; id <= 30; id++) {
      page.append(',').append(given(id, "{\"login\": \"zed\"}", "COMMENTED", MORNING));
    }
    isOpen(reviewed(page.toString(), ""));
    MayMerge whole = reviewed("[" + page + "]", "");
    assertThat(extent(whole, Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(whole.contribution().evidence().reviews()).hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{\"login\": \"ghost\", \"id\": 10137}"})
  void nobodyKnowsWhoRequestedChangesOrHoldsByAnAccountThatIsGone(String gone) {
    String all = APPROVED + "," + given(2, gone, "CHANGES_REQUESTED", MORNING);
    MayMerge asked =
        github(
            "\"reviews\": ["
                + all
                + "], \"comments\": [{\"user\": "
                + gone
                + ", \"created_at\": "
                + MORNING
                + ", \"body\": \"/hold\"}]");
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(asked, Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
    assertThat(asked.contribution().evidence().holds()).extracting(Hold::setBy).containsNull();
  }

  @Test
  void nobodyKnowsWhoRequestedChangesOnGitLabByAnAccountThatIsGone() {
    MayMerge asked =
        read(
            """
            {"merge_request": {"iid": 6, "updated_at": "2026-02-05T10:00:00Z",
              "author": {"username": "ann"}},
             "notes": [{"author": {"username": "ghost"}, "system": true,
               "created_at": "2026-02-04T10:00:00Z", "body": "requested changes"}]}""");
    assertThat(extent(asked, Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"_account_id\": 7, ", ""})
  void nobodyKnowsWhoVotesAgainstItByANumberOfGerrit(String account) {
    MayMerge asked =
        read(
            """
            {"change_id": "I1", "_number": 9, "updated": "2026-02-04 10:00:00.000000000",
             "owner": {"username": "ann"}, "labels": {"Code-Review": {"values": {"+2": "yes"},
               "all": [{ACCOUNT"value": -2, "date": "2026-02-03 08:00:00.000000000"}]}}}
            """
                .replace("ACCOUNT", account));
    assertThat(extent(asked, Aspect.REVIEWS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(asked, Aspect.OBJECTIONS)).isEqualTo(Extent.PARTIAL);
  }

  /** Since 3.3 a reply of Gerrit is a comment on the patch set, and its message only counts it. */
  @Test
  void whatIsSaidInCommentsOfGerritIsOpenUntilTheyAreTold() {
    String change =
        """
        {"change_id": "I1", "_number": 9, "updated": "2026-02-04 10:00:00.000000000",
         "owner": {"username": "ann"}, "total_comment_count": COUNT, "messages": [
           {"author": {"username": "bob"}, "date": "2026-02-03 10:00:00.000000000",
            "message": "Patch Set 1:\\n\\n(1 comment)"}] MORE}""";
    String said =
        """
        , "comments": {"/PATCHSET_LEVEL": [{"author": {"username": "bob"}, "message": "/hold",
          "updated": "2026-02-03 10:00:00.000000000"}]}""";
    MayMerge untold = read(change.replace("COUNT", "1").replace("MORE", ""));
    assertThat(extent(untold, Aspect.HOLDS)).isEqualTo(Extent.PARTIAL);
    MayMerge told = read(change.replace("COUNT", "1").replace("MORE", said));
    assertThat(extent(told, Aspect.HOLDS)).isEqualTo(Extent.COMPLETE);
    assertThat(told.contribution().evidence().holds()).hasSize(1);
    MayMerge none = read(change.replace("COUNT", "0").replace("MORE", ""));
    assertThat(extent(none, Aspect.HOLDS)).isEqualTo(Extent.COMPLETE);
    MayMerge fewer = read(change.replace("COUNT", "2").replace("MORE", said));
    assertThat(extent(fewer, Aspect.HOLDS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void whatWasNotOpenedYetIsNotDecided() {
    String pull =
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "created_at": "2026-03-02T00:00:00Z",
          "updated_at": "2026-03-04T00:00:00Z"}, "reviews": []}""";
    Importing early = Importing.DEFAULT.asOf(Instant.parse("2026-03-01T23:59:59Z"));
    CaseReading reading = Importers.read(pull.getBytes(StandardCharsets.UTF_8), early);
    assertThat(reading.problems())
        .extracting(CaseProblem::message)
        .containsExactly(
            "it is to be decided as of 2026-03-01T23:59:59Z, and was opened at"
                + " 2026-03-02T00:00:00Z only");
    Importing then = Importing.DEFAULT.asOf(Instant.parse("2026-03-02T00:00:00Z"));
    assertThat(Importers.read(pull.getBytes(StandardCharsets.UTF_8), then).problems()).isEmpty();
  }

  @Test
  void whoSetALabelIsOpenWhereLaterEventsMayBeMissing() {
    StringBuilder page =
        new StringBuilder(
            """
            {"event": "labeled", "label": {"name": "trivial"}, "actor": {"login": "bob"},
             "created_at": "2026-03-02T00:00:00Z"}""");
    for (int i = 2; i <= 30; i++) {
      page.append(", {\"event\": \"subscribed\"}");
    }
    MayMerge cut = reviewed("", page.toString());
    assertThat(cut.contribution().change().labels()).allMatch(label -> label.setBy() == null);
    assertThat(extent(cut, Aspect.LABEL_SETTERS)).isEqualTo(Extent.PARTIAL);
    MayMerge whole = reviewed("", "[" + page + "]");
    assertThat(whole.contribution().change().labels()).allMatch(label -> label.setBy() != null);
    assertThat(extent(whole, Aspect.LABEL_SETTERS)).isEqualTo(Extent.COMPLETE);
  }
}
