package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CyclesTest {
  @Test
  void aChainHasNone() {
    assertThat(Cycles.of(Map.of("a", List.of("b"), "b", List.of("c")))).isEmpty();
  }

  @Test
  void twoWaysToOneEndAreNone() {
    Map<String, List<String>> diamond =
        Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"));
    assertThat(Cycles.of(diamond)).isEmpty();
  }

  @Test
  void aRowThatLeadsToItselfIsOne() {
    assertThat(Cycles.of(Map.of("a", List.of("a")))).containsExactly(List.of("a"));
  }

  @Test
  void whatLeadsIntoACircleIsNoPartOfIt() {
    Map<String, List<String>> tailed =
        Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("b"));
    assertThat(Cycles.of(tailed)).containsExactly(List.of("b", "c"));
  }

  @Test
  void eachOfTwoCirclesIsFound() {
    Map<String, List<String>> two =
        Map.of("a", List.of("b"), "b", List.of("a"), "c", List.of("d"), "d", List.of("c"));
    assertThat(Cycles.of(two)).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }
}
