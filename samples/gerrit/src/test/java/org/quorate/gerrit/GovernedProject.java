package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.quorate.gerrit.host.Account;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.Reply;
import org.quorate.gerrit.host.RunningGerrit;

/**
 * A project of a real Gerrit that leaves reviews to its charter alone: Gerrit's own {@code
 * Code-Review} asks nothing, so that a change is submittable when the charter allows it.
 */
final class GovernedProject {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String OPEN =
      """

      [label "Code-Review"]
        function = NoBlock
        value = -2 Veto
        value = -1 Objection
        value = 0 No vote
        value = +1 Fine, but not for me to approve
        value = +2 Approval
      [submit-requirement "Code-Review"]
        applicableIf = is:false
        submittableIf = is:true
      """;

  private final RunningGerrit gerrit;
  private final String name;
  private int files;

  private GovernedProject(RunningGerrit gerrit, String name) {
    this.gerrit = gerrit;
    this.name = name;
  }

  /** A new one without a charter. */
  static GovernedProject lawless(RunningGerrit gerrit, String name) throws Exception {
    return lawless(gerrit, name, "All-Projects");
  }

  /** A new one without a charter under a parent. */
  static GovernedProject lawless(RunningGerrit gerrit, String name, String parent)
      throws Exception {
    gerrit.admin().project(name, parent);
    GovernedProject project = new GovernedProject(gerrit, name);
    Clone clone = gerrit.admin().clone(name).checkout("refs/meta/config");
    clone.write("project.config", clone.git("show", "HEAD:project.config") + OPEN);
    accepted(clone.commit("Leave reviews to the charter").push("refs/meta/config"));
    return project;
  }

  /** A new one with a charter. */
  static GovernedProject of(RunningGerrit gerrit, String name, String charter) throws Exception {
    GovernedProject project = lawless(gerrit, name);
    accepted(project.charter(charter));
    return project;
  }

  String name() {
    return name;
  }

  /** Pushes a charter past review. */
  Clone.Pushed charter(String text, String... options) throws Exception {
    return rewritten(text).push("refs/meta/config", options);
  }

  /** Proposes a charter as somebody; the change. */
  int proposal(String by, String text) throws Exception {
    return clone(by)
        .checkout("refs/meta/config")
        .write("GOVERNANCE.md", text)
        .commit("Change the rules")
        .push("refs/for/refs/meta/config")
        .change();
  }

  private Clone rewritten(String text) throws Exception {
    return gerrit
        .admin()
        .clone(name)
        .checkout("refs/meta/config")
        .write("GOVERNANCE.md", text)
        .commit("Write down who decides");
  }

  /** Proposes a new file as somebody; the change. */
  int change(String by) throws Exception {
    return clone(by)
        .write("file" + ++files + ".txt", "1\n")
        .commit("Add a file")
        .push("refs/for/master")
        .change();
  }

  Clone clone(String by) throws Exception {
    return account(by).clone(name);
  }

  private Account account(String who) throws Exception {
    return who.equals("admin") ? gerrit.admin() : gerrit.account(who);
  }

  void approve(int change, String... people) throws Exception {
    for (String person : people) {
      account(person).vote(change, 2, "").orThrow();
    }
  }

  /** What Gerrit decides of a change now. */
  Answer now(int change) throws Exception {
    return Answer.of(
        gerrit.admin().get("/changes/" + change + "?o=SUBMITTABLE").json().getAsJsonObject());
  }

  /** What Gerrit's index has of a change: what a dashboard shows. */
  Answer indexed(int change) throws Exception {
    JsonElement found =
        gerrit.admin().get("/changes/?q=change:" + change + "&o=SUBMITTABLE").json();
    return Answer.of(found.getAsJsonArray().get(0).getAsJsonObject());
  }

  /** Waits until the index says so, which nobody asks it to. */
  void await(int change, String status, Duration longest) throws Exception {
    for (long left = longest.dividedBy(PAUSE); left > 0; left--) {
      if (indexed(change).status().equals(status)) {
        return;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    assertThat(indexed(change).status()).as(indexed(change).toString()).isEqualTo(status);
  }

  /**
   * Submits as somebody; what Gerrit answers. It lets owners of the project alone submit what goes
   * to {@code refs/meta/config}.
   */
  Reply submit(int change, String by) throws Exception {
    return account(by).post("/changes/" + change + "/submit", "{}");
  }

  private static void accepted(Clone.Pushed pushed) {
    assertThat(pushed.accepted()).as(pushed.output()).isTrue();
  }

  /**
   * What Gerrit's REST answers of a change.
   *
   * @param status of the charter's record; {@code silent} if there is none
   * @param headline what that record says
   * @param change {@code NEW}, {@code MERGED} or {@code ABANDONED}
   */
  record Answer(String status, String headline, boolean submittable, String change) {
    static Answer of(JsonObject change) {
      String status = "silent";
      String headline = "";
      for (JsonElement each : change.getAsJsonArray("submit_records")) {
        JsonObject told = each.getAsJsonObject();
        if (told.get("rule_name").getAsString().equals(CharterRule.NAME)) {
          status = told.get("status").getAsString();
          headline = told.toString();
        }
      }
      JsonElement may = change.get("submittable");
      return new Answer(
          status, headline, may != null && may.getAsBoolean(), change.get("status").getAsString());
    }

    /** That the change can be submitted. */
    void isOk() {
      assertThat(status).as(toString()).isEqualTo("OK");
      assertThat(submittable).as(toString()).isTrue();
    }

    /** That the change cannot be submitted yet, with words of why. */
    void isNotReady(String... why) {
      assertThat(status).as(toString()).isEqualTo("NOT_READY");
      assertThat(submittable).as(toString()).isFalse();
      assertThat(headline).contains(why);
    }
  }
}
