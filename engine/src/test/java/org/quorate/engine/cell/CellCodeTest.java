package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CellCodeTest {

  @Test
  void everyCodeHasItsNumberAndAWholePage() {
    assertThat(Arrays.stream(CellCode.values()).map(CellCode::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("Q04\\d\\d"))
        .isSorted();
    for (CellCode code : CellCode.values()) {
      assertThat(code.means()).isNotBlank().doesNotEndWith(".");
      assertThat(code.avoid()).isNotBlank().isNotEqualTo(code.prefer());
      assertThat(code.prefer()).isNotBlank();
      assertThat(code.why()).isNotBlank().doesNotEndWith(".");
    }
  }
}
