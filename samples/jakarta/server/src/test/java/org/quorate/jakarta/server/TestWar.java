package org.quorate.jakarta.server;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.quorate.jakarta.suite.Suite;

/** The archive with the suite inside. */
final class TestWar {
  private TestWar() {}

  static void of(Path war, Path copy) throws IOException {
    Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(copy, Map.of())) {
      Files.copy(place(Suite.class), zip.getPath("WEB-INF/lib/quorate-jakarta-suite.jar"));
      String name = SuiteEndpoint.class.getName().replace('.', '/') + ".class";
      Path type = zip.getPath("WEB-INF/classes").resolve(name);
      Files.createDirectories(type.getParent());
      Files.copy(place(SuiteEndpoint.class).resolve(name), type);
    }
  }

  private static Path place(Class<?> type) {
    try {
      URI uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
