package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/** Charters that change, or cannot be applied, in a real Gerrit. */
@ExtendWith(OneGerrit.class)
class CharterChangesIT {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  void judgesAChangeOfTheCharterByTheOneInForce(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "amended", Law.maintainers(2));
    int other = project.change("dan");
    project.approve(other, "ann");
    int change = project.proposal("dan", Law.maintainers(1));
    project.approve(change, "ann");
    project.now(change).isNotReady("`2 maintainers` wanted, 1 missing");
    project.now(other).isNotReady("`2 maintainers` wanted, 1 missing");
    project.approve(change, "bob");
    project.now(change).isOk();
    assertThat(project.submit(change, "admin").status()).isEqualTo(200);
    project.now(other).isOk();
  }

  @Test
  void flipsOpenChangesInTheIndexWhenTheCharterChanges(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "flipped", Law.maintainers(1));
    List<Integer> approved = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      int change = project.change("dan");
      project.approve(change, "ann");
      approved.add(change);
      project.indexed(change).isOk();
    }
    int waiting = project.change("dan");
    assertThat(project.charter(Law.maintainers(2)).accepted()).isTrue();
    for (int change : approved) {
      project.await(change, "NOT_READY", LONGEST);
      project.indexed(change).isNotReady("`2 maintainers` wanted, 1 missing");
    }
    project.indexed(waiting).isNotReady("2 missing");
    assertThat(project.charter(Law.maintainers(1)).accepted()).isTrue();
    for (int change : approved) {
      project.await(change, "OK", LONGEST);
      project.indexed(change).isOk();
    }
    project.indexed(waiting).isNotReady("1 missing");
  }

  @Test
  void refusesABrokenCharterAtPushEvenWithoutValidation(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "refused", Law.maintainers(1));
    String broken = Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard");
    for (Clone.Pushed pushed :
        List.of(project.charter(broken), project.charter(broken, "skip-validation"))) {
      assertThat(pushed.accepted()).isFalse();
      assertThat(pushed.output())
          .contains("the charter is not acceptable", "GOVERNANCE.md:", "`wizard`");
    }
    int change = project.change("dan");
    project.now(change).isNotReady("`1 maintainer` wanted, 1 missing");
  }

  @Test
  void refusesToMergeABrokenCharterThatCameInWithoutThePlugin(RunningGerrit gerrit)
      throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "unmerged", Law.maintainers(1));
    String broken = Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard");
    int change = withoutPlugin(gerrit, () -> project.proposal("dan", broken));
    project.approve(change, "ann");
    project.now(change).isOk();
    assertThat(project.submit(change, "admin").toString())
        .contains("status=409", "the charter is not acceptable", "`wizard`");
    assertThat(project.now(change).change()).isEqualTo("NEW");
  }

  @Test
  void isSilentWithoutACharter(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.lawless(gerrit, "lawless");
    int change = project.change("dan");
    assertThat(project.now(change).status()).isEqualTo("silent");
    assertThat(project.now(change).submittable()).isTrue();
    assertThat(project.submit(change, "dan").status()).isEqualTo(200);
  }

  @Test
  void takesTheCharterOfTheParentUntilTheProjectHasItsOwn(RunningGerrit gerrit) throws Exception {
    GovernedProject parent = GovernedProject.of(gerrit, "parent", Law.maintainers(2));
    GovernedProject child = GovernedProject.lawless(gerrit, "child", parent.name());
    int change = child.change("dan");
    child.approve(change, "ann");
    child.now(change).isNotReady("`2 maintainers` wanted, 1 missing");
    assertThat(child.charter(Law.maintainers(1)).accepted()).isTrue();
    child.await(change, "OK", LONGEST);
  }

  @Test
  void ruleErrorsUnderACharterThatNeverWasAcceptableUntilACommitMendsIt(RunningGerrit gerrit)
      throws Exception {
    GovernedProject project = GovernedProject.lawless(gerrit, "broken");
    String broken = Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard");
    Clone.Pushed pushed = withoutPlugin(gerrit, () -> project.charter(broken));
    assertThat(pushed.accepted()).isTrue();
    int change = project.change("dan");
    assertThat(project.now(change).status()).isEqualTo("RULE_ERROR");
    assertThat(project.now(change).submittable()).isFalse();
    assertThat(project.now(change).headline()).contains("was never acceptable", "`wizard`");
    assertThat(project.submit(change, "dan").status()).isEqualTo(409);
    int repair = project.proposal("dan", Law.maintainers(1));
    assertThat(project.now(repair).status()).isEqualTo("silent");
    assertThat(project.now(repair).submittable()).isTrue();
    assertThat(project.submit(repair, "admin").status()).isEqualTo(200);
    project.await(change, "NOT_READY", LONGEST);
    project.approve(change, "ann");
    project.now(change).isOk();
  }

  @Test
  void keepsTheLastAcceptableCharterOfABranchInForce(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.lawless(gerrit, "branched");
    Clone admins = project.clone("admin").write("GOVERNANCE.md", Law.maintainers(1));
    Clone.Pushed first = admins.commit("Rule").push("refs/heads/master");
    assertThat(first.accepted()).as(first.output()).isTrue();
    String broken = Law.reviews("Rule | When | Approvals", "change | otherwise | 1 wizard");
    Clone.Pushed pushed =
        admins.write("GOVERNANCE.md", broken).commit("Break it").push("refs/heads/master");
    assertThat(pushed.accepted()).isTrue();
    assertThat(pushed.output()).contains("`wizard`");
    int change = project.change("dan");
    project.now(change).isNotReady("`1 maintainer` wanted, 1 missing");
    project.approve(change, "ann");
    project.now(change).isOk();
  }

  private interface Work<T> {
    T done() throws Exception;
  }

  private static <T> T withoutPlugin(RunningGerrit gerrit, Work<T> work) throws Exception {
    gerrit.remove("quorate");
    try {
      return work.done();
    } finally {
      gerrit.install("quorate", Server.plugin());
    }
  }
}
