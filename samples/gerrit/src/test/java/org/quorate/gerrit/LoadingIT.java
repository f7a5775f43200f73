package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/**
 * The plugin is taken out of a real Gerrit and put in again, twenty times within a window of sixty
 * seconds: the window ends without anybody touching the change, and nothing of the plugin stays.
 */
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
  void windowsEndAndMetaspaceReturns(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "loaded",
            Law.reviews(
                "Rule | When | Approvals | Stay open",
                "change | otherwise | none | at least 1 minute since last version"));
    int untouched = project.change("dan");
    Clone clone = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int revised = clone.push("refs/for/master").change();
    project.indexed(untouched).isNotReady("Stay open");
    project.indexed(revised).isNotReady("Stay open");
    List<Double> used = unload(gerrit, project, untouched);
    assertThat(clone.write("a.txt", "2\n").amend().push("refs/for/master").accepted()).isTrue();
    project.await(untouched, "OK", LONGEST);
    project.indexed(untouched).isOk();
    project.indexed(revised).isNotReady("Stay open");
    project.await(revised, "OK", LONGEST);
    project.indexed(revised).isOk();
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
