package org.quorate.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The only place that asks the process for its streams, its environment and elapsed time. The
 * script tells whether the streams are terminals, because a JDK cannot tell them apart.
 */
final class Surroundings {
  private static final int WIDTH = 100;
  private static final int WIDEST = 160;
  private static final int BUFFER = 1 << 16;

  private Surroundings() {}

  /** Streams in UTF-8 whatever the locale, colour and progress on a terminal only. */
  static Terminal terminal() {
    boolean plain = set("NO_COLOR") || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        System.in,
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        Path.of("").toAbsolutePath(),
        width(),
        set("QUORATE_TERMINAL") && !plain,
        set("QUORATE_PROGRESS"));
  }

  /** Milliseconds since some moment, for showing progress. */
  static long elapsed() {
    return System.nanoTime() / 1_000_000;
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    FileOutputStream bytes = new FileOutputStream(descriptor);
    return new PrintStream(
        new java.io.BufferedOutputStream(bytes, BUFFER), flush, StandardCharsets.UTF_8);
  }

  private static boolean set(String name) {
    String value = System.getenv(name);
    return value != null && !value.isEmpty();
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{0,3}")
        ? Math.min(Integer.parseInt(columns), WIDEST)
        : WIDTH;
  }
}
