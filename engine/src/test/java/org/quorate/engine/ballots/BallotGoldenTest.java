package org.quorate.engine.ballots;

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
 * Each file of the golden folder gives just the mistakes in the file beside it. Run with {@code
 * -Dquorate.golden=write} to write these files anew, and read the difference.
 */
class BallotGoldenTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/quorate/engine/ballots/golden");

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhatIsExpected(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
    BallotReading reading = BallotReader.read(bytes, BallotImporting.of(name));
    String said = reading.diagnostics().stream().map(it -> it + "\n").collect(joining());
    Path expected = FOLDER.resolve(name + ".expected");
    if ("write".equals(System.getProperty("quorate.golden"))) {
      Files.writeString(expected, said);
    }
    assertThat(said)
        .isEqualTo(Files.readString(expected))
        .contains(" " + name.substring(0, 5) + ": ");
    assertThat(reading.ballots()).isEmpty();
  }

  @Test
  void everyCodeHasAFile() throws IOException {
    Set<String> shown = new TreeSet<>();
    files().forEach(name -> shown.add(name.substring(0, 5)));
    BallotCode.pages().forEach(page -> assertThat(shown).contains(page.code()));
  }
}
