package org.quorate.engine.charter;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.cell.CellCode;
import org.quorate.engine.scenario.ScenarioResult;
import org.quorate.engine.scenario.Scenarios;
import org.quorate.spi.RuleSet;

/**
 * Each document of the golden folder gives just the diagnostics in the file beside it. Run with
 * {@code -Dquorate.golden=write} to write these files anew, and read the difference.
 */
class GoldenTest {
  private static final Instant TODAY = Instant.parse("2026-03-01T00:00:00Z");
  private static final Path FOLDER =
      Path.of("src/test/resources/org/quorate/engine/charter/golden");

  /** Every document is looked through for it before its cells are read, as Q0105. */
  private static final String TOLD_BEFORE = "Q0407";

  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static void play(Charter charter, List<Diagnostic> all) {
    List<ScenarioResult> played = Scenarios.run(ENGINE, charter);
    played.forEach(result -> result.diagnostic().ifPresent(all::add));
    all.addAll(Scenarios.untouched(charter, played));
    all.addAll(ExpiredTerms.of(charter, TODAY));
    all.addAll(ENGINE.examine(charter, TODAY));
  }

  static Stream<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysWhatIsExpected(String name) throws IOException {
    Reading reading = ENGINE.read(Fixture.read(FOLDER.resolve(name)));
    List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
    reading.charter().ifPresent(charter -> play(charter, all));
    String said = all.stream().map(it -> it + "\n").collect(joining());
    Path expected = FOLDER.resolve(name.replace(".md", ".expected"));
    if ("write".equals(System.getProperty("quorate.golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
    if (name.startsWith("Q")) {
      assertThat(said).contains(" " + name.substring(0, 5) + ": ");
    }
    assertThat(all).allSatisfy(GoldenTest::isPlain);
    boolean errors = reading.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertThat(reading.charter().isPresent()).isEqualTo(!errors);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten-mistakes.md", "ten-mistakes-zh.md"})
  void tenMistakesOfTenKindsAreToldInOneRun(String name) {
    List<Diagnostic> said = ENGINE.read(Fixture.read(FOLDER.resolve(name))).diagnostics();
    assertThat(said).hasSize(10).allMatch(it -> it.line() > 0 && it.column() > 0);
    assertThat(said.stream().map(Diagnostic::code).distinct()).hasSize(10);
  }

  @Test
  void everyCodeHasADocument() throws IOException {
    Set<String> shown = new TreeSet<>();
    documents().forEach(name -> shown.add(name.substring(0, 5)));
    List<String> codes = new ArrayList<>();
    Stream.of(Code.values()).map(Code::id).forEach(codes::add);
    Stream.of(CellCode.values()).map(CellCode::code).forEach(codes::add);
    codes.remove(TOLD_BEFORE);
    for (RuleSet rules : ServiceLoader.load(RuleSet.class)) {
      rules.pages().forEach(page -> codes.add(page.code()));
    }
    Scenarios.pages().forEach(page -> codes.add(page.code()));
    ExpiredTerms.pages().forEach(page -> codes.add(page.code()));
    assertThat(shown).containsAll(codes);
  }

  /** One lower-case sentence with help, in the words of charters and not of programs. */
  private static void isPlain(Diagnostic each) {
    assertThat(each.message()).matches("(Markdown |[^A-Z]).*[^.]");
    assertThat(each.help()).isNotBlank().doesNotContain("\n");
    assertThat(each.message() + each.help()).doesNotContain("java.", "null");
  }
}
