package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** As many scenarios with as many people as a charter may have. */
class CrowdedScenariosTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Decided by |
      | --- | --- | --- | --- |
      | member | | | |
      | lead | member | 2 members | votes/promo |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promo | leads | more for than against | at least 7 days since opening |

      <!-- charter: scenarios -->
      | Scenario | Becomes | About | Sponsored by | Decision | For | Electors | Open for | Expect |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void areDecidedWithinSeconds() {
    Reading reading = read(2_000, "25 members", "2 leads", 25);
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> Scenarios.run(ENGINE, reading.charter().get()));
    assertThat(played).hasSize(2_000).extracting(ScenarioResult::mistake).containsOnlyNulls();
  }

  @Test
  void fewWithManyPeopleAreDecidedWithinSeconds() {
    Reading reading = read(5, "10000 members", "10000 leads", 10_000);
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> Scenarios.run(ENGINE, reading.charter().get()));
    assertThat(played).hasSize(5).extracting(ScenarioResult::mistake).containsOnlyNulls();
  }

  @Test
  void moreOfThemAreRefused() {
    assertThat(read(5, "10000 members", "9999 leads", 10_000).charter()).isPresent();
    assertThat(read(6, "10000 members", "10 leads", 10_000).diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code, Diagnostic::line)
        .containsExactly(tuple("Q0220", 20));
    assertThat(read(10, "10000 members", "1 lead", 1).diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .containsExactly("Q0220");
  }

  private static Reading read(int scenarios, String sponsors, String inFavour, int electors) {
    StringBuilder text = new StringBuilder(RULES);
    for (int i = 1; i <= scenarios; i++) {
      text.append(
          "| it "
              + i
              + " | lead | @zed (member) | "
              + sponsors
              + " | promo | "
              + inFavour
              + " | "
              + electors
              + " | 7 days | may become |\n");
    }
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", text.toString()));
  }
}
