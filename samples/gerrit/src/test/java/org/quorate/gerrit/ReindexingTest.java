package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.SubmitRecord;
import com.google.gerrit.server.index.change.ChangeIndexCollection;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.testing.TestTimeUtil;
import com.google.inject.AbstractModule;
import com.google.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.GerritInMemory;

/** The plugin in a Gerrit in memory, while a test moves the time and nobody touches a change. */
class ReindexingTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** It rings once more so long after it rang too early. */
  private static final Duration SHORTLY = Duration.ofMillis(20);

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long PAUSE = 10;
  private static final long SILENCE = 200;

  private static MovedTime time;
  private static GerritInMemory gerrit;
  private static int projects;

  private String project;
  private GerritInMemory.Plugin plugin;

  @BeforeAll
  static void start() throws Exception {
    time = new MovedTime(NOON);
    gerrit =
        new GerritInMemory(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(MovedTime.class).toInstance(time);
              }
            });
  }

  @AfterAll
  static void stop() {
    gerrit.close();
    TestTimeUtil.useSystemTime();
  }

  /** The plugin, by the time that tests move. */
  static final class Moved extends AbstractModule {
    private final MovedTime time;

    @Inject
    Moved(MovedTime time) {
      this.time = time;
    }

    @Override
    protected void configure() {
      install(new PluginModule(time));
    }
  }

  @BeforeEach
  void load() throws Exception {
    time.to(NOON);
    project = "project" + ++projects;
    gerrit.project(project);
    plugin = gerrit.plugin("quorate", Moved.class);
  }

  @AfterEach
  void unload() {
    plugin.close();
  }

  @Test
  void aWindowEndsInTheIndexAtItsEndAndNotBefore() throws Exception {
    charter("72 hours since opening");
    int change = change();
    near(NOON.plus(DAY.multipliedBy(3)));
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  @Test
  void aWindowThatEndsWithoutThePluginEndsInTheIndexOnceThatIsBack() throws Exception {
    charter("1 day since opening");
    int change = change();
    near(NOON.plus(DAY));
    plugin.close();
    await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("quorate-reindexing")));
    time.by(SHORTLY);
    staysAsItIs(change);
    plugin = gerrit.plugin("quorate", Moved.class);
    becomesOk(change);
  }

  @Test
  void aWindowIsNotForgottenWhenThePluginStartsAgain() throws Exception {
    charter("1 day since opening");
    int change = change();
    plugin.close();
    time.to(NOON.plus(DAY).minus(SHORTLY));
    gerrit.indexed();
    plugin = gerrit.plugin("quorate", Moved.class);
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  @Test
  void anotherVersionPutsTheEndOff() throws Exception {
    charter("1 day since last version");
    int change = change();
    time.by(HOUR);
    gerrit.revise(change, "a.txt", "1");
    near(NOON.plus(DAY));
    time.by(SHORTLY);
    staysAsItIs(change);
    near(NOON.plus(HOUR).plus(DAY));
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  @Test
  void anotherCharterBringsTheEndNearer() throws Exception {
    charter("3 days since opening");
    int change = change();
    charter("1 day since opening");
    awaitIndexed(change);
    near(NOON.plus(DAY));
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  /**
   * Two threads judge one change, and the one that read it before another version is the slower.
   */
  @Test
  void whatAnOlderVersionIsWaitingForDoesNotStay() throws Exception {
    charter("1 day since opening");
    int change = gerrit.emptyChange(project);
    ChangeData older = gerrit.data(project, change);
    assertThat(older.currentPatchSet().number()).isEqualTo(1);
    gerrit.revise(change, "a.txt", "1");
    gerrit.indexed();
    assertThat(plugin.part(Judge.class).of(older).orElseThrow().headline()).contains("no file");
    awaitIndexed(change);
    near(NOON.plus(DAY));
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  @Test
  void aChangeThatIsOpenNoMoreHasNoEnd() throws Exception {
    charter("1 day since opening");
    int change = change();
    gerrit.api().changes().id(change).abandon();
    near(NOON.plus(DAY));
    time.by(SHORTLY);
    Thread.sleep(SILENCE);
    assertThat(gerrit.indexed()).doesNotContain(change);
  }

  @Test
  void whatCouldNotBeIndexedIsTriedAgainAMinuteLater() throws Exception {
    charter("1 day since opening");
    int change = change();
    near(NOON.plus(DAY));
    try (BrokenIndex index = BrokenIndex.of(gerrit.part(ChangeIndexCollection.class))) {
      time.by(SHORTLY);
      staysAsItIs(change);
      assertThat(index.refused()).containsOnlyOnce(change);
    }
    near(NOON.plus(DAY).plus(Duration.ofMinutes(1)));
    staysAsItIs(change);
    time.by(SHORTLY);
    becomesOk(change);
  }

  private void charter(String open) throws Exception {
    gerrit.write(
        project,
        "refs/meta/config",
        "GOVERNANCE.md",
        Law.reviews(
            "Rule | When | Approvals | Stay open", "change | otherwise | none | at least " + open));
  }

  private int change() throws Exception {
    int change = gerrit.change(project);
    do {
      gerrit.indexed();
      Thread.sleep(SILENCE);
    } while (!gerrit.indexed().isEmpty());
    assertThat(status(change)).isEqualTo(SubmitRecord.Status.NOT_READY);
    return change;
  }

  /** Moves the time until shortly before an instant, which another change makes the plugin see. */
  private void near(Instant end) throws Exception {
    time.to(end.minus(SHORTLY));
    gerrit.change(project);
    gerrit.indexed();
  }

  private static void staysAsItIs(int change) throws Exception {
    Thread.sleep(SILENCE);
    assertThat(gerrit.indexed()).doesNotContain(change);
    assertThat(status(change)).isEqualTo(SubmitRecord.Status.NOT_READY);
  }

  private static void becomesOk(int change) throws Exception {
    await(() -> status(change) == SubmitRecord.Status.OK);
  }

  private static void awaitIndexed(int change) throws Exception {
    await(() -> gerrit.indexed().contains(change));
  }

  private static void await(BooleanSupplier wanted) throws Exception {
    long left = LONGEST.toMillis() / PAUSE;
    while (!wanted.getAsBoolean()) {
      assertThat(left--).as("time left to wait").isPositive();
      Thread.sleep(PAUSE);
    }
  }

  private static SubmitRecord.Status status(int change) {
    return gerrit.indexed(change, CharterRule.NAME).orElseThrow();
  }
}
