package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;

/** Nominations as changes to the roster, in a real Gerrit. */
@ExtendWith(OneGerrit.class)
class NominationsIT {
  private static final String LADDER =
      Law.maintainers(1)
          .replace(
              "| Role | Rung below |\n| --- | --- |\n| maintainer | |",
              "| Role | Rung below | Sponsors | Evidence needed | Decided by |\n"
                  + "| --- | --- | --- | --- | --- |\n"
                  + "| maintainer | | 2 maintainers | 2 merged contributions in 12 months"
                  + " | sponsors |");

  private static String with(String handle) {
    return LADDER.replace(
        "| @cat | maintainer |\n", "| @cat | maintainer |\n| @" + handle + " | maintainer |\n");
  }

  @Test
  void aNomineeIsElectedByTheirWorkAndTheirSponsorsAndThenApproves(RunningGerrit gerrit)
      throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "elected", LADDER);
    Clone work = project.clone("dan");
    for (String path : new String[] {"a.txt", "b.txt"}) {
      Clone.Pushed pushed = work.write(path, path).commit("Add " + path).push("refs/heads/master");
      assertThat(pushed.accepted()).as(pushed.output()).isTrue();
    }
    int code = project.change("eve");
    project.approve(code, "dan");
    int change = project.proposal("dan", with("dan"));
    project.approve(change, "ann");
    project.now(change).isNotReady("@dan may not yet become maintainer");
    JsonObject told =
        gerrit
            .account("dan")
            .get("/changes/" + change + "/quorate~decision")
            .json()
            .getAsJsonObject();
    assertThat(told.get("outcome").getAsString()).isEqualTo("waiting");
    assertThat(told.getAsJsonObject("roster").get("kind").getAsString())
        .isEqualTo("roster-decision");
    assertThat(gerrit.account("dan").ssh("quorate explain " + change).output())
        .contains("given, waiting: @dan may not yet become maintainer");
    project.approve(change, "bob");
    project.now(change).isOk();
    project.indexed(change).isOk();
    project.now(code).isNotReady("1 missing");
    assertThat(project.submit(change, "admin").status()).isEqualTo(200);
    project.now(code).isOk();
  }

  @Test
  void somebodyWithoutWorkIsNoMaintainerWhoeverApproves(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "unelected", LADDER);
    int change = project.proposal("eve", with("eve"));
    project.approve(change, "ann", "bob", "cat");
    project.now(change).isNotReady("@eve may not yet become maintainer");
    assertThat(project.submit(change, "admin").status()).isEqualTo(409);
  }
}
