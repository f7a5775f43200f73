package org.quorate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.engine.json.CaseWriter;

/** Whole processes, from their start to their end. */
final class Processes {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Processes() {}

  /** A process of our own classes that prints one line. */
  static String line(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx4g", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(main.getSimpleName() + " failed");
    }
    return out;
  }

  /** Milliseconds from the start of the console to the end of its first decision; sorted. */
  static double[] coldDecisions(Path script, int times) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("quorate-bench");
    Path charter = Files.writeString(folder.resolve("GOVERNANCE.md"), Workload.text());
    Path question =
        Files.writeString(folder.resolve("case.json"), CaseWriter.write(Workload.approved()));
    List<String> command =
        List.of(script.toString(), "decide", "--charter", charter.toString(), question.toString());
    timed(command, 1);
    double[] millis = timed(command, times);
    for (Path path : List.of(question, charter, folder)) {
      Files.delete(path);
    }
    return millis;
  }

  /** Milliseconds of a Java process that does nothing; sorted. */
  static double[] idle(int times) throws IOException, InterruptedException {
    return timed(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-version"), times);
  }

  private static double[] timed(List<String> command, int times)
      throws IOException, InterruptedException {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      int code = process.waitFor();
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (code != 0) {
        throw new IOException(command + " ended with " + code);
      }
    }
    Arrays.sort(millis);
    return millis;
  }
}
