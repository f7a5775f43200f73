package org.quorate.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.engine.ballots.Electors;

class JsonElectorsTest {
  private final List<String> wrong = new ArrayList<>();

  private Optional<Electors> read(String json) {
    assertThat(Electors.isJson(json.getBytes(UTF_8))).isTrue();
    return JsonElectors.read(
        json.getBytes(UTF_8),
        "voters.json",
        one ->
            wrong.add(one.line() + ":" + one.column() + " " + one.code() + ": " + one.message()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"ann\", \"@ben\", \"Ann\"]",
        "\ufeff{\n\t\"eligible_voters\": [\n\t\t\"ann\",\n\t\t\"ben\"]}\n"
      })
  void aListOfNamesIsRead(String json) {
    assertThat(read(json).orElseThrow().size()).isEqualTo(2);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{\"handle\":\"v1\"}]          | 1:2 Q0703: [0]: an object stands where a name is expected",
        "[\"v1\", 2]                   | 1:8 Q0703: [1]: the number `2` stands where a name is",
        "[\"v1\", \"v2 # moved\"]      | 1:8 Q0707: [1]: `v2 # moved` is no name of an elector",
        "[\"v1\", v2]                  | 1:8 Q0701: ",
        "{\"voters\": [\"v1\"]}         | 1:12 Q0704: voters: `voters` is not the one list of those",
        "{\"eligible_voters\": \"v1\"}  | 1:21 Q0703: eligible_voters: the text `v1` is no list of",
        "{\"eligible_voters\": []}      | 1:21 Q0707: eligible_voters: nobody stands in the list",
        "{}                            | 1:1 Q0703: here stands no list of electors",
        "[]                            | 1:1 Q0707: nobody stands in the list of electors"
      })
  void whatIsNoListOfNamesIsRefusedWithItsPlace(String json, String message) {
    assertThat(read(json)).isEmpty();
    assertThat(wrong.get(0)).startsWith(message);
  }

  @Test
  void aListInYamlIsNoJson() {
    assertThat(Electors.isJson("[v1, v2]".getBytes(UTF_8))).isFalse();
    assertThat(Electors.isJson("".getBytes(UTF_8))).isFalse();
    assertThat(Electors.isJson("[".getBytes(UTF_8))).isFalse();
  }
}
