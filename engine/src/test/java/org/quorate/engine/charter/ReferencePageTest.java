package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.engine.cell.Cells;

/** Run with {@code -Dquorate.reference=write} to write the page anew. */
class ReferencePageTest {
  private static final Path PAGE =
      Path.of("src/main/resources/org/quorate/engine/charter/reference.md");

  @Test
  void theCommittedPageIsWhatTheReaderGoesBy() throws IOException {
    if ("write".equals(System.getProperty("quorate.reference"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ReferencePage.text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(ReferencePage.text());
  }

  @Test
  void everyCodeAndColumnStandsOnThePage() {
    String page = ReferencePage.text();
    for (Code code : Code.values()) {
      assertThat(page).contains("### " + code.id());
    }
    for (Field field : Field.values()) {
      String shown = field.key() ? "**" + field.shown() + "**" : field.shown();
      assertThat(page).contains("| " + shown + " |");
    }
  }

  @Test
  void everyColumnSaysWhatItHoldsByTheNameOfAGrammar() {
    List<String> known = new ArrayList<>(List.of("text", "a name", "a role", "a module"));
    known.add("an organisation, or `unaffiliated`");
    Cells.grammars().forEach(grammar -> known.add(grammar.name()));
    assertThat(Field.values()).allSatisfy(field -> assertThat(known).contains(field.holds()));
  }
}
