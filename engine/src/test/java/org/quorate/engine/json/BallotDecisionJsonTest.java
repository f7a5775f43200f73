package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.Position;

class BallotDecisionJsonTest {
  private static final Schemas SCHEMA = Schemas.of("decision.schema.json");
  private static final String CHARTER =
      """
      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | member |
      | @bob | member |
      | @cid | member |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | For at least |
      | --- | --- | --- | --- | --- |
      | release | members | more for than against | at least 3 days since opening | 2 |
      """;
  private static final String VOTES =
      """
      {"kind": "has-passed", "format": 1, "at": "2026-03-05T12:00:00Z", "known": KNOWN,
       "ballot": {"id": "vote-7", "decision": "release", "opened": "2026-03-01T10:00:00Z",
        "votes": [
         {"voter": "ann", "position": "for", "at": "2026-03-01T11:00:00Z", "reason": "good"},
         {"voter": "bob", "position": "for", "at": "2026-03-02T11:00:00Z"},
         {"voter": "eve", "position": "against", "at": "2026-03-02T12:00:00Z"}]}}
      """;

  private static Decision decided(String json) {
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", CHARTER));
      assertThat(reading.diagnostics()).isEmpty();
      Charter charter = reading.charter().orElseThrow();
      return engine.decide(
          charter,
          QuestionReader.read(json.getBytes(StandardCharsets.UTF_8), Importing.DEFAULT)
              .question()
              .orElseThrow());
    }
  }

  private static String flat(String json) {
    return json.replaceAll("\\s+", " ");
  }

  @Test
  void aBallotTellsItsNumbersAndEveryVote() {
    Decision decision = decided(VOTES.replace("KNOWN", "\"everything\""));
    String json = DecisionWriter.write(decision);
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(flat(json))
        .contains(
            "\"kind\": \"ballot-decision\", \"format\": 1, \"ballot\": \"vote-7\","
                + " \"decision\": \"release\", \"at\": \"2026-03-05T12:00:00Z\","
                + " \"state\": \"passed\"",
            "\"totals\": { \"for\": 2, \"against\": 0,",
            "\"electors\": 3, \"margin\": 1, \"counted\": [ { \"voter\": \"ann\","
                + " \"position\": \"for\", \"at\": \"2026-03-01T11:00:00Z\", \"reason\": \"good\" }",
            "\"notCounted\": [ { \"who\": \"eve\", \"voter\": \"eve\", \"position\": \"against\"");
  }

  @Test
  void whatIsMissingIsNamedAsTheSchemaHasIt() {
    Decision decision = decided(VOTES.replace("KNOWN", "{\"roster\": \"complete\"}"));
    String json = DecisionWriter.write(decision);
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json).contains("\"state\": \"undetermined\"", "\"votes\"", "\"perhaps\": true");
  }

  @Test
  void theStatesOfADepartureAreNoneOfABallot() {
    String json = DecisionWriter.write(decided(VOTES.replace("KNOWN", "\"everything\"")));
    assertThat(SCHEMA.errors(json.replace("\"passed\"", "\"in-grace\""))).isNotEmpty();
  }

  @Test
  void aBallotThatNoRowDecidesFitsTheSchema() {
    String json = VOTES.replace("KNOWN", "\"everything\"").replace("\"release\"", "\"relaese\"");
    BallotDecision decision = (BallotDecision) decided(json);
    assertThat(decision.result().state()).isEqualTo(BallotResult.State.UNGOVERNED);
    assertThat(SCHEMA.errors(DecisionWriter.write(decision))).isEmpty();
  }

  @Test
  void theSchemaNamesEveryWordThereIs() {
    List<List<String>> words =
        List.of(
            SCHEMA.words("/$defs/finding/properties/missing/items/enum"),
            SCHEMA.words("/$defs/finding/properties/cure/enum"),
            SCHEMA.words("/$defs/remedy/properties/action/enum"),
            SCHEMA.words("/$defs/vote/properties/position/enum"),
            SCHEMA.words("/$defs/outcome/enum"));
    assertThat(words.get(0)).containsExactlyInAnyOrderElementsOf(words(Aspect.values()));
    assertThat(words.get(1)).containsExactlyInAnyOrderElementsOf(words(Cure.values()));
    assertThat(words.get(2)).containsExactlyInAnyOrderElementsOf(words(Remedy.Action.values()));
    assertThat(words.get(3)).containsExactlyInAnyOrderElementsOf(words(Position.values()));
    assertThat(words.get(4)).containsExactlyInAnyOrderElementsOf(words(Outcome.values()));
    assertThat(SCHEMA.words("/properties/state/enum"))
        .containsAll(words(BallotResult.State.values()));
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
