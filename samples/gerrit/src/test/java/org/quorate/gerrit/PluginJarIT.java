package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.Server;

/** What is inside the one jar, and what the host brings. */
class PluginJarIT {
  /** One and a half million of it is what checks the facts of posted questions. */
  private static final long LARGEST = 11_000_000;

  @Test
  void holdsWhatTheHostDoesNotBringUnderItsOwnName() throws IOException {
    assertThat(entries())
        .contains("org/drools/core/RuleBaseConfiguration.class", "org/kie/api/KieBase.class")
        .contains(
            "org/quorate/engine/Engines.class", "com/fasterxml/jackson/core/JsonFactory.class");
  }

  @Test
  void holdsNeitherWhatTheHostBringsNorACompiler() throws IOException {
    assertThat(entries())
        .noneMatch(entry -> entry.startsWith("org/slf4j/"))
        .noneMatch(entry -> entry.startsWith("org/eclipse/jgit/"))
        .noneMatch(entry -> entry.startsWith("org/eclipse/jdt/"))
        .noneMatch(entry -> entry.startsWith("com/google/inject/"))
        .noneMatch(entry -> entry.startsWith("com/google/gerrit/"))
        .noneMatch(entry -> entry.startsWith("org/antlr/"))
        .noneMatch(entry -> entry.startsWith("org/mvel/"))
        .noneMatch(entry -> entry.startsWith("org/drools/drl/parser/"));
  }

  @Test
  void namesTheServicesOfEveryJarInIt() throws IOException {
    try (JarFile jar = new JarFile(Server.plugin().toFile())) {
      ZipEntry services = jar.getEntry("META-INF/services/org.quorate.spi.RuleSet");
      assertThat(new String(jar.getInputStream(services).readAllBytes(), StandardCharsets.UTF_8))
          .contains("org.quorate.rules");
      assertThat(jar.getManifest().getMainAttributes().getValue("Gerrit-PluginName"))
          .isEqualTo("quorate");
    }
  }

  @Test
  void staysSmall() throws IOException {
    assertThat(Files.size(Server.plugin())).isLessThan(LARGEST);
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(Server.plugin().toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
