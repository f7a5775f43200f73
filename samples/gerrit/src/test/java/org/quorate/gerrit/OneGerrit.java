package org.quorate.gerrit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/**
 * Gives tests a real Gerrit with the plugin: one for all classes of a run, since it takes long to
 * start. Every test has projects of its own, and leaves the plugin as it found it.
 */
final class OneGerrit implements ParameterResolver {
  /** Lines of the log, if a change could not be decided. */
  private static final int SHOWN = 40;

  private static final Namespace PLACE = Namespace.create(OneGerrit.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(RunningGerrit.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLACE)
        .getOrComputeIfAbsent("gerrit", any -> start(), Site.class)
        .gerrit();
  }

  private static Site start() {
    try {
      Path folder = Files.createTempDirectory("quorate-gerrit");
      RunningGerrit gerrit = RunningGerrit.start(Server.asked(), folder);
      gerrit.install("quorate", Server.plugin());
      return new Site(gerrit, folder);
    } catch (Exception e) {
      throw new IllegalStateException("no Gerrit to test on", e);
    }
  }

  private record Site(RunningGerrit gerrit, Path folder) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      gerrit.close();
      gerrit
          .log()
          .lines()
          .dropWhile(line -> !line.contains("cannot decide"))
          .limit(SHOWN)
          .forEach(System.out::println);
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
