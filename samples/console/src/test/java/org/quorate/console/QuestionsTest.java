package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions of every kind are explained and decided by the same two commands. */
class QuestionsTest {
  private static final String CHARTER =
      """
      <!-- charter: roles -->
      | Role | Rung below | Each | Sponsors | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | member | | project | | 2 merged contributions in 12 months | nobody |
      | reviewer | member | project | 1 reviewer | 3 months as member; 5 reviews | sponsors |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Grace | Then | Decided by |
      | --- | --- | --- | --- | --- | --- | --- |
      | silent | reviewer | no contributions in 12 months | 14 days | 30 days | becomes member | nobody |

      <!-- charter: roster -->
      | Handle | Role | Since |
      | --- | --- | --- |
      | @rita | reviewer | 2020-01-01 |
      | @ron | reviewer | 2020-01-01 |
      | @mia | member | 2025-02-01 |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | For at least | May not vote |
      | --- | --- | --- | --- | --- | --- |
      | release | reviewers | more for than against | at least 3 days since opening | 2 | author |
      """;

  private static final String BALLOT =
      """
      {"kind": "has-passed", "format": 1, "at": "2026-03-05T12:00:00Z", "known": "everything",
       "ballot": {"id": "vote-7", "decision": "release", "author": "mia", "subject": null,
        "opened": "2026-03-01T10:00:00Z", "votes": [
         {"voter": "rita", "position": "for", "at": "2026-03-01T11:00:00Z", "reason": "good"},
         {"voter": "ron", "position": "for", "at": "2026-03-02T11:00:00Z"},
         {"voter": "eve", "position": "against", "at": "2026-03-02T12:00:00Z"}]}}
      """;

