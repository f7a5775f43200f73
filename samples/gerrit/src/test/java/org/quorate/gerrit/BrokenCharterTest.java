package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.SubmitRecord;
import com.google.gerrit.extensions.common.ChangeInput;
import com.google.inject.util.Modules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.GerritInMemory;

/** A charter that never was acceptable, which nobody can vote out of the way. */
class BrokenCharterTest {
  private static final String PROJECT = "broken";
  private static final String MASTER = "refs/heads/master";
  private static final String PLACE = "GOVERNANCE.md";
  private static final String BROKEN =
      Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard");

  private GerritInMemory gerrit;
  private GerritInMemory.Plugin plugin;
  private String before;

  @BeforeEach
  void start() throws Exception {
    gerrit = new GerritInMemory(Modules.EMPTY_MODULE);
    gerrit.project(PROJECT);
    before = gerrit.api().projects().name(PROJECT).branch(MASTER).get().revision;
    gerrit.write(PROJECT, MASTER, PLACE, BROKEN);
    plugin = gerrit.plugin("quorate", PluginModule.class);
  }

  @AfterEach
  void stop() {
    plugin.close();
    gerrit.close();
  }

  @Test
  void theChangeThatMendsItIsLeftToGerrit() throws Exception {
    int change = gerrit.change(PROJECT);
    assertThat(status(change)).isEqualTo("RULE_ERROR");
    gerrit.revise(change, PLACE, Law.maintainers(1));
    assertThat(status(change)).isEqualTo("silent");
  }

  @Test
  void theChangeThatDeletesItIsLeftToGerrit() throws Exception {
    assertThat(status(gerrit.deletion(PROJECT, MASTER, PLACE))).isEqualTo("silent");
  }

  @Test
  void theChangeThatMakesItProseIsLeftToGerrit() throws Exception {
    int change = gerrit.change(PROJECT);
    gerrit.revise(change, PLACE, "# We agree\n");
    assertThat(status(change)).isEqualTo("silent");
  }

  @Test
  void aChangeThatBreaksItOtherwiseMendsNothing() throws Exception {
    int change = gerrit.change(PROJECT);
    gerrit.revise(change, PLACE, BROKEN.replace("wizard", "witch"));
    assertThat(status(change)).isEqualTo("RULE_ERROR");
  }

  @Test
  void aChangeThatStartsFromBeforeItMendsNothing() throws Exception {
    ChangeInput input = new ChangeInput(PROJECT, "master", "Add a file");
    input.baseCommit = before;
    assertThat(status(gerrit.api().changes().create(input).get()._number)).isEqualTo("RULE_ERROR");
  }

  private String status(int change) {
    return plugin
        .part(CharterRule.class)
        .evaluate(gerrit.data(PROJECT, change))
        .map(record -> record.status)
        .map(SubmitRecord.Status::name)
        .orElse("silent");
  }
}
