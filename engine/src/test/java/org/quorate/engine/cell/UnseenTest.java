package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.RoleName;

class UnseenTest {

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x0B, 0x0C, 0x1C, 0x1F, 0x7F, 0x85, 0x2028, 0x2029, 0x200B})
  void aCharacterThatCannotBeSeenIsRefusedInARole(int character) {
    String text = "main" + Character.toString(character) + "tainer";
    cell(Cells.role(text, EN)).isRefused(CellCode.INVISIBLE, 4);
    cell(Cells.approvals("1 " + text, EN)).isRefused(CellCode.INVISIBLE, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x09, 0x20, 0xA0, 0x3000})
  void aSpaceOfAnyWidthIsASpace(int character) {
    cell(Cells.role("team" + Character.toString(character) + "lead", EN))
        .means(RoleName.of("team lead"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xA0, 0x2003, 0x3000, 0xFE0F, 0x200B})
  void aPatternHoldsNothingThatCannotBeSeen(int character) {
    String text = "path `src/a.c" + Character.toString(character) + "b`";
    assertThat(Cells.when(text, EN).mistakes())
        .extracting(Mistake::code)
        .containsExactly(CellCode.INVISIBLE.code());
  }
}
