package org.quorate.jakarta.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaterQuestionsTest {

  /** What the engine learns to read, decide and write comes and goes without new code here. */
  @Test
  void noResourceKnowsAQuestionByItsName() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(10);
      for (Path source : sources) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain("org.quorate.merge", "org.quorate.contribution");
      }
    }
  }
}
