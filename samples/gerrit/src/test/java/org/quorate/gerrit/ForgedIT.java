package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;

/** Ways round a charter that Gerrit itself leaves open. */
@ExtendWith(OneGerrit.class)
class ForgedIT {
  private static final String KERNEL =
      Law.reviews(
          "Rule | When | Approvals",
          "kernel | path `kernel/**` | 2 maintainers",
          "change | otherwise | 1 maintainer");

  /** A clone by Dan, who pushed a file of the kernel past review, onto a branch of his own. */
  private static Clone elsewhere(RunningGerrit gerrit, GovernedProject project) throws Exception {
    String place = "/projects/" + project.name();
    gerrit.admin().put(place + "/branches/elsewhere", "{\"revision\": \"master\"}").orThrow();
    // later versions of Gerrit refuse some of them, unless a project wants them
    gerrit.admin().put(place + "/config", "{\"reject_implicit_merges\": \"FALSE\"}").orThrow();
    project.clone("admin").write("c.txt", "1\n").commit("Go on").push("refs/heads/master");
    Clone dans = project.clone("dan").write("kernel/a.c", "1\n").commit("Add it elsewhere");
    Clone.Pushed pushed = dans.push("refs/heads/elsewhere");
    assertThat(pushed.accepted()).as(pushed.output()).isTrue();
    return dans;
  }

