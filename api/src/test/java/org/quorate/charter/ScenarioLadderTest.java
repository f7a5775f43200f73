package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder.Expecting;

class ScenarioLadderTest {
  private static final RoleName LEAD = RoleName.of("lead");
  private static final Player ANN = new Player(Handle.of("ann"), Set.of(LEAD), null);

  @Test
  void keepsWhatItWasTold() {
    List<EvidenceNeeded> evidence = new ArrayList<>();
    evidence.add(new EvidenceNeeded.Tenure(Period.ofMonths(3), LEAD));
    evidence.add(new EvidenceNeeded.Attended(0, 3));
    List<Player> agreed = new ArrayList<>(List.of(ANN));
    ScenarioLadder it =
        new ScenarioLadder(
            ANN,
            LEAD,
            true,
            null,
            evidence,
            List.of(),
            agreed,
            List.of(),
            null,
            null,
            false,
            false,
            null,
            null,
            Expecting.SUSPENDED);
    evidence.clear();
    agreed.clear();
    assertThat(it.evidence()).hasSize(2);
    assertThat(it.agreed()).containsExactly(ANN);
    assertThat(it.leaves()).isTrue();
    assertThat(it.expecting()).isEqualTo(Expecting.SUSPENDED);
  }
}
