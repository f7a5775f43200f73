package org.quorate.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.ballots.BallotFormat;
import org.quorate.engine.ballots.BallotImporting;
import org.quorate.engine.ballots.BallotReader;
import org.quorate.engine.ballots.BallotReading;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.Votes;
import org.quorate.vote.OptionName;

class JsonBallotsTest {
  private static final Schemas SCHEMA = Schemas.of("ballots.schema.json");

  @Test
  void readsMarksAndOrders() {
    String json =
        """
        {"kind": "ballots", "format": 1, "options": ["A", "B", "C"], "seats": 2,
         "withdrawn": ["C"],
         "votes": [
           {"marks": [1, null, 2]},
           {"times": 3, "order": ["B", ["A", "C"]]},
           {"order": []},
           {"marks": [9, 0, 1]}
         ]}
        """;
    Ballots ballots = read(json).ballots().orElseThrow();
    List<String> votes = votes(ballots);

    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(BallotReader.detect(json.getBytes(UTF_8))).isEqualTo(BallotFormat.JSON);
    assertThat(ballots.seats()).hasValue(2);
    assertThat(ballots.withdrawn()).containsExactly(OptionName.of("C"));
    assertThat(votes)
        .containsExactly(
            "4 1x [1, 0, 2]",
            "5 3x [2, 1, 2]",
            "6 1x [0, 0, 0]",
            "7 1x rank 9 of `A` does not lie between 1 and 3");
  }

  /** What is wrong with one field; the schema sees most of it too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"marks\": [1, 2], \"note\": 1}   | yes | Q0704: votes[0].note: `note` is not a field here",
        "{\"marks\": [1]}                   | no  | Q0707: votes[0].marks: there are 1 marks for 2",
        "{\"marks\": [1, \"2\"]}            | yes | Q0703: votes[0].marks[1]: a whole number",
        "{\"marks\": [1, 2.5]}              | yes | Q0703: votes[0].marks[1]: a whole number",
        "{\"order\": [\"A\", \"D\"]}        | no  | Q0707: votes[0].order[1]: `D` is none of the options",
        "{\"order\": [[\"A\"], [\"A\"]]}    | no  | Q0705: votes[0].order[1][0]: `A` is ranked twice",
        "{\"order\": [\"A\"], \"marks\": [1, 2]} | yes | Q0706: votes[0]: a vote has either",
        "{}                                 | yes | Q0706: votes[0]: a vote has either",
        "{\"times\": 0, \"marks\": [1, 2]}  | yes | Q0707: votes[0].times: no vote stands for 0",
        "[1, 2]                             | yes | Q0703: votes[0]: an object is expected",
      })
  void aFieldThatIsWrongRefusesTheFileWithItsPath(String vote, String seen, String said) {
    String json =
        "{\"kind\": \"ballots\", \"format\": 1, \"options\": [\"A\", \"B\"], \"votes\": ["
            + vote
            + "]}";

    assertThat(read(json).ballots()).isEmpty();
    assertThat(read(json).diagnostics()).first().asString().contains(said);
    assertThat(SCHEMA.errors(json).isEmpty()).isEqualTo(seen.equals("no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"options\": []                      | Q0707: options: there are 0 options",
        "\"options\": [\"A\", \"a\"]          | Q0707: options: `a` stands twice",
        "\"options\": [\"A\"], \"seats\": 300 | Q0707: seats: `300` is not a whole number",
        "\"options\": [\"A\"], \"withdrawn\": [\"B\"] | Q0707: withdrawn: `B` is none of the options",
        "\"options\": [\" \"]                 | Q0707: options[0]: the text ` ` is no name",
        "\"format\": 2                        | Q0705: format: `format` stands twice",
      })
  void aHeadThatIsWrongRefusesTheFile(String head, String said) {
    String json = "{\"kind\": \"ballots\", \"format\": 1, " + head + ", \"votes\": []}";

    assertThat(read(json).diagnostics())
        .extracting(Diagnostic::toString)
        .anyMatch(it -> it.contains(said));
  }

  @Test
  void ofTooManyValuesTheHelpSpeaksOfVotes() {
    StringBuilder json =
        new StringBuilder(
            "{\"kind\": \"ballots\", \"format\": 1, \"options\": [\"A\"], \"votes\": [");
    json.append("{\"marks\": [1]},".repeat(500_000)).append("{\"marks\": [1]}]}");

    assertThat(read(json.toString()).diagnostics())
        .singleElement()
        .extracting(Diagnostic::help)
        .isEqualTo("give the ballots of one election, equal ones once with `times`");
  }

  private static BallotReading read(String json) {
    return JsonBallots.read(json.getBytes(UTF_8), BallotImporting.of("votes.json"));
  }

  private static List<String> votes(Ballots ballots) {
    List<String> votes = new ArrayList<>();
    ballots.each(
        new Votes() {
          @Override
          public void vote(int line, long times, int[] marks) {
            votes.add(line + " " + times + "x " + Arrays.toString(marks));
          }

          @Override
          public void unreadable(int line, long times, String because) {
            votes.add(line + " " + times + "x " + because);
          }
        });
    return votes;
  }
}
