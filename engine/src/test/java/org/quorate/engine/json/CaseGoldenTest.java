package org.quorate.engine.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case of the golden folder gives just the problems in the file beside it. Run with {@code
 * -Dquorate.golden=write} to write these files anew, and read the difference.
 */
class CaseGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/quorate/engine/json/golden");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(String name) throws IOException {
    CaseReading reading = CaseReader.read(Files.readAllBytes(FOLDER.resolve(name)));
    String said =
        reading.problems().stream().map(it -> it.diagnostic(name) + "\n").collect(joining());
    Path expected = FOLDER.resolve(name.replace(".json", ".expected"));
    if ("write".equals(System.getProperty("quorate.golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said)
        .isEqualTo(Files.readString(expected))
        .contains(" " + name.substring(0, 5) + ": ");
    assertThat(reading.question()).isEmpty();
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    cases().forEach(name -> shown.add(name.substring(0, 5)));
    CaseCode.pages().forEach(page -> assertThat(shown).contains(page.code()));
  }
}
