package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Reading;

/** What the tests of scenarios want of a charter that they wrote. */
final class Plays {
  private Plays() {}

  /** That it is accepted, has scenarios, and all of them say what its rules say. */
  static void allPass(GovernanceEngine engine, Reading reading) {
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played = Scenarios.run(engine, reading.charter().get());
    assertThat(played).isNotEmpty().extracting(ScenarioResult::mistake).containsOnlyNulls();
  }
}
