package org.quorate.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that is a named module requires ours by the names in their manifests. All that ours run on
 * may stay on the class path, or be modules too; those of them that have descriptors have to be
 * added then, for automatic modules such as ours require nothing by name.
 */
class ModulePathTest {
  private static final Map<String, String> OURS =
      Map.of(
          "api", "org.quorate.api", "engine", "org.quorate.engine", "rules", "org.quorate.rules");

  /** The jars that an engine runs on at the least. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(drools-|kie-|commonmark-|slf4j-api-|jspecify-|jakarta\\.validation-api-).*\\.jar");

  private static final String HOST =
      """
      package org.example.host;

      import java.time.Instant;
      import org.quorate.*;
      import org.quorate.charter.*;
      import org.quorate.contribution.*;
      import org.quorate.engine.Engines;
      import org.quorate.merge.*;

      public final class Host {
        public static void main(String[] args) {
          String text = "---\\ngovernance: 1\\nname: Pumps\\n---\\n<!-- charter: reviews -->\\n"
              + "| Rule | When | Approvals |\\n| --- | --- | --- |\\n| rest | otherwise | 1 person |\\n";
          try (GovernanceEngine engine = Engines.create()) {
            Charter charter =
                engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
            Contribution change = Contribution.builder("1", Handle.of("ann")).paths("a").build();
            Instant at = Instant.parse("2026-03-10T12:00:00Z");
            Decision decision =
                engine.decide(charter, new MayMerge(change, at, Known.everything()));
            System.out.println(Host.class.getModule().getName() + " "
                + Engines.class.getModule().getName() + " " + decision.outcome());
          }
        }
      }
      """;

  @TempDir Path folder;
  private Path modules;
  private final List<String> classPath = new ArrayList<>();

  @BeforeEach
  void split() throws Exception {
    modules = Files.createDirectories(folder.resolve("modules"));
    for (URL entry : OptionalJarsTest.classPathWithout(List.of())) {
      Path path = Path.of(entry.toURI());
      String name = path.getFileName().toString();
      if (name.equals("classes") || name.startsWith("quorate-")) {
        Path module = name.equals("classes") ? path.getParent().getParent() : module(name);
        jar(path, module.getFileName().toString());
      } else if (!name.equals("test-classes")) {
        classPath.add(path.toString());
      }
    }
  }

  @Test
  void theManifestsNameTheModules() throws IOException {
    for (Map.Entry<String, String> ours : OURS.entrySet()) {
      String pom = Files.readString(Path.of("..", ours.getKey(), "pom.xml"));
      assertThat(pom)
          .contains("<Automatic-Module-Name>" + ours.getValue() + "</Automatic-Module-Name>");
    }
  }

  @Test
  void aModularHostReadsAndDecides() throws Exception {
    Path source = Files.createDirectories(folder.resolve("source/org/example/host"));
    Path descriptor = folder.resolve("source/module-info.java");
    Files.writeString(
        descriptor,
        "module org.example.host {\n  requires org.quorate.api;\n  requires org.quorate.engine;\n}\n");
    Path host = Files.writeString(source.resolve("Host.java"), HOST);
    compile(descriptor, host);
    assertThat(run(List.of("-cp", joined(classPath), "-p", joined(ours()))))
        .endsWith("org.example.host org.quorate.engine WAITING");
    assertThat(run(List.of("--add-modules", "ALL-MODULE-PATH", "-p", joined(withAllNeeded()))))
        .endsWith("org.example.host org.quorate.engine WAITING");
  }

  private List<String> ours() {
    return List.of(modules.toString(), folder.resolve("host").toString());
  }

  private List<String> withAllNeeded() {
    List<String> all = new ArrayList<>(ours());
    classPath.stream()
        .filter(jar -> NEEDED.matcher(Path.of(jar).getFileName().toString()).matches())
        .forEach(all::add);
    assertThat(all).as("with 14 of Drools and Kie").hasSizeGreaterThan(14);
    return all;
  }

  private static String joined(List<String> paths) {
    return String.join(File.pathSeparator, paths);
  }

  private void compile(Path descriptor, Path host) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintStream(said, true, UTF_8),
                new PrintStream(said, true, UTF_8),
                "-d",
                folder.resolve("host").toString(),
                "-p",
                modules.toString(),
                descriptor.toString(),
                host.toString());
    assertThat(code).as(said.toString(UTF_8)).isZero();
  }

  private String run(List<String> paths) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(paths);
    arguments.addAll(List.of("-m", "org.example.host/org.example.host.Host"));
    return Jvm.run(folder.resolve("said"), arguments);
  }

  private static Path module(String jar) {
    return Path.of(jar.replaceFirst("quorate-([a-z]+)-.*", "$1"));
  }

  /** The classes as the build packs them, or the jar that it packed. */
  private void jar(Path classes, String module) throws IOException {
    Path jar = modules.resolve("quorate-" + module + ".jar");
    if (Files.isRegularFile(classes)) {
      Files.copy(classes, jar);
      return;
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", OURS.get(module));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.equals("META-INF/MANIFEST.MF")) {
          packed.putNextEntry(new ZipEntry(name));
          Files.copy(file, packed);
        }
      }
    }
  }
}
