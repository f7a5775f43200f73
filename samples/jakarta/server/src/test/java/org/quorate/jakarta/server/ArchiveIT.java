package org.quorate.jakarta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the archive holds, and what it leaves to the server. */
class ArchiveIT {
  /** Bytes in the archive: Drools is most of it. */
  private static final long LARGEST_OF_OTHERS = 4_700_000;

  /** Bytes in the archive: api, engine, rules and the resources. */
  private static final long LARGEST_OF_OURS = 4_200_000;

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
  }

  @Test
  void theArchiveStaysSmall() throws IOException {
    assertThat(bytes(entry -> !isOurs(entry))).isLessThan(LARGEST_OF_OTHERS);
    assertThat(bytes(ArchiveIT::isOurs)).isLessThan(LARGEST_OF_OURS);
  }

  private static boolean isOurs(ZipEntry entry) {
    return entry.getName().contains("quorate");
  }

  private static long bytes(Predicate<ZipEntry> which) throws IOException {
    try (ZipFile war = new ZipFile(System.getProperty("war"))) {
      return war.stream().filter(which).mapToLong(ZipEntry::getCompressedSize).sum();
    }
  }
}
