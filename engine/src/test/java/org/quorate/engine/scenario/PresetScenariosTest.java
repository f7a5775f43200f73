package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

class PresetScenariosTest {

  @ParameterizedTest
  @MethodSource("org.quorate.engine.preset.Presets#names")
  void everyScenarioOfAPresetPasses(String preset) throws IOException {
    try (GovernanceEngine engine = Engines.create();
        GovernanceEngine slow = Engines.configure().withoutMemo().build()) {
      Reading reading = engine.read(source(preset));
      assertThat(reading.diagnostics()).isEmpty();
      Charter charter = reading.charter().orElseThrow();
      List<ScenarioResult> results = Scenarios.run(engine, charter);
      assertThat(results).hasSizeGreaterThanOrEqualTo(5);
      assertThat(results).extracting(ScenarioResult::mistake).containsOnlyNulls();
      assertThat(Scenarios.untouched(charter, results)).isEmpty();
      assertThat(Scenarios.run(slow, charter)).isEqualTo(results);
    }
  }

  private static CharterSource source(String preset) throws IOException {
    String path = "/org/quorate/rules/presets/" + preset + ".md";
    try (InputStream in = PresetScenariosTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return CharterSource.of(preset + ".md", Map.of(preset + ".md", in.readAllBytes()));
    }
  }
}
