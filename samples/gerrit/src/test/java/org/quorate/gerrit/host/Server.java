package org.quorate.gerrit.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of Gerrit: the jars that make it, and the Java that runs it.
 *
 * @param jars a folder with its whole class path
 * @param java a home of a JDK
 */
public record Server(Path jars, Path java) {

  /** The one that the build asks for, by the properties {@code gerrit} and {@code gerrit.java}. */
  public static Server asked() {
    return new Server(Path.of(property("gerrit")), Path.of(property("gerrit.java")));
  }

  /** The plugin that the build made. */
  public static Path plugin() {
    return Path.of(property("plugin"));
  }

  List<String> command(String... arguments) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      String classPath =
          String.join(
              System.getProperty("path.separator"), files.map(Path::toString).sorted().toList());
      return Stream.concat(
              Stream.of(
                  java.resolve("bin").resolve("java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath,
                  "com.google.gerrit.launcher.GerritLauncher"),
              Stream.of(arguments))
          .toList();
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("run it by maven, in profile `gerrit`: no `" + name + "`");
    }
    return value;
  }
}
