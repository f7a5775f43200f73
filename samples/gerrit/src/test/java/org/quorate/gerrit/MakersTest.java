package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.SubmitRecord.Status;
import com.google.gerrit.extensions.api.accounts.AccountInput;
import com.google.gerrit.extensions.api.changes.ReviewInput;
import com.google.gerrit.extensions.api.projects.BranchInput;
import com.google.gerrit.extensions.common.ChangeInput;
import com.google.gerrit.extensions.common.MergeInput;
import com.google.gerrit.extensions.restapi.RestApiException;
import com.google.inject.util.Modules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.gerrit.host.GerritInMemory;

/** Who made a change, and what becomes of it when that is told later. */
class MakersTest {
  private static final String PROJECT = "made";
  private static final long PAUSE = 50;
  private static final int TRIES = 200;

  private GerritInMemory gerrit;
  private GerritInMemory.Plugin plugin;

  @BeforeEach
  void start() throws Exception {
    gerrit = new GerritInMemory(Modules.EMPTY_MODULE);
    gerrit.project(PROJECT);
    gerrit.write(PROJECT, "refs/meta/config", "GOVERNANCE.md", Law.maintainers(1));
    gerrit.account("ann", "jauthor@example.com");
    gerrit.account("bob", "bob@example.com");
    gerrit.account("cat", "jcommitter@example.com");
    gerrit.account("dan", "dan@example.com");
    gerrit.by("dan");
    plugin = gerrit.plugin("quorate", PluginModule.class);
  }

  @AfterEach
  void stop() {
    plugin.close();
    gerrit.close();
  }

  @Test
  void anAddressThatSomebodyGetsTellsWhoMadeAChangeThatNobodyTouches() throws Exception {
    ChangeInput input = new ChangeInput(PROJECT, "master", "Add a file");
    input.author = new AccountInput();
    input.author.name = "Eve";
    input.author.email = "eve@example.com";
    int change = gerrit.api().changes().create(input).get()._number;
    gerrit.revise(change, "a.txt", "1");
    approve(change, "bob");
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.RULE_ERROR);
    gerrit.account("eve", "eve@example.com");
    for (int left = TRIES; left > 0 && !isOk(change); left--) {
      Thread.sleep(PAUSE);
    }
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.OK);
  }

  @Test
  void whoMadeWhatAMergeBringsDoesNotApproveIt() throws Exception {
    BranchInput side = new BranchInput();
    side.revision = "master";
    gerrit.api().projects().name(PROJECT).branch("side").create(side);
    gerrit.write(PROJECT, "refs/heads/side", "b.txt", "1"); // by Ann, committed by Cat
    ChangeInput input = new ChangeInput(PROJECT, "master", "Merge a side");
    input.merge = new MergeInput();
    input.merge.source = "side";
    int change = gerrit.api().changes().create(input).get()._number;
    approve(change, "ann");
    approve(change, "cat");
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.NOT_READY);
    approve(change, "bob");
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.OK);
  }

  private void approve(int change, String who) throws RestApiException {
    gerrit.by(who);
    gerrit.api().changes().id(change).current().review(ReviewInput.approve());
    gerrit.by("dan");
  }

  private boolean isOk(int change) {
    return gerrit.indexed(change, CharterRule.NAME).filter(Status.OK::equals).isPresent();
  }
}
