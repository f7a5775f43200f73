package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Reading;

class LaterTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  private static final String HEAD =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | member |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | For at least |
      | --- | --- | --- | --- | --- |
      | budget | members | more for than against | exactly 7 days since opening | 2 |

      <!-- charter: roster -->
      | Handle | Role | Since | Until |
      | --- | --- | --- | --- |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static List<Diagnostic> at(String instant, String... people) {
    return at("", Instant.parse(instant), people);
  }

  private static List<Diagnostic> at(String front, Instant at, String... people) {
    String text = front + HEAD + String.join("\n", people) + "\n";
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", text));
    return ENGINE.examine(reading.charter().orElseThrow(), at);
  }

  @Test
  void whoeverIsOverCountsToTheEndOfTheirLastDay() {
    String[] people = {"| @ann | member | | |", "| @bob | member | | 2026-03-01 |"};

    assertThat(at("2026-03-01T23:59:59Z", people)).isEmpty();
    assertThat(at("2026-03-02T00:00:00Z", people))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.WARNING);
              assertThat(found.code()).isEqualTo("Q0611");
              assertThat(found.message())
                  .startsWith("as of 2026-03-02 no ballot can pass by `budget`")
                  .endsWith("it needs 2 votes, there can be 1 of `members`");
            });
  }

  @Test
  void whoeverIsYetToComeMayCount() {
    assertThat(
            at(
                "2026-03-02T00:00:00Z",
                "| @ann | member | | |",
                "| @bob | member | | 2026-03-01 |",
                "| @cai | member | 2030-01-01 | |"))
        .isEmpty();
  }

  @Test
  void ofARoleThatNobodyHoldsAnyMoreItSaysSo() {
    assertThat(
            at(
                "2026-03-02T00:00:00Z",
                "| @ann | member | | 2025-01-01 |",
                "| @bob | member | | 2025-01-01 |"))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("nobody of `members` may vote"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void nothingIsSaidOfWhoStaysHoweverFarTheInstant(String at) {
    assertThat(at(at, "| @ann | member | | |", "| @bob | member | | |")).isEmpty();
  }

  @Test
  void theFarthestInstantEndsEverySpell() {
    assertThat(at("", Instant.MAX, "| @ann | member | | |", "| @bob | member | | 2100-12-31 |"))
        .hasSize(1);
  }

  @Test
  void whatReadingSaidIsNotSaidAgainAndNothingIsOverBeforeTheCharterHolds() {
    String front = "---\ngovernance: 1\neffective: 2027-01-01\n---\n\n";

    assertThat(
            at(
                front,
                Instant.parse("2026-03-02T00:00:00Z"),
                "| @ann | member | | |",
                "| @old | member | | 2025-01-01 |",
                "| @bob | member | | 2027-01-01 |"))
        .isEmpty();
  }
}
