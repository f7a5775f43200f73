package org.quorate.jakarta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the archive holds, and what it leaves to the server. */
class ArchiveIT {

  @Test
  void whatTheServerProvidesIsNotInTheArchive() throws IOException {
    try (ZipFile war = new ZipFile(System.getProperty("war"))) {
      List<String> jars =
          war.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")).toList();
      assertThat(jars)
          .anyMatch(name -> name.contains("quorate-engine"))
          .noneMatch(name -> name.contains("/jakarta."))
          .noneMatch(name -> name.contains("hibernate"))
          .noneMatch(name -> name.contains("microprofile"))
          .noneMatch(name -> name.contains("suite"));
    }
  }
}
