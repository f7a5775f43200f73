package org.quorate.engine.charter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzer starts from, and every document of the golden and conformance tests, read as the
 * fuzzer reads it; the fuzzer itself runs in a profile of its own.
 */
class CharterReaderCorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/quorate/engine/charter");

  static List<Path> documents() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentIsACharterOrRefused(Path document) throws IOException {
    new CharterReaderFuzzTest().anyBytesAreACharterOrRefused(Files.readAllBytes(document));
  }
}
