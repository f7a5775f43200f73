package org.quorate.jakarta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the archive holds, and what it leaves to the server. */
class ArchiveIT {
  /** It has 6.3 MB: engine, rules, what they run on, and the resources. */
  private static final long LARGEST = 8 << 20;

  private static List<String> jars() throws IOException {
    try (ZipFile war = new ZipFile(System.getProperty("war"))) {
      return war.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")).toList();
    }
  }

  @Test
  void whatTheServerProvidesIsNotInTheArchive() throws IOException {
    assertThat(jars())
        .anyMatch(name -> name.contains("quorate-engine"))
        .noneMatch(name -> name.contains("/jakarta."))
        .noneMatch(name -> name.contains("hibernate"))
        .noneMatch(name -> name.contains("microprofile"))
        .noneMatch(name -> name.contains("suite"));
  }

  @Test
  void noCompilerIsInTheArchive() throws IOException {
    assertThat(jars())
        .noneMatch(name -> name.matches(".*/(ecj|antlr|mvel|janino|drools-(drl|mvel|ecj)).*"))
        .noneMatch(name -> name.contains("codegen"));
    assertThat(Files.size(Path.of(System.getProperty("war")))).isLessThan(LARGEST);
  }
}
