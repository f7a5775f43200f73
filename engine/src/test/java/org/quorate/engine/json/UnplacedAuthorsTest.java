package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.merge.MayMerge;

/** Who wrote a commit under an address that no account is known to have may be who approves. */
class UnplacedAuthorsTest {
  private static final String LINKED = "{\"login\": \"ann\"}";
  private static final String ANN = "{\"name\": \"Ann\", \"email\": \"ann@x.org\"}";
  private static final String BOB = "{\"name\": \"Bob\", \"email\": \"bob@home.org\"}";

  private static final String GITLAB =
      """
        {"merge_request": {"iid": 6, "updated_at": "2026-02-05T10:00:00Z",
          "author": {"username": "ann", "name": "Ann"}},
         "commits": [{"id": "c1", "message": "m\\n\\n%s", "author_name": "Ann",
           "author_email": "ann@x.org", "committer_name": "Ann", "committer_email": "ann@x.org"}]}
        """;

  private static final String GERRIT =
      """
        {"change_id": "I1", "_number": 9, "updated": "2026-02-04 10:00:00.000000000",
         "owner": {%s, "name": "Ann", "email": "ann@x.org"}, "current_revision": "c1",
         "revisions": {"c1": {"_number": 1, "commit": {"message": "m\\n\\n%s",
           "author": {"name": "A", "email": "ann@x.org"},
           "committer": {"name": "A", "email": "ann@x.org"}}}}}
        """;

  private static CaseReading read(String json) {
    CaseReading reading = Importers.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
    assertThat(reading.problems()).isEmpty();
    return reading;
  }

  private static CaseReading github(
      String author, String by, String committer, String from, String trailer) {
    return read(
        String.format(
            Locale.ROOT,
            """
        {"pull": {"number": 1, "user": {"login": "ann"}, "updated_at": "2026-03-04T00:00:00Z",
          "commits": 1},
         "commits": [{"sha": "h1", "author": %s, "committer": %s, "parents": [{}],
           "commit": {"message": "x\\n\\n%s", "author": %s, "committer": %s}}]}
        """,
            author,
            committer,
            trailer,
            by,
            from));
  }

  private static CaseReading trailer(String trailer) {
    return github(LINKED, ANN, LINKED, ANN, trailer);
  }

  private static CaseReading gh(String authors, String body) {
    return read(
        String.format(
            Locale.ROOT,
            """
        {"number": 1, "author": {"login": "ann"}, "headRefOid": "h1",
         "updatedAt": "2026-03-04T00:00:00Z",
         "commits": [{"oid": "h1", "messageHeadline": "x", "messageBody": "%s", "authors": %s}]}
        """,
            body,
            authors));
  }

  private static CaseReading gitlab(String trailer) {
    return read(String.format(Locale.ROOT, GITLAB, trailer));
  }

  private static CaseReading gerrit(String owner, String trailer) {
    return read(String.format(Locale.ROOT, GERRIT, owner, trailer));
  }

  private static Extent extent(CaseReading reading, Aspect aspect) {
    return reading.question().orElseThrow().known().extent(aspect);
  }

  private static List<String> notes(CaseReading reading) {
    return ((CaseReading.Readable) reading).notes();
  }

  private static List<Handle> committers(CaseReading reading) {
    return List.copyOf(reading.question().orElseThrow().contribution().authorship().committers());
  }

  private static List<Handle> coAuthors(CaseReading reading) {
    return List.copyOf(reading.question().orElseThrow().contribution().authorship().coAuthors());
  }

