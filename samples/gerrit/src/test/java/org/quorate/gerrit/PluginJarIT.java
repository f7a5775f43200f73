package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.Server;

/** What is inside the one jar, and what the host brings. */
class PluginJarIT {
  /** Bytes of entries: Drools is most of it, one and a third million check facts. */
  private static final long LARGEST_OF_OTHERS = 6_000_000;

  /** Bytes of entries: our rules, compiled, are half of it. */
  private static final long LARGEST_OF_OURS = 4_200_000;

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
    assertThat(bytes(entry -> !isOurs(entry))).isLessThan(LARGEST_OF_OTHERS);
    assertThat(bytes(PluginJarIT::isOurs)).isLessThan(LARGEST_OF_OURS);
  }

  private static boolean isOurs(ZipEntry entry) {
    return entry.getName().contains("org/quorate/");
  }

  private static long bytes(Predicate<ZipEntry> which) throws IOException {
    try (JarFile jar = new JarFile(Server.plugin().toFile())) {
      return jar.stream().filter(which).mapToLong(ZipEntry::getCompressedSize).sum();
    }
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(Server.plugin().toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}
