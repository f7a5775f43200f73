package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/** The plugin is taken out of a real Gerrit and put in again, twenty times: nothing of it stays. */
@ExtendWith(OneGerrit.class)
class LoadingIT {
  private static final int TIMES = 20;
  private static final Duration LONGEST = Duration.ofSeconds(100);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Pattern USED =
      Pattern.compile("Both:[^\\n]*? ([0-9.]+) MB \\([^)]*\\) used");

  /**
   * How many of the class loaders may be there a while longer: Java keeps one in the last record
   * that it made a hash for, and every thread of Gerrit the one on whose behalf it was started.
   */
  private static final int HELD = 4;

  @Test
  void metaspaceReturnsFromUnloadedPlugins(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "loaded", Law.maintainers(1));
    List<Double> used = unload(gerrit, project, project.change("dan"));
    double each = (used.get(TIMES - 1) - used.get(0)) / (TIMES - 1);
    double end = returned(gerrit, used.get(0) + HELD * each);
    System.out.println("MB of metaspace, unloaded each time: " + used + ", and then: " + end);
    assertThat(end).isLessThan(used.get(0) + HELD * each);
  }

  /** What is in use without the plugin each time. */
  private static List<Double> unload(RunningGerrit gerrit, GovernedProject project, int change)
      throws Exception {
    List<Double> used = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      assertThat(project.now(change).status()).isNotEqualTo("silent");
      gerrit.remove("quorate");
      try {
        assertThat(project.now(change).status()).isEqualTo("silent");
        used.add(used(gerrit));
      } finally {
        gerrit.install("quorate", Server.plugin());
      }
    }
    return used;
  }

  /** Gerrit itself lets go of unloaded plugins once a minute. */
  private static double returned(RunningGerrit gerrit, double wanted) throws Exception {
    gerrit.remove("quorate");
    try {
      long left = LONGEST.dividedBy(PAUSE);
      while (used(gerrit) >= wanted && left-- > 0) {
        Thread.sleep(PAUSE.toMillis());
      }
      return used(gerrit);
    } finally {
      gerrit.install("quorate", Server.plugin());
    }
  }

  private static double used(RunningGerrit gerrit) throws Exception {
    gerrit.jcmd("GC.run");
    String told = gerrit.jcmd("VM.metaspace");
    Matcher matcher = USED.matcher(told);
    assertThat(matcher.find()).as(told).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