  @Test
  void anAuthorWhomGitHubLinksToNoAccountLeavesOpenWhoWrote() {
    CaseReading reading = github("null", BOB, LINKED, ANN, "");
    assertThat(extent(reading, Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(reading, Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
    assertThat(notes(reading))
        .anyMatch(note -> note.contains("the address `bob@home.org`") && note.contains("wrote"));
  }

  @Test
  void aCommitterWhomGitHubLinksToNoAccountLeavesOpenWhoCommitted() {
    CaseReading reading = github(LINKED, ANN, "null", BOB, "");
    assertThat(extent(reading, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(reading, Aspect.COMMITTERS)).isEqualTo(Extent.PARTIAL);
    assertThat(notes(reading)).anyMatch(note -> note.contains("committed part of the change"));
  }

  @Test
  void whoMayHaveWrittenAndCommittedIsToldOnce() {
    assertThat(notes(github("null", BOB, "null", BOB, "")))
        .filteredOn(note -> note.contains("the address `bob@home.org`"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("wrote or committed part of the change");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Bob <bob@home.org>",
        "co-developed-by: bob@home.org",
        "Co-authored-by: Bob",
        "Co-authored-by: @bob",
        "Co-authored-by:",
        "Co-authored-by: Ann <ann@x.org> Bob <bob@home.org>",
        "Co-authored-by: Bob <12-bob@users.noreply.gitlab.org",
        "Co-authored-by: Bob <noreply@anthropic.com>",
        "Co-authored-by: Bob <noreply@github.com>",
        "Co-authored-by: Bob <nosuch@users.noreply.github.com>",
        "Co-authored-by: Bob <1-ann@users.noreply.evil.org>",
        "Co-authored-by: Ann <ann@x.org> / bob"
      })
  void aCoAuthorOfNoKnownAccountLeavesOpenWhoWrote(String trailer) {
    assertThat(extent(trailer(trailer), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(gitlab(trailer), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(gerrit("\"username\": \"ann\"", trailer), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
    assertThat(
            extent(gh("[{\"login\": \"ann\", \"email\": \"ann@x.org\"}]", trailer), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Ann <ann@x.org>",
        "Co-authored-by: Ann <77+ann@users.noreply.github.com>",
        "Co-authored-by: Ann <ann@users.noreply.github.com>",
        "Co-authored-by: Ann <ann@x.org> # in part"
      })
  void aCoAuthorWhoseAccountTheAddressTellsLeavesNothingOpen(String trailer) {
    CaseReading reading = trailer(trailer);
    assertThat(extent(reading, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(notes(reading)).noneMatch(note -> note.contains("which account"));
  }

  @Test
  void whoWritesUnderAnAddressOfManyMayBeAnybody() {
    String assistant = "{\"name\": \"Bob\", \"email\": \"noreply@anthropic.com\"}";
    assertThat(extent(github("null", assistant, LINKED, ANN, ""), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
    assertThat(extent(github(LINKED, ANN, "null", assistant, ""), Aspect.COMMITTERS))
        .isEqualTo(Extent.PARTIAL);
    String forge = "{\"name\": \"GitHub\", \"email\": \"noreply@github.com\"}";
    assertThat(extent(github("null", forge, LINKED, ANN, ""), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
  }

  @Test
  void gitHubItselfCommitsForNobodyAndALoginBarsWhateverTheAddress() {
    String forge = "{\"name\": \"GitHub\", \"email\": \"noreply@github.com\"}";
    for (String login : List.of("null", "{\"login\": \"web-flow\"}")) {
      CaseReading itself = read(signed(true, login));
      assertThat(extent(itself, Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
      assertThat(committers(itself)).isEmpty();
    }
    assertThat(committers(github(LINKED, ANN, "{\"login\": \"bob\"}", forge, "")))
        .contains(Handle.of("bob"));
    assertThat(coAuthors(github("{\"login\": \"bob\"}", forge, LINKED, ANN, "")))
        .contains(Handle.of("bob"));
    String bob = forge.replace("GitHub", "Bob");
    assertThat(extent(github(LINKED, ANN, "null", bob, ""), Aspect.COMMITTERS))
        .isEqualTo(Extent.PARTIAL);
  }

  /** Everybody may commit under GitHub's name and address; GitHub shows `web-flow` for it. */
  @Test
  void whoeverCommitsAsGitHubWithoutItsSignatureMayBeAnybody() {
    for (String login : List.of("null", "{\"login\": \"web-flow\"}")) {
      assertThat(extent(read(signed(false, login)), Aspect.COMMITTERS)).isEqualTo(Extent.PARTIAL);
      String forge = "{\"name\": \"GitHub\", \"email\": \"noreply@github.com\"}";
      assertThat(extent(github(login, forge, LINKED, ANN, ""), Aspect.AUTHORS))
          .isEqualTo(Extent.PARTIAL);
    }
  }

  private static String signed(boolean verified, String login) {
    return String.format(
        Locale.ROOT,
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "updated_at": "2026-03-04T00:00:00Z",
          "commits": 1},
         "commits": [{"sha": "h1", "author": {"login": "ann"}, "committer": %s, "parents": [{}],
           "commit": {"message": "x", "author": {"name": "Ann", "email": "ann@x.org"},
             "committer": {"name": "GitHub", "email": "noreply@github.com"},
             "verification": {"verified": %s, "reason": "%s"}}}]}
        """,
        login,
        verified,
        verified ? "valid" : "unsigned");
  }

  /** GitHub goes by the number; the name behind it is for whoever commits to choose. */
  @Test
  void aHidingAddressMeansTheAccountOfItsNumber() {
    String numbered = "\"user\": {\"login\": \"ann\", \"id\": 1}";
    String json =
        """
        {"pull": {"number": 1, "user": {"login": "ann"}, "updated_at": "2026-03-04T00:00:00Z",
          "commits": 1},
         "reviews": [{"id": 5, "user": {"login": "cat", "id": 3}, "state": "APPROVED",
           "submitted_at": "2026-03-03T00:00:00Z"}],
         "commits": [{"sha": "h1", "author": {"login": "ann"}, "committer": {"login": "ann"},
           "commit": {"message": "x\\n\\nCo-authored-by: X <%s@users.noreply.github.com>",
             "author": {"name": "Ann", "email": "ann@x.org"},
             "committer": {"name": "Ann", "email": "ann@x.org"}}}]}
        """
            .replace("\"user\": {\"login\": \"ann\"}", numbered);
    CaseReading renamed = read(json.replace("%s", "3+ann"));
    assertThat(coAuthors(renamed)).containsExactly(Handle.of("cat"));
    assertThat(extent(renamed, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    CaseReading another = read(json.replace("%s", "9+ann"));
    assertThat(extent(another, Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    CaseReading own = read(json.replace("%s", "1+old-ann"));
    assertThat(coAuthors(own)).isEmpty();
    assertThat(extent(own, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
  }

  /** Or whoever commits under `1+bob@…` could lift what bob holds. */
  @Test
  void nobodyIsSomebodyElseByAnAddressThatHidesAnAccount() {
    String hiding = "{\"name\": \"Ann\", \"email\": \"1+bob@users.noreply.github.com\"}";
    MayMerge asked = github(LINKED, hiding, LINKED, ANN, "").question().orElseThrow();
    assertThat(asked.contribution().people())
        .allSatisfy(person -> assertThat(person.alsoKnownAs()).doesNotContain(Handle.of("bob")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Co-authored-by: Bob <bob@home.org>\\n\\nSigned-off-by: Ann <ann@x.org>",
        "* part\\n\\n  Co-Authored-By : Bob <bob@home.org>\\n\\n* more",
        "why\\nCo-authored-by: bob",
      })
  void aCoAuthorStandsAboveTheTrailersToo(String message) {
    assertThat(extent(trailer(message), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(gerrit("\"username\": \"ann\"", message), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
    assertThat(extent(gh("[{\"login\": \"ann\"}]", message), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
  }

  @Test
  void aNameThatAnAccountShowsTellsNotWhoseTheAddressIs() {
    assertThat(extent(gitlab(""), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(notes(gitlab(""))).anyMatch(note -> note.contains("`users?search=ADDRESS`"));
    String users = ", \"users\": [{\"username\": \"ann\", \"public_email\": \"ann@x.org\"}]}";
    CaseReading told = read(GITLAB.replace("%s", "").replaceFirst("}\\s*$", users));
    assertThat(extent(told, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(told, Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
    String borrowed =
        GERRIT.replace("\"A\", \"email\": \"ann@x.org\"", "\"Ann\", \"email\": \"bob@home.org\"");
    CaseReading ofGerrit = read(String.format(Locale.ROOT, borrowed, "\"username\": \"ann\"", ""));
    assertThat(extent(ofGerrit, Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
  }

  @Test
  void commitsWithoutTheNewestTellNotWhoWroteIt() {
    CaseReading reading =
        read(
            """
            {"pull": {"number": 1, "user": {"login": "ann"}, "commits": 1,
              "head": {"sha": "h1"}, "updated_at": "2026-03-04T00:00:00Z"},
             "commits": [{"sha": "h7", "author": {"login": "ann"}, "committer": {"login": "ann"},
               "commit": {"message": "x", "author": {"name": "Ann", "email": "ann@x.org"},
                 "committer": {"name": "Ann", "email": "ann@x.org"}}}]}
            """);
    for (Aspect aspect : List.of(Aspect.AUTHORS, Aspect.COMMITTERS, Aspect.COMMITS)) {
      assertThat(extent(reading, aspect)).isEqualTo(Extent.PARTIAL);
    }
    assertThat(notes(reading)).anyMatch(note -> note.startsWith("commits: the newest, `h1`"));
  }

  @Test
  void oneNumberOfGerritIsOneAccount() {
    CaseReading reading =
        read(
            """
            {"change_id": "I1", "_number": 9, "updated": "2026-02-04 10:00:00.000000000",
             "owner": {"_account_id": 2, "email": "ann@x.org"}, "labels": {"Code-Review": {
               "values": {"+2": "yes"}, "all": [{"_account_id": 2, "username": "bob", "value": 2,
                 "date": "2026-02-03 08:00:00.000000000"}]}}}
            """);
    assertThat(reading.question().orElseThrow().contribution().authorship().author())
        .isEqualTo(Handle.of("bob"));
  }

  @Test
  void anAddressThatGitHubGivesNamesNobodyOnAnotherForge() {
    String trailer = "Co-authored-by: Bob <1+bob@users.noreply.github.com>";
    assertThat(coAuthors(trailer(trailer))).containsExactly(Handle.of("bob"));
    assertThat(extent(gitlab(trailer), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(coAuthors(gitlab(trailer))).doesNotContain(Handle.of("bob"));
    assertThat(extent(gerrit("\"username\": \"ann\"", trailer), Aspect.AUTHORS))
        .isEqualTo(Extent.PARTIAL);
  }

  @Test
  void ghTellsAnAuthorOfNoAccountByAnEmptyLogin() {
    String unlinked = "[{\"login\": \"\", \"name\": \"Bob\", \"email\": \"bob@home.org\"}]";
    assertThat(extent(gh(unlinked, ""), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(gh("[]", ""), Aspect.AUTHORS)).isEqualTo(Extent.PARTIAL);
    assertThat(extent(gh("[{\"login\": \"ann\"}]", ""), Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void anAccountOfGerritMayBeItsAddress() {
    CaseReading reading = gerrit("\"_account_id\": 1", "");
    assertThat(extent(reading, Aspect.AUTHORS)).isEqualTo(Extent.COMPLETE);
    assertThat(extent(reading, Aspect.COMMITTERS)).isEqualTo(Extent.COMPLETE);
  }

  @Test
  void ofManyAddressesSomeAreNamed() {
    StringBuilder trailers = new StringBuilder();
    for (int i = 1; i < 6; i++) {
      trailers.append("Co-authored-by: X <x").append(i).append("@home.org>\\n");
    }
    assertThat(notes(trailer(trailers.toString())))
        .anyMatch(
            note -> note.contains("`x1@home.org`") && note.contains("`x3@home.org`, 2 more,"));
  }

  @Test
  void aContributionWithoutCommitsIsNoneThatNobodyWrote() {
    CaseReading reading =
        read(
            """
            {"pull": {"number": 1, "user": {"login": "ann"}, "commits": 0,
              "updated_at": "2026-03-04T00:00:00Z"}, "commits": []}
            """);
    assertThat(extent(reading, Aspect.COMMITS)).isEqualTo(Extent.ABSENT);
    assertThat(extent(reading, Aspect.AUTHORS)).isEqualTo(Extent.ABSENT);
    CaseReading ofGitLab =
        read(
            """
            {"merge_request": {"iid": 6, "updated_at": "2026-02-05T10:00:00Z",
              "author": {"username": "ann", "name": "Ann"}}, "commits": []}
            """);
    assertThat(extent(ofGitLab, Aspect.AUTHORS)).isEqualTo(Extent.ABSENT);
    CaseReading ofGh =
        read(
            """
            {"number": 1, "author": {"login": "ann"}, "headRefOid": "h1",
             "updatedAt": "2026-03-04T00:00:00Z", "commits": []}
            """);
    assertThat(extent(ofGh, Aspect.AUTHORS)).isEqualTo(Extent.ABSENT);
  }
}
