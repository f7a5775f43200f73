package org.quorate.gerrit.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs that end by themselves, or are ended. */
final class Commands {
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private Commands() {}

  /**
   * What came of a program.
   *
   * @param output of both streams
   */
  record Ended(int code, String output) {
    /** The output of one that succeeded. */
    String orThrow() {
      if (code != 0) {
        throw new AssertionError("ended with " + code + ": " + output);
      }
      return output;
    }
  }

  /** Runs one in a folder; it gets no input and asks nothing. */
  static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("quorate-gerrit", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("GIT_TERMINAL_PROMPT", "0");
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end: " + text(output));
      }
      return new Ended(process.exitValue(), text(output));
    } finally {
      Files.delete(output);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
