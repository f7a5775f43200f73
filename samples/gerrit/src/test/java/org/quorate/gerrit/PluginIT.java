package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Account;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;

/** What the plugin gives to a real Gerrit beside its submit rule. */
@ExtendWith(OneGerrit.class)
class PluginIT {
  private static final String ONE = Law.maintainers(1);

  private static final String WINDOW =
      Law.reviews(
          "Rule | When | Approvals | Stay open",
          "change | otherwise | none | at least 1 minute since opening");

  private static final String LABEL = "label.Code-Review";
  private static final String REQUIRED = "submit-requirement.Code-Review";

  private static RunningGerrit gerrit;
  private static Account admin;
  private static Account ann;
  private static Account bob;

  @BeforeAll
  static void start(RunningGerrit running) throws Exception {
    gerrit = running;
    admin = gerrit.admin();
    ann = gerrit.account("ann");
    bob = gerrit.account("bob");
  }

  @AfterAll
  static void nothingWentWrong() throws Exception {
    assertThat(gerrit.log()).doesNotContain("[quorate] ERROR").doesNotContain("cannot decide");
  }

  @Test
  void tellsTheWholeDecisionOverRestAndInWordsOverSsh() throws Exception {
    project("told", ONE);
    int change = push("told");
    JsonObject decision =
        ann.get("/changes/" + change + "/quorate~decision").json().getAsJsonObject();
    assertThat(decision.get("kind").getAsString()).isEqualTo("merge-decision");
    assertThat(decision.get("outcome").getAsString()).isEqualTo("waiting");
    assertThat(decision.toString()).contains("refs/meta/config of told");
    Clone.Pushed explained = ann.ssh("quorate explain " + change);
    assertThat(explained.output())
        .contains("waiting by reviews/change, Approvals: `1 maintainer` wanted, 1 missing")
        .contains("unmet reviews/change (GOVERNANCE.md:")
        .contains("what would do: approve: @bob as 1 maintainer")
        .contains("beside it, Gerrit's own Code-Review: unsatisfied");
    assertThat(explained.accepted()).isTrue();
  }

  @Test
  void isSilentWhereNoCharterIs() throws Exception {
    admin.project("silent", "All-Projects");
    admin
        .clone("silent")
        .write("GOVERNANCE.md", "# We agree\n")
        .commit("Prose")
        .push("refs/heads/master");
    int change = push("silent");
    assertThat(record(change)).isEmpty();
    assertThat(ann.get("/changes/" + change + "/quorate~decision").status()).isEqualTo(404);
  }

  @Test
  void refusesABrokenCharterHoweverItIsPushed() throws Exception {
    project("guarded", ONE);
    String broken = ONE.replace("1 maintainer", "1 wizard");
    Clone clone =
        admin.clone("guarded").checkout("refs/meta/config").write("GOVERNANCE.md", broken);
    clone.commit("Ask a wizard");
    assertThat(clone.push("refs/meta/config").accepted()).isFalse();
    assertThat(clone.push("refs/meta/config").output())
        .contains("the charter is not acceptable")
        .contains("no table declares the role `wizard`");
    assertThat(clone.push("refs/for/refs/meta/config").accepted()).isFalse();
    assertThat(clone.push("refs/meta/config", "skip-validation").accepted()).isFalse();
    clone.write("GOVERNANCE.md", ONE).amend();
    assertThat(clone.push("refs/meta/config").accepted()).isTrue();
  }

  @Test
  void indexesAChangeWhenItsWindowEndsThoughGerritWasStartedAgain() throws Exception {
    project("restarted", WINDOW);
    int change = push("restarted");
    assertThat(indexed(change)).contains("NOT_READY");
    gerrit.restart();
    assertThat(indexed(change)).contains("NOT_READY");
    await(change, "\"OK\"");
  }

  @Test
  void indexesWhatAnotherCharterDecidesOtherwise() throws Exception {
    project("moving", ONE);
    int change = push("moving");
    bob.vote(change, 2, "").orThrow();
    await(change, "\"OK\"");
    charter("moving", ONE.replace("1 maintainer", "2 maintainers"));
    await(change, "NOT_READY");
  }

