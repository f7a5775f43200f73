package org.quorate.engine.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Diagnostic;

/** Lists of those who could vote, as communities publish them. */
class ElectorsTest {
  private final List<String> wrong = new ArrayList<>();

  private Optional<Electors> read(String text) {
    return Electors.read(
        text.getBytes(StandardCharsets.UTF_8),
        BallotImporting.of("voters.txt"),
        (Diagnostic one) -> wrong.add(one.code() + ": " + one.message()));
  }

  private Electors list(String text) {
    return read(text).orElseThrow();
  }

  @Test
  void aNameALineIsAnElector() {
    Electors electors = list("# of 2026\nhandle\n@Ann\n\n ben \nann\n");
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ANN")).isTrue();
    assertThat(electors.has("@ben")).isTrue();
    assertThat(electors.has("cat")).isFalse();
    assertThat(electors.has("handle")).isFalse();
  }

  @Test
  void theVotersOfKubernetesAreReadAsTheyStand() {
    Electors electors = list("---\neligible_voters:\n  - ann\n  - \"ben\"\n");
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ben")).isTrue();
  }

  @Test
  void theHeaderOfATableSaysInWhichColumnTheyAre() {
    Electors electors =
        list("name;Handle;since\n\"Bell; Ann\";@ann;2020\nBen;ben;2021\nCai;;2022\n");
    assertThat(electors.size()).isEqualTo(2);
    assertThat(electors.has("ann")).isTrue();
    assertThat(list("姓名,账号\n甲,jia\n").has("jia")).isTrue();
  }

  @Test
  void aListOfNobodyOrWithoutAColumnOfNamesIsRefused() {
    assertThat(read("# nobody\n")).isEmpty();
    assertThat(read("since,until\n2020,2021\n")).isEmpty();
    assertThat(wrong)
        .containsExactly(
            "Q0905: nobody stands in the list of electors", "Q0903: no column says who could vote");
  }
}
