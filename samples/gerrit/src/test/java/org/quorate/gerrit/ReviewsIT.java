package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;

/** Votes in a real Gerrit, and what its charter makes of them. */
@ExtendWith(OneGerrit.class)
class ReviewsIT {

  @Test
  void waitsForTheApprovalThatTheCharterWants(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "approvals", Law.maintainers(1));
    int change = project.change("ann");
    project
        .now(change)
        .isNotReady("waiting by reviews/change, Approvals: `1 maintainer` wanted, 1 missing");
    project.approve(change, "dan");
    project.now(change).isNotReady("@dan's approval does not count");
    project.approve(change, "bob");
    project.now(change).isOk();
    assertThat(project.submit(change, "ann").status()).isEqualTo(200);
  }

  @Test
  void wantsApprovalsFromDifferentOrganisations(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "organisations",
            Law.reviews(
                "Rule | When | Approvals | Different organisations",
                "change | otherwise | 2 maintainers | 2"));
    int change = project.change("dan");
    project.now(change).isNotReady("2 missing");
    project.approve(change, "ann", "bob");
    project.now(change).isNotReady("reviews/change", "Different organisations");
    assertThat(project.submit(change, "dan").status()).isEqualTo(409);
    project.approve(change, "cat");
    project.now(change).isOk();
    project.indexed(change).isOk();
    assertThat(project.submit(change, "dan").status()).isEqualTo(200);
    assertThat(project.now(change).change()).isEqualTo("MERGED");
  }

  @Test
  void doesNotCountAnApprovalOfTheAuthor(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "selves", Law.maintainers(1));
    int change = project.change("ann");
    project.approve(change, "ann");
    project.now(change).isNotReady("@ann's approval does not count");
    assertThat(project.submit(change, "ann").status()).isEqualTo(409);
    project.approve(change, "bob");
    project.now(change).isOk();
  }

  @Test
  void doesNotCountAnApprovalOfWhoUploadedAnotherPatch(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "uploaders", Law.maintainers(1));
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/master").change();
    Clone bobs = project.clone("bob").checkout("refs/changes/" + path(change, 1));
    bobs.write("a.txt", "2\n").amend().push("refs/for/master");
    project.approve(change, "bob");
    project.now(change).isNotReady("@bob's approval does not count");
    project.approve(change, "cat");
    project.now(change).isOk();
  }

  private static String path(int change, int patchSet) {
    return String.format(Locale.ROOT, "%02d/%d/%d", change % 100, change, patchSet);
  }

  @Test
  void isBlockedByAVetoUntilItIsTakenBack(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "vetoes",
            Law.reviews(
                "Rule | When | Approvals | Vetoed by",
                "change | otherwise | 1 maintainer | maintainers"));
    int change = project.change("dan");
    project.approve(change, "ann");
    gerrit.account("cat").vote(change, -2, "").orThrow();
    project.now(change).isNotReady("@cat");
    assertThat(project.submit(change, "dan").status()).isEqualTo(409);
    gerrit.account("cat").vote(change, 0, "").orThrow();
    project.now(change).isOk();
  }

  @Test
  void hearsAVetoOnlyWithItsReasonWhereTheCharterWantsOne(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "reasons",
            Law.reviews(
                "Rule | When | Approvals | Vetoed by",
                "change | otherwise | 1 maintainer | maintainers, with reason"));
    int change = project.change("dan");
    project.approve(change, "ann");
    gerrit.account("cat").vote(change, -2, "").orThrow();
    project.now(change).isOk();
    // the vote keeps its time, and the reason that came a second later was not heard
    Thread.sleep(1_100);
    gerrit.account("cat").vote(change, -2, "this breaks every client").orThrow();
    project.now(change).isNotReady("@cat");
  }

  @Test
  void keepsApprovalsOverATrivialRebaseAndDropsThemOverAnotherPatch(RunningGerrit gerrit)
      throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "rebased", Law.maintainers(1));
    Clone dans = project.clone("dan").write("a.txt", "1\n").commit("Add a");
    int change = dans.push("refs/for/master").change();
    int other = project.change("cat");
    project.approve(other, "bob");
    assertThat(project.submit(other, "cat").status()).isEqualTo(200);
    project.approve(change, "ann");
    gerrit.account("dan").post("/changes/" + change + "/rebase", "{}").orThrow();
    project.now(change).isOk();
    assertThat(revisions(gerrit, change)).isEqualTo(2);
    dans.rebase("master").write("a.txt", "2\n").amend().push("refs/for/master");
    assertThat(revisions(gerrit, change)).isEqualTo(3);
    project.now(change).isNotReady("1 missing");
    project.approve(change, "ann");
    project.now(change).isOk();
  }

  private static int revisions(RunningGerrit gerrit, int change) throws Exception {
    return gerrit
        .admin()
        .get("/changes/" + change + "?o=ALL_REVISIONS")
        .json()
        .getAsJsonObject()
        .getAsJsonObject("revisions")
        .size();
  }

  @Test
  void obeysAnExceptionThatAMessageInvokes(RunningGerrit gerrit) throws Exception {
    GovernedProject project =
        GovernedProject.of(
            gerrit,
            "exceptions",
            Law.reviews(
                    "Rule | When | Approvals | Waived by",
                    "change | otherwise | 2 maintainers | fast-track")
                + Law.table(
                    "exceptions",
                    "Exception | Invoked by | When | Waives",
                    "fast-track | 1 maintainer | always | Approvals"));
    int change = project.change("dan");
    gerrit.account("dan").say(change, "/invoke fast-track").orThrow();
    project.now(change).isNotReady("2 missing");
    gerrit.account("cat").say(change, "It is on fire.\n\n/invoke fast-track").orThrow();
    project.now(change).isOk();
    assertThat(gerrit.admin().get("/changes/" + change + "/quorate~decision").orThrow().text())
        .contains("waived", "fast-track");
    assertThat(project.submit(change, "dan").status()).isEqualTo(200);
  }
}
