package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.git.BranchCharter;

class ReadingsTest {
  private final Readings readings = new Readings();

  @Test
  void keepsTheTextOfTwoCommitsOnce() {
    BranchCharter first = readings.shared(at("1", "GOVERNANCE.md", 1));
    BranchCharter second = readings.shared(at("2", "GOVERNANCE.md", 1));
    assertThat(second.reading()).isSameAs(first.reading());
    assertThat(second.commit()).isEqualTo("2");
  }

  @Test
  void tellsTextsAndTheirPlacesApart() {
    Reading one = readings.shared(at("1", "GOVERNANCE.md", 1)).reading();
    assertThat(readings.shared(at("2", "GOVERNANCE.md", 2)).reading()).isNotSameAs(one);
    assertThat(readings.shared(at("3", "docs/GOVERNANCE.md", 1)).reading()).isNotSameAs(one);
  }

  private static BranchCharter at(String commit, String place, int maintainers) {
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of(place, Law.maintainers(maintainers)));
      assertThat(reading.charter()).isPresent();
      return new BranchCharter(reading, commit, List.of());
    }
  }
}