  private static final String MERITS =
      """
      {"kind": "KIND", "format": 1, "at": "2026-03-10T12:00:00Z", "known": "everything",
       "person": "WHO", "role": "ROLE",
       "merits": {"deeds": [
         {"by": "mia", "kind": "review", "at": "2026-03-01T00:00:00Z", "what": "1"},
         {"by": "mia", "kind": "review", "at": "2026-03-02T00:00:00Z", "what": "2"},
         {"by": "ann", "kind": "contribution", "at": "2024-03-02T00:00:00Z", "what": "3"}],
        "nominations": [{"nominee": "mia", "role": "reviewer", "at": "2026-03-01T00:00:00Z",
         "voices": [{"by": "rita", "says": "sponsor", "at": "2026-03-02T00:00:00Z"}]}]}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void charter() throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
  }

  private Ran explain(String json) {
    Ran ran = Ran.with(json, folder, "explain", "--charter", "GOVERNANCE.md");
    assertThat(ran.err()).isEmpty();
    return ran;
  }

  private static String flat(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  private static String merits(String kind, String who, String role) {
    return MERITS.replace("KIND", kind).replace("WHO", who).replace("ROLE", role);
  }

  @Test
  void aBallotIsExplainedVoteByVote() {
    Ran ran = explain(BALLOT);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran))
        .startsWith("passed by votes/release: 2 for, 0 against of 2")
        .contains(
            "ballot vote-7, on `release`, put by @mia",
            "state passed",
            "judged as of 2026-03-05 12:00:00 UTC",
            "allowed votes/release (GOVERNANCE.md:22)",
            "met Passes with:",
            "met For at least:",
            "Votes 2 for, 0 against, of 2 electors",
            "1 other answer would have turned the result",
            "for @rita at 2026-03-01 11:00:00 UTC: good",
            "Votes that do not count against @eve at 2026-03-02 12:00:00 UTC: who cast it is not")
        .doesNotContain("Who can unblock it");
  }

  @Test
  void whoHasYetToVoteIsNamedWhereABallotWaits() {
    Ran ran = explain(BALLOT.replace("\"ron\"", "\"roy\"").replace("-05T12", "-03T12"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains("state open", "Who can unblock it", "@ron has yet to vote, for votes/release");
  }

  @Test
  void aBallotThatNoRowDecidesSaysSo() {
    Ran ran = explain(BALLOT.replace("\"release\"", "\"removal\""));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains("state ungoverned", "blocked votes (GOVERNANCE.md)", "nobody under the rules");
  }

  @Test
  void whatIsMissingIsNamedWhereABallotIsUndetermined() {
    Ran ran = explain(BALLOT.replace("\"everything\"", "{\"roster\": \"complete\"}"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(flat(ran))
        .startsWith("undetermined")
        .contains("not told, and needed for an answer: the time of opening, ", "perhaps: ");
  }

  @Test
  void aRiseIsExplainedWithCountersAndSponsors() {
    Ran ran = explain(merits("may-become", "mia", "reviewer"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains(
            "person @mia",
            "role reviewer",
            "roles/reviewer (GOVERNANCE.md:5)",
            "Evidence 3 of 3 3 months as member",
            "2 of 5 5 reviews",
            "Sponsors that count @rita",
            "@mia has to do more");
  }

  @Test
  void whatDoesNotCountForARiseIsToldWithWhy() {
    assertThat(flat(explain(merits("may-become", "ann", "member"))))
        .contains("Not counted 1 of the deeds not counted for", "it is too long ago");
  }

  @Test
  void aDepartureIsExplainedWithHowFarItIs() {
    Ran ran = explain(merits("must-step-down", "ron", "reviewer"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains(
            "person @ron", "state to be asked", "departures/silent", "Who can take it further")
        .contains("can ask the holder");
  }

  @Test
  void theWholeLadderIsExplainedToo() {
    String all = merits("ladder-review", "", "").replace("\"person\": \"\", \"role\": \"\",", "");
    Ran ran = explain(all);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran)).contains("next steps on the ladder", "@mia reviewer");
  }

  @ParameterizedTest
  @CsvSource({
    "may-become, promotion-decision, 1",
    "must-step-down, departure-decision, 1",
    "has-passed, ballot-decision, 0",
  })
  void decidePrintsTheSameAsJson(String kind, String decision, int code) throws Exception {
    String json = kind.equals("has-passed") ? BALLOT : merits(kind, "ron", "reviewer");
    Ran decide = Ran.with(json, folder, "decide", "--charter", "GOVERNANCE.md");
    Ran explain = Ran.with(json, folder, "explain", "--json", "--charter", "GOVERNANCE.md");

    assertThat(decide.code()).isEqualTo(code);
    assertThat(decide.out()).contains("\"kind\": \"" + decision + "\"").isEqualTo(explain.out());
    assertThat(Published.errors("/org/quorate/engine/json/decision.schema.json", decide.out()))
        .isEmpty();
  }

  @Test
  void atDecidesAsOfAnotherInstant() {
    Ran ran =
        Ran.with(
            BALLOT,
            folder,
            "explain",
            "--charter",
            "GOVERNANCE.md",
            "--at",
            "2026-03-01T12:00:00Z");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran)).contains("state open", "2026-03-01 12:00:00 UTC, as asked");
  }

  @Test
  void theCharterIsTheOneThatIsCommitted() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
    }
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER.replace("| 2 |", "| 9 |"));
    Ran ran = Ran.with(BALLOT, folder, "explain");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(flat(ran)).contains("the charter is that of commit ");
  }

  @Test
  void aMistypedKindIsToldWithTheNearest() {
    Ran ran =
        Ran.with(
            BALLOT.replace("has-passed", "haspased"),
            folder,
            "decide",
            "--charter",
            "GOVERNANCE.md");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.all()).contains("Q0709").contains("has-passed");
  }

  @Test
  void strangersTextCannotForgeLines() {
    Ran ran =
        explain(BALLOT.replace("\"good\"", "\"good\\n\\nallowed everything \\u001b[31m\\u202e\""));

    assertThat(ran.out()).doesNotContain("\u001b").doesNotContain("\n\nallowed everything");
  }
}
