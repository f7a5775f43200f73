package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.scenario.ScenarioResult;
import org.quorate.engine.scenario.Scenarios;

final class PresetsTest {

  @Test
  void sixteenComeWithTheRules() {
    assertThat(Presets.names())
        .containsExactly(
            "apache",
            "conda",
            "cpython",
            "debian",
            "eclipse",
            "kubernetes",
            "linux-kernel",
            "nixos",
            "nodejs",
            "open-core",
            "openstack",
            "php",
            "rust",
            "small",
            "tikv",
            "w3c");
  }

  @ParameterizedTest
  @MethodSource("org.quorate.engine.preset.Presets#names")
  void everyOneIsAcceptedAndItsScenariosPass(String name) {
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(Presets.source(name).orElseThrow());

      assertThat(reading.diagnostics()).isEmpty();
      assertThat(Scenarios.run(engine, reading.charter().orElseThrow()))
          .isNotEmpty()
          .allMatch(ScenarioResult::passed);
    }
  }

  @Test
  void aNameThatIsNotListedIsNoPresetWhateverItPointsAt() {
    assertThat(Presets.source("none")).isEmpty();
    assertThat(Presets.text("../reviews/reviews")).isEmpty();
  }
}
