package org.quorate.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The only place that asks the process for its streams. */
final class Surroundings {
  private static final int WIDTH = 100;

  private Surroundings() {}

  static Terminal terminal() {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    return new Terminal(System.in, out, err, Path.of("").toAbsolutePath(), WIDTH, false, false);
  }
}
