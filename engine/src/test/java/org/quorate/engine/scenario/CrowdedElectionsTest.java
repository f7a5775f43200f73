package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** As many elections with as many papers and candidates as scenarios may have. */
class CrowdedElectionsTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | member |
      | councillor |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap |
      | --- | --- | --- | --- |
      | council | councillor | 50 | 1/4 of seats, rounded down |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method | Strength | Secret ballot |
      | --- | --- | --- | --- | --- | --- | --- |
      | election | members | seats filled | at least 1 day since opening | METHOD | STRENGTH | |
      | secret | members | seats filled | at least 1 day since opening | METHOD | STRENGTH | yes |

      <!-- charter: scenarios -->
      | Scenario | Decision | Candidates | Papers | Open for | Closed | Expect |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stv for council",
        "schulze for council, unranked last",
        "borda for council",
        "condorcet for council, unranked last"
      })
  void manyPapersAreCountedWithinSeconds(String method) {
    play(method, 9, 30, 350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stv for council",
        "schulze for council, unranked last",
        "condorcet for council, unranked last"
      })
  void manyElectionsAreCountedWithinSeconds(String method) {
    play(method, 1_850, 4, 1);
  }

  @Test
  void morePapersAreRefused() {
    Reading reading = read("stv for council", 10, 30, 350);
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code, Diagnostic::line)
        .containsExactly(tuple("Q0220", 30));
  }

  private static void play(String method, int scenarios, int papers, int each) {
    Reading reading = read(method, scenarios, papers, each);
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played =
        Assertions.assertTimeoutPreemptively(
            SECONDS, () -> Scenarios.run(ENGINE, reading.charter().get()));
    assertThat(played).hasSize(scenarios);
  }

  private static Reading read(String method, int scenarios, int papers, int each) {
    boolean ranksPairs = method.startsWith("schulze");
    StringBuilder text =
        new StringBuilder(
            RULES.replace("METHOD", method).replace("STRENGTH", ranksPairs ? "margins" : ""));
    for (int i = 1; i <= scenarios; i++) {
      text.append("| it ").append(i).append(i % 2 == 0 ? " | election | " : " | secret | ");
      text.append(candidates()).append(" | ").append(papers(papers, each));
      text.append(" | 1 day | yes | passed |\n");
    }
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", text.toString()));
  }

  private static String candidates() {
    return IntStream.range(0, 50)
        .mapToObj(i -> "@c" + i + " (o" + i % 2 + ")")
        .collect(Collectors.joining(", "));
  }

  private static String papers(int number, int each) {
    return IntStream.range(0, number)
        .mapToObj(i -> each + ": " + ranks(i))
        .collect(Collectors.joining("; "));
  }

  private static String ranks(int first) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "c" + (first + i * 7) % 50)
        .collect(Collectors.joining(" > "));
  }
}
