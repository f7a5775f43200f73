package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elections of the seats of a body, from a charter and a case file. */
class ElectionQuestionsTest {
  private static final String CHARTER =
      """
      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | voter |
      | @ben | voter |
      | @cat | voter |
      | @old | member |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | @old | Acme |
      | @ada | Acme |
      | @bea | Acme |
      | @cho | Other |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap | If over the cap |
      | --- | --- | --- | --- | --- |
      | steering | members | 3 | 2 | skip lowest placed and repeat |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method | If tied |
      | --- | --- | --- | --- | --- | --- |
      | council | voters | seats filled | exactly 7 days since opening | approval for steering | lot |
      """;
  private static final String SECRET =
      CHARTER
          .replace("If tied |\n", "If tied | Secret ballot |\n")
          .replace("--- | --- | --- | --- |\n| council", "--- | --- | --- | --- | --- |\n| council")
          .replace("| lot |", "| lot | yes |");
  private static final String BALLOT =
      """
      {"kind": "has-passed", "format": 1, "at": "2026-03-09T12:00:00Z", "known": "everything",
       "ballot": {"id": "e-1", "decision": "council", "opened": "2026-03-01T10:00:00Z",
        "votes": [
         {"voter": "ann", "position": "marked", "at": "2026-03-01T11:00:00Z",
          "marks": {"Ada": 1, "Bea": 1, "Cho": 1}},
         {"voter": "ben", "position": "marked", "at": "2026-03-02T11:00:00Z",
          "marks": {"Ada": 1, "Bea": 1}},
         {"voter": "cat", "position": "marked", "at": "2026-03-02T12:00:00Z", "marks": {"Ada": 1}}],
        "poll": {"options": ["Ada", "Bea", "Cho"],
         "candidates": {"Ada": "ada", "Bea": "bea", "Cho": "cho"}}}}
      """;
  private static final String PAPERS =
      """
      {"kind": "has-passed", "format": 1, "at": "2026-03-09T12:00:00Z", "known": "everything",
       "ballot": {"id": "e-2", "decision": "council", "opened": "2026-03-01T10:00:00Z",
        "poll": {"options": ["Ada", "Cho"], "candidates": {"Ada": "ada", "Cho": "cho"},
         "seats": 1, "voters": ["ann", "ben", "cat"],
         "papers": [{"times": 2, "marks": {"Ada": 1}}, {"marks": {"Cho": 1}}]}}}
      """;

  @TempDir Path folder;

  private Ran run(String command, String charter, String json) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), charter);
    Files.writeString(folder.resolve("election.json"), json);
    Ran ran = Ran.with("", folder, command, "--charter", "GOVERNANCE.md", "election.json");
    assertThat(ran.err()).isEmpty();
    return ran;
  }

  private static String flat(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void aCaseFileOfAnElectionIsDecidedByItsMarksAndTheCapOfTheBody() throws Exception {
    Ran ran = run("decide", CHARTER, BALLOT);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran))
        .contains(
            "\"outcome\": \"allowed\"",
            "\"elected\": [ \"Ada\", \"Cho\" ]",
            "\"passedOver\": [ { \"option\": \"Bea\", \"organisation\": \"acme\" } ]");
  }

  @Test
  void anElectionIsExplainedBySeatsOrderAndMethod() throws Exception {
    Ran ran = run("explain", CHARTER, BALLOT);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran))
        .contains(
            "Election by `approval for steering` elected: Ada, Cho",
            "at most 2 seats for one organisation Bea is passed over: acme is full",
            "1 Ada, seated 2 Bea 3 Cho, seated",
            "Totals",
            "Votes 3 votes, of 3 electors",
            "Ada 1, Bea 1, Cho 1 @ann at");
  }

  @Test
  void aTieIsToldAndWhoCanPublishASeed() throws Exception {
    String tied = PAPERS.replace("\"times\": 2", "\"times\": 1").replace(", \"cat\"", "");
    Ran ran = run("explain", SECRET, tied);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains("nobody has a seat tied: Ada, Cho", "1= Ada, tied", "1= Cho, tied")
        .contains("can publish a seed to draw a lot from");
  }

  @Test
  void aSecretBallotIsToldByItsPapersAlone() throws Exception {
    Ran ran = run("explain", SECRET, PAPERS);

    assertThat(ran.code()).isZero();
    assertThat(flat(ran))
        .contains("elected: Ada", "Votes 3 papers, of 3 electors; secret: 3 papers by 3 voters")
        .doesNotContain("@ann", "@ben", "@cat");
  }

  @Test
  void whoIsFirstInAnElectionThatFailsIsNotElected() throws Exception {
    Ran ran = run("explain", SECRET, PAPERS.replace("\"times\": 2", "\"times\": 3"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(flat(ran))
        .contains("not elected, but first by the votes that surely count: Ada", "by 3 voters")
        .doesNotContain("seated");
  }
}
