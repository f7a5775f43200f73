package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quorate.charter.CodePage;
import org.quorate.engine.ballots.BallotCode;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Grammar;
import org.quorate.engine.json.CaseCode;
import org.quorate.engine.scenario.Scenarios;
import org.quorate.spi.RuleSet;

/** Run with {@code -Dquorate.reference=write} to write the page anew. */
class ReferencePageTest {
  private static final Path PAGE =
      Path.of("src/main/resources/org/quorate/engine/charter/reference.md");

  private static List<CodePage> others() {
    List<CodePage> others = new ArrayList<>(CaseCode.pages());
    others.addAll(Scenarios.pages());
    others.addAll(ExpiredTerms.pages());
    others.addAll(BallotCode.pages());
    ServiceLoader.load(RuleSet.class).forEach(rules -> others.addAll(rules.pages()));
    return others;
  }

  @Test
  void theCommittedPageIsWhatTheReaderGoesBy() throws IOException {
    if ("write".equals(System.getProperty("quorate.reference"))) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ReferencePage.text(others()));
    }
    assertThat(Files.readString(PAGE)).isEqualTo(ReferencePage.text(others()));
  }

  /** Keys of tables and what is shown to be bold are the only bold words; all marks are in code. */
  @Test
  void whatMarkdownWouldEatIsQuoted() {
    boolean fenced = false;
    for (String line : ReferencePage.text(others()).split("\n")) {
      fenced ^= line.startsWith("```");
      String outside = line.replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
      String plain = outside.replaceAll("\\*\\*[A-Za-z ]+\\*\\*", "");
      if (!fenced && !line.startsWith("```")) {
        assertThat(plain).as(line).doesNotContain("`", "*", "<", "~~", "__");
      }
    }
  }

  @Test
  void everyTermOfCountingIsExplained() {
    String terms = String.join(" ", counting().english());
    Matcher term = Pattern.compile("'([a-z -]+)'").matcher(terms);
    while (term.find()) {
      assertThat(ReferenceMeanings.COUNTING).contains("| `" + term.group(1));
    }
  }

  private static Grammar counting() {
    return Cells.grammars().stream()
        .filter(grammar -> grammar.name().equals("counting"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyCodeAndColumnStandsOnThePage() {
    String page = ReferencePage.text(others());
    for (Code code : Code.values()) {
      assertThat(page).contains("### " + code.id());
    }
    others().forEach(code -> assertThat(page).contains("### " + code.code()));
    assertThat(others().stream().map(code -> code.code().substring(0, 3)))
        .contains("Q06", "Q07", "Q08");
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