  @Test
  void seesWhatAChangeStandsOnThatNoChangeTellsOf(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "along", KERNEL);
    Clone dans = elsewhere(gerrit, project);
    int change = dans.write("a.txt", "1\n").commit("Add a").push("refs/for/master").change();
    project.approve(change, "ann");
    project.now(change).isNotReady("reviews/kernel, Approvals: `2 maintainers` wanted, 1 missing");
    assertThat(project.submit(change, "dan").status()).isEqualTo(409);
    project.approve(change, "bob");
    project.now(change).isOk();
  }

  @Test
  void asksForNothingBelowAChangeThatGerritPicksAlone(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "picked", KERNEL);
    gerrit.admin().put("/projects/picked/config", "{\"submit_type\": \"CHERRY_PICK\"}").orThrow();
    Clone dans = elsewhere(gerrit, project);
    int change = dans.write("a.txt", "1\n").commit("Add a").push("refs/for/master").change();
    project.approve(change, "ann");
    project.now(change).isOk();
    assertThat(project.submit(change, "dan").status()).isEqualTo(200);
    assertThat(project.clone("dan").git("ls-files")).doesNotContain("kernel");
  }

  @Test
  void seesWhatAMergeBringsAsItsFirstParent(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "swapped", KERNEL);
    Clone dans = elsewhere(gerrit, project);
    project.clone("admin").write("b.txt", "1\n").commit("Go on").push("refs/heads/master");
    dans.git("fetch", "--quiet", "origin");
    dans.git("merge", "--quiet", "--no-ff", "--no-commit", "origin/master");
    int change = dans.commit("Merge master").push("refs/for/master").change();
    project.approve(change, "ann");
    project.now(change).isNotReady("reviews/kernel, Approvals: `2 maintainers` wanted, 1 missing");
  }

  @Test
  void dropsApprovalsOfAPatchThatIsMovedOntoWhatNobodySaw(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "slipped", Law.maintainers(1));
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/master").change();
    project.approve(change, "ann");
    project.now(change).isOk();
    elsewhere(gerrit, project);
    dans.rebase("refs/heads/elsewhere").push("refs/for/master");
    project.now(change).isNotReady("@ann's approval does not count");
  }

  @Test
  void decidesEachChangeOfAChainByItself(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "chained", KERNEL);
    Clone dans = project.clone("dan");
    Clone first = dans.write("kernel/a.c", "1\n").commit("Add a");
    int below = first.push("refs/for/master").change();
    int above = dans.write("b.txt", "1\n").commit("Add b").push("refs/for/master").change();
    project.approve(above, "ann");
    project.now(above).isOk();
    assertThat(project.submit(above, "dan").status()).isEqualTo(409);
    project.approve(below, "ann", "bob");
    assertThat(project.submit(above, "dan").status()).isEqualTo(200);
  }

  @Test
  void countsNoVoteThatSomebodyGaveInTheNameOfAnother(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "lent",
            Law.reviews(
                "Rule | When | Approvals | Vetoed by",
                "change | otherwise | 1 maintainer | maintainers"));
    mayLend(gerrit, project);
    int change = project.change("eve");
    for (String who : List.of("ann", "bob")) {
      gerrit.account(who);
      gerrit
          .account("dan")
          .post(
              "/changes/" + change + "/revisions/current/review",
              "{\"labels\": {\"Code-Review\": 2}, \"on_behalf_of\": \"" + who + "\"}")
          .orThrow();
    }
    assertThat(project.now(change).status()).isEqualTo("RULE_ERROR");
    assertThat(project.now(change).submittable()).isFalse();
    assertThat(project.now(change).headline()).contains("approved by nobody for sure");
  }

  private static void mayLend(RunningGerrit gerrit, GovernedProject project) throws Exception {
    gerrit
        .admin()
        .post(
            "/projects/" + project.name() + "/access",
            """
            {"add": {"refs/heads/*": {"permissions": {"labelAs-Code-Review":
              {"label": "Code-Review", "rules": {"global:Registered-Users":
                {"action": "ALLOW", "min": -2, "max": 2}}}}}}}""")
        .orThrow();
  }

  @Test
  void hearsALaterVetoOfAnEarlierPatchSet(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "later",
            Law.reviews(
                "Rule | When | Approvals | Vetoed by",
                "change | otherwise | 1 maintainer | maintainers"));
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/master").change();
    dans.write("a.txt", "2\n").amend().push("refs/for/master");
    project.approve(change, "ann", "bob");
    project.now(change).isOk();
    gerrit
        .account("bob")
        .post("/changes/" + change + "/revisions/1/review", "{\"labels\": {\"Code-Review\": -2}}")
        .orThrow();
    project.now(change).isNotReady("veto of @bob");
  }

  @Test
  void knowsNoSetterOfAHashtagThatComesBackWithAPush(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "retagged",
            Law.reviews(
                "Rule | When | Approvals",
                "fast | path `*.txt` and label `fast` set by maintainer | none",
                "change | otherwise | 1 maintainer"));
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/master").change();
    String hashtags = "/changes/" + change + "/hashtags";
    project.now(change).isNotReady("1 missing");
    mayTag(gerrit, project);
    gerrit.account("ann").post(hashtags, "{\"add\": [\"fast\"]}").orThrow();
    project.now(change).isOk();
    gerrit.account("ann").post(hashtags, "{\"remove\": [\"fast\"]}").orThrow();
    dans.write("a.txt", "2\n").amend().push("refs/for/master", "hashtag=fast");
    assertThat(project.now(change).status()).isEqualTo("RULE_ERROR");
    assertThat(project.now(change).submittable()).isFalse();
  }

  private static void mayTag(RunningGerrit gerrit, GovernedProject project) throws Exception {
    gerrit
        .admin()
        .post(
            "/projects/" + project.name() + "/access",
            """
            {"add": {"refs/heads/*": {"permissions": {"editHashtags":
              {"rules": {"global:Registered-Users": {"action": "ALLOW"}}}}}}}""")
        .orThrow();
  }

  @Test
  void takesNoApprovalAlongToAnotherBranch(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "moved", Law.maintainers(1));
    gerrit.admin().put("/projects/moved/branches/next", "{\"revision\": \"master\"}").orThrow();
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/next").change();
    project.approve(change, "ann");
    // of the same patch, so that the vote stands, where Gerrit does not copy it and so forgets it
    dans.git("commit", "--quiet", "--amend", "--date", "2020-01-01T00:00:00Z", "--no-edit");
    dans.push("refs/for/next");
    project.now(change).isOk();
    gerrit
        .admin()
        .post("/changes/" + change + "/move", "{\"destination_branch\": \"master\"}")
        .orThrow();
    project.now(change).isNotReady("1 missing");
  }
}
