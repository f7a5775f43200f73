package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Scenarios that nobody would write in good faith are refused, or decided within seconds. */
class HostileScenariosTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- |
      | member | | | | |
      | reviewer | member | 2 members | 500 reviews in 12 months; 3 months as member | sponsors |
      | lead | member | | | votes/promo |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by |
      | --- | --- | --- | --- | --- |
      | quiet | member | no reviews in 12 months | vote suspended for 90 days | nobody |
      | gone | member | no issues in 12 months | loses the role | votes/removal |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promo | members | more for than against | at least 7 days since opening |
      | removal | members | more for than against | at least 7 days since opening |

      """;
  private static final String SCENARIOS =
      """
      <!-- charter: scenarios -->
      | Scenario | Becomes | Steps down from | About | Evidence | Sponsored by | Decision | For | Electors | Open for | Expect | Suspended |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;
  private static final String SPONSORED =
      "| reviewer | | @zed (member) | 500 reviews in 12 months; 3 months as member | 25 members |"
          + " | | | | may become | |";
  private static final String VOTED =
      "| lead | | @zed (member) | | | promo | 2 members | | 7 days | may become | |";
  private static final String REMOVED =
      "| | member | @zed (member) | | | removal | 2 members | 10000 | 7 days | has to step down |"
          + " |";

  private static final String WITHHELD =
      "| | | | | | promo | 2 members, @u2 | | 7 days | passed | @u1 |";

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void manyWhoRiseByWhatTheyDid() {
    play(read("", 2_000, SPONSORED), 2_000);
  }

  @Test
  void manyOnWhomABallotWasHeld() {
    play(read("", 2_000, VOTED), 2_000);
  }

  @Test
  void someBesideALargeRoster() {
    play(read(roster(), 25, SPONSORED), 25);
    play(read(roster(), 25, VOTED), 25);
  }

  /** Whose votes a row takes for a time, so that everybody's past has to be looked through. */
  @Test
  void aCrowdThatVotesOnOneWhoGoes() {
    play(read("", 1, REMOVED), 1);
  }

  /** Of each of them the past is looked through, and so they count ten times over. */
  @ParameterizedTest
  @CsvSource({"50,true", "51,false"})
  void someWhoAreSuspendedBesideALargeRoster(int scenarios, boolean accepted) {
    Reading reading = read(roster(), scenarios, WITHHELD);
    assertThat(reading.charter().isPresent()).isEqualTo(accepted);
    if (accepted) {
      play(reading, scenarios);
    } else {
      assertThat(reading.diagnostics())
          .filteredOn(Diagnostic::isError)
          .extracting(Diagnostic::code)
          .containsExactly("Q0220");
    }
  }

  /** Of a roster of ten thousand; the five hundred and first would be too much. */
  @ParameterizedTest
  @CsvSource({"500,true", "501,false"})
  void manyBesideALargeRoster(int scenarios, boolean accepted) {
    Reading reading = read(roster(), scenarios, VOTED);
    assertThat(reading.charter().isPresent()).isEqualTo(accepted);
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code, Diagnostic::line)
        .isEqualTo(accepted ? List.of() : List.of(tuple("Q0220", 10_527)));
  }

  private static void play(Reading reading, int scenarios) {
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> Scenarios.run(ENGINE, reading.charter().get()));
    assertThat(played).hasSize(scenarios).extracting(ScenarioResult::mistake).containsOnlyNulls();
  }

  private static String roster() {
    StringBuilder text =
        new StringBuilder("<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("| @u").append(i).append(" | member |\n");
    }
    return text + "\n";
  }

  private static Reading read(String people, int scenarios, String row) {
    StringBuilder text = new StringBuilder(RULES + people + SCENARIOS);
    for (int i = 1; i <= scenarios; i++) {
      text.append("| it ").append(i).append(' ').append(row).append('\n');
    }
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", text.toString()));
  }
}
