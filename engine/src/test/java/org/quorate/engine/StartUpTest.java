package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host waits for when it starts. */
class StartUpTest {
  private static final long MOST = 1_000;

  @TempDir Path folder;

  /** Of the processor's time and not of the clock's, which other processes take too. */
  @Test
  void aColdHostWaitsLessThanASecondForItsFirstAnswer() throws Exception {
    String classPath =
        Arrays.stream(OptionalJarsTest.classPathWithout(List.of()))
            .map(StartUpTest::path)
            .collect(Collectors.joining(File.pathSeparator));
    String said = Jvm.run(folder.resolve("said"), List.of("-cp", classPath, Cold.class.getName()));
    List<String> lines = said.lines().toList();
    assertThat(lines.get(lines.size() - 1)).isEqualTo(HostsTest.ANSWER);
    assertThat(Long.parseLong(lines.get(lines.size() - 2))).isPositive().isLessThan(MOST);
  }

  private static String path(URL entry) {
    try {
      return Path.of(entry.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A host that starts an engine first of all. */
  static final class Cold {
    private Cold() {}

    public static void main(String[] arguments) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      String answer = new Embedded().call();
      System.out.println((threads.getCurrentThreadCpuTime() - before) / 1_000_000);
      System.out.println(answer);
    }
  }
}
