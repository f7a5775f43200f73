package org.quorate.engine.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzer starts from, and every other case, read as the fuzzer reads it; the fuzzer itself
 * runs in a profile of its own.
 */
class CaseReaderCorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/quorate/engine/json");

  static List<Path> cases() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseIsAQuestionOrProblems(Path one) throws IOException {
    new CaseReaderFuzzTest().anyBytesAreAQuestionOrProblems(Files.readAllBytes(one));
  }
}
