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
      assertThat(code.page().means()).isNotBlank().doesNotEndWith(".");
      assertThat(code.page().avoid()).isNotBlank().isNotEqualTo(code.page().prefer());
      assertThat(code.page().prefer()).isNotBlank();
      assertThat(code.page().why()).isNotBlank().doesNotEndWith(".");
    }
  }
}
