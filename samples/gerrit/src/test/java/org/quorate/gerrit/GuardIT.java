package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.Reply;
import org.quorate.gerrit.host.RunningGerrit;

/** Broken charters that no new commit brings to {@code refs/meta/config}. */
@ExtendWith(OneGerrit.class)
class GuardIT {
  private static final String REFUSED = "the charter is not acceptable";

  @Test
  void refusesOneThatCameInOnABranch(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "sidestepped", Law.maintainers(1));
    gerrit
        .admin()
        .put("/projects/sidestepped/config", "{\"reject_implicit_merges\": \"FALSE\"}")
        .orThrow();
    Clone admins = project.clone("admin").checkout("refs/meta/config");
    admins.write("GOVERNANCE.md", Law.maintainers(1).replace("1 maintainer |", "1 wizard |"));
    Clone.Pushed beside = admins.commit("Ask a wizard").push("refs/heads/beside");
    assertThat(beside.accepted()).as(beside.output()).isTrue();
    Clone.Pushed pushed = admins.push("refs/meta/config");
    assertThat(pushed.accepted()).isFalse();
    assertThat(pushed.output()).contains(REFUSED, "`wizard`");
    admins.write("a.txt", "1\n").commit("Add a");
    int change = admins.push("refs/for/refs/meta/config").change();
    project.approve(change, "ann");
    project.now(change).isOk();
    Reply merged = project.submit(change, "admin");
    assertThat(merged.status()).isEqualTo(409);
    assertThat(merged.text()).contains(REFUSED, "`wizard`");
  }

  @Test
  void refusesTheMergeOfTwoThatAreGoodByThemselves(RunningGerrit gerrit) throws Exception {
    String lords =
        Law.reviews("Rule | When | Approvals", "change | otherwise | 1 maintainer")
            .replace("| maintainer | |\n", "| maintainer | |\n| lord | |\n");
    GovernedProject project = GovernedProject.of(gerrit, "crossed", lords);
    int fewer = project.proposal("ann", lords.replace("| lord | |\n", ""));
    int more = project.proposal("bob", lords.replace("1 maintainer |", "1 lord |"));
    project.approve(fewer, "cat");
    project.approve(more, "cat");
    assertThat(project.submit(fewer, "admin").status()).isEqualTo(200);
    Reply merged = project.submit(more, "admin");
    assertThat(merged.status()).isEqualTo(409);
    assertThat(merged.text()).contains(REFUSED, "`lord`");
    assertThat(project.charter(lords).accepted()).isTrue();
  }
}
