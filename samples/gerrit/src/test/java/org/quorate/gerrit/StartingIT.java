package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.RunningGerrit;

/** What the plugin adds to the start of a real Gerrit: it prints figures, and judges no time. */
@ExtendWith(OneGerrit.class)
class StartingIT {
  private static final int ROUNDS = 3;

  /** What Gerrit says before it loads its plugins, and when it has loaded this one. */
  private static final Pattern LOADED =
      Pattern.compile(
          "\\[(\\S+)] \\[main] INFO +\\S+PluginLoader : Loading plugins(?s:.)*?"
              + "\\[(\\S+)] \\[main] INFO +\\S+PluginLoader : Loaded plugin quorate");

  @Test
  void tellsWhatThePluginAddsToTheStart(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "starting", Law.maintainers(1));
    int change = project.change("dan");
    List<Long> with = new ArrayList<>();
    List<Long> loading = new ArrayList<>();
    List<Long> decisions = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      without.add(gerrit.restartWithout("quorate").toMillis());
      int said = gerrit.log().length();
      with.add(gerrit.restart().toMillis());
      loading.add(loading(gerrit.log().substring(said)).toMillis());
      decisions.add(decision(gerrit, change).toMillis());
      decisions.add(decision(gerrit, change).toMillis());
    }
    System.out.println(
        "ms until Gerrit answers with the plugin: " + with + ", without it: " + without);
    System.out.println("ms of these to load the plugin until it is ready: " + loading);
    System.out.println(
        "ms of the first decision over REST, and the next one, each time: " + decisions);
  }

  private static Duration loading(String log) {
    Matcher loaded = LOADED.matcher(log);
    assertThat(loaded.find()).as(log).isTrue();
    return Duration.between(Instant.parse(loaded.group(1)), Instant.parse(loaded.group(2)));
  }

  private static Duration decision(RunningGerrit gerrit, int change) throws Exception {
    long asked = System.nanoTime();
    gerrit.admin().get("/changes/" + change + "/quorate~decision").orThrow();
    return Duration.ofNanos(System.nanoTime() - asked);
  }
}