  @Test
  void tellsWhoSetAHashtag() throws Exception {
    project(
        "tagged",
        ONE.replace("1 maintainer", "none")
            + "| careful | label `care` set by maintainer | 2 maintainers |\n");
    int change = push("tagged");
    String hashtags = "/changes/" + change + "/hashtags";
    admin.post(hashtags, "{\"add\": [\"care\", \"other\"]}").orThrow();
    assertThat(record(change)).contains("\"OK\"");
    admin.post(hashtags, "{\"remove\": [\"care\"]}").orThrow();
    ann.post(hashtags, "{\"add\": [\"care\"]}").orThrow();
    assertThat(record(change)).contains("NOT_READY", "reviews/careful");
  }

  @Test
  void standsAloneWhereTheProjectLeavesReviewsToIt() throws Exception {
    project("alone", ONE.replace("1 maintainer", "none"));
    int change = push("alone");
    assertThat(isSubmittable(change)).isFalse();
    Clone config = admin.clone("alone").checkout("refs/meta/config");
    config.git("config", "-f", "project.config", REQUIRED + ".applicableIf", "is:false");
    config.git("config", "-f", "project.config", REQUIRED + ".submittableIf", "is:true");
    config.git("config", "-f", "project.config", LABEL + ".function", "NoBlock");
    for (String value : List.of("-2 Veto", "-1 Object", "0 Nothing", "+1 Fine", "+2 Approve")) {
      config.git("config", "-f", "project.config", "--add", LABEL + ".value", value);
    }
    assertThat(config.commit("Leave reviews to the charter").push("refs/meta/config").accepted())
        .isTrue();
    assertThat(isSubmittable(change)).isTrue();
  }

  @Test
  void takesMembersOfAGroupForHoldersOfTheRole() throws Exception {
    admin.put("/groups/Stewards", "{}").orThrow();
    String stewards = ONE.replace("| maintainer | |", "| maintainer | |\n| steward | |");
    project("grouped", stewards.replace("1 maintainer", "1 steward"));
    int change = push("grouped");
    bob.vote(change, 2, "").orThrow();
    await(change, "does not count");
    admin.put("/groups/Stewards/members/bob", "{}").orThrow();
    await(change, "@bob's approval may not count");
    Thread.sleep(1_100); // Gerrit keeps seconds, and within one it is not told what came first
    bob.vote(change, 0, "").orThrow();
    bob.vote(change, 2, "as a steward").orThrow();
    await(change, "\"OK\"");
  }

  private static void project(String name, String charter) throws Exception {
    admin.project(name, "All-Projects");
    charter(name, charter);
  }

  private static void charter(String project, String text) throws Exception {
    Clone.Pushed pushed =
        admin
            .clone(project)
            .checkout("refs/meta/config")
            .write("GOVERNANCE.md", text)
            .commit("Write down who decides")
            .push("refs/meta/config");
    assertThat(pushed.accepted()).as(pushed.output()).isTrue();
  }

  private static int push(String project) throws Exception {
    return ann.clone(project).write("a.txt", "1").commit("Add a").push("refs/for/master").change();
  }

  private static boolean isSubmittable(int change) throws Exception {
    return admin
        .get("/changes/" + change + "?o=SUBMITTABLE")
        .json()
        .getAsJsonObject()
        .get("submittable")
        .getAsBoolean();
  }

  /** What Gerrit tells of the charter's rule, decided now. */
  private static String record(int change) throws Exception {
    return ours(admin.get("/changes/" + change + "?o=SUBMITTABLE").json().getAsJsonObject());
  }

  /** What Gerrit's index tells of it. */
  private static String indexed(int change) throws Exception {
    JsonElement found = admin.get("/changes/?q=change:" + change + "&o=SUBMITTABLE").json();
    return ours(found.getAsJsonArray().get(0).getAsJsonObject());
  }

  private static String ours(JsonObject change) {
    for (JsonElement record : change.getAsJsonArray("submit_records")) {
      if (record.getAsJsonObject().get("rule_name").getAsString().equals(CharterRule.NAME)) {
        return record.toString();
      }
    }
    return "";
  }

  private static void await(int change, String wanted) throws Exception {
    for (int tries = 0; tries < 400 && !indexed(change).contains(wanted); tries++) {
      Thread.sleep(250);
    }
    assertThat(indexed(change)).contains(wanted);
  }
}
