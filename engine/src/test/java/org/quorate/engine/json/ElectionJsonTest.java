package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll;

/** What elections come to, from the file of the question to that of the answer. */
class ElectionJsonTest {
  private static final Schemas SCHEMA = Schemas.of("decision.schema.json");
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

  private static BallotDecision decided(String charter, String json) {
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", charter));
      assertThat(reading.diagnostics()).isEmpty();
      QuestionReading question =
          QuestionReader.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT);
      assertThat(question.problems()).isEmpty();
      return (BallotDecision)
          engine.decide(reading.charter().orElseThrow(), question.question().orElseThrow());
    }
  }

  private static String written(BallotDecision decision) {
    String json = DecisionWriter.write(decision);
    assertThat(SCHEMA.errors(json)).isEmpty();
    return json.replaceAll("\\s+", " ");
  }

  @Test
  void thoseWhoAreSeatedAndPassedOverAreToldWithTheCount() {
    BallotDecision decision = decided(CHARTER, BALLOT);
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(written(decision))
        .contains(
            "\"elected\": [ \"Ada\", \"Cho\" ], \"tally\": { \"winners\": [ \"Ada\", \"Bea\" ]",
            "\"order\": [ [ \"Ada\" ], [ \"Bea\" ], [ \"Cho\" ] ], \"tied\": []",
            "\"rounds\": [ { \"standings\": [ { \"option\": \"Ada\", \"votes\": 3 }",
            "\"seating\": { \"seated\": [ \"Ada\", \"Cho\" ], \"tied\": [], \"limit\": 2",
            "\"passedOver\": [ { \"option\": \"Bea\", \"organisation\": \"acme\" } ]",
            "\"marks\": { \"Ada\": 1, \"Bea\": 1, \"Cho\": 1 }");
  }

  @Test
  void aTieIsToldAndNobodyIsElectedBeforeASeedIsPublished() {
    String tied = BALLOT.replace("\"Ada\": 1, \"Bea\": 1}", "\"Cho\": 1}");
    String one = tied.replace("\"poll\": {", "\"poll\": {\"seats\": 1, ");
    BallotDecision waiting = decided(CHARTER, one);
    assertThat(waiting.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(written(waiting))
        .contains("\"tied\": [ \"Ada\", \"Cho\" ]", "\"action\": \"publish-seed\"")
        .contains("\"electors\": 3, \"tally\": { \"winners\": []");
    String drawn = one.replace("\"seats\": 1", "\"seats\": 1, \"seed\": \"1234\"");
    assertThat(written(decided(CHARTER, drawn))).contains("\"lots\": [ { \"seed\": \"1234\"");
  }

  @Test
  void papersOfASecretBallotAreCountedAndNoVoterIsNamed() {
    BallotDecision decision = decided(SECRET, PAPERS);
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(written(decision))
        .contains("\"elected\": [ \"Ada\" ]", "\"counted\": [], \"notCounted\": []")
        .doesNotContain("\"voter\"");
  }

  @Test
  void howManyPapersWereInByWhenIsReadAndWritten() {
    String turnouts = "\"turnouts\": [{\"at\": \"2026-03-05T10:00:00Z\", \"papers\": 2}]";
    String json = PAPERS.replace("\"seats\": 1", "\"seats\": 1, " + turnouts);
    assertThat(Schemas.of("ballot-case.schema.json").errors(json)).isEmpty();
    HasPassed asked =
        (HasPassed)
            QuestionReader.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT)
                .question()
                .orElseThrow();
    assertThat(asked.ballot().poll().turnouts())
        .containsExactly(new Poll.Turnout(Instant.parse("2026-03-05T10:00:00Z"), 2));
    byte[] written = QuestionWriter.write(asked).getBytes(StandardCharsets.UTF_8);
    assertThat(QuestionReader.read(written, Importing.DEFAULT).question()).contains(asked);
    String wrong = json.replace("\"papers\": 2}", "\"papers\": -2}");
    assertThat(Schemas.of("ballot-case.schema.json").errors(wrong)).isNotEmpty();
    assertThat(
            QuestionReader.read(wrong.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT)
                .problems())
        .isNotEmpty();
  }

  @Test
  void whoIsFirstInAnElectionThatFailsIsNotElected() {
    String more = PAPERS.replace("\"times\": 2", "\"times\": 3");
    assertThat(written(decided(SECRET, more)))
        .contains(
            "\"state\": \"failed\"", "\"electors\": 3, \"tally\": { \"winners\": [ \"Ada\" ]");
  }
}
