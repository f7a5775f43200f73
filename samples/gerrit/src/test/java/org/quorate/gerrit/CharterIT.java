package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.gerrit.host.Account;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/** A real Gerrit whose changes are judged by the charter of {@code refs/meta/config}. */
class CharterIT {
  private static final String CHARTER =
      """
      ---
      governance: 1
      name: Demo
      language: en
      ---

      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | maintainer | |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cat | maintainer |

      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | change | otherwise | 1 maintainer |
      """;

  @TempDir private static Path folder;
  private static RunningGerrit gerrit;

  @BeforeAll
  static void start() throws Exception {
    gerrit = RunningGerrit.start(Server.asked(), folder);
    gerrit.install("quorate", Server.plugin());
  }

  @AfterAll
  static void stop() {
    gerrit.close();
  }

  @Test
  void aChangeWaitsForTheApprovalThatTheCharterWants() throws Exception {
    Account admin = gerrit.admin();
    admin.project("demo", "All-Projects");
    assertThat(
            admin
                .clone("demo")
                .checkout("refs/meta/config")
                .write("GOVERNANCE.md", CHARTER)
                .commit("Write down who decides")
                .push("refs/meta/config"))
        .matches(Clone.Pushed::accepted);
    Account ann = gerrit.account("ann");
    int change =
        ann.clone("demo").write("a.txt", "1").commit("Add a").push("refs/for/master").change();
    assertThat(record(change))
        .contains("\"NOT_READY\"")
        .contains("waiting by reviews/change, Approvals: `1 maintainer` wanted, 1 missing");
    gerrit.account("dan").vote(change, 2, "").orThrow();
    assertThat(record(change)).contains("\"NOT_READY\"", "@dan's approval does not count");
    gerrit.account("bob").vote(change, 2, "").orThrow();
    assertThat(record(change)).contains("\"OK\"");
    ann.post("/changes/" + change + "/submit", "{}").orThrow();
  }

  /** What Gerrit tells of the charter's rule. */
  private static String record(int change) throws Exception {
    for (JsonElement record :
        gerrit
            .admin()
            .get("/changes/" + change + "?o=SUBMITTABLE")
            .json()
            .getAsJsonObject()
            .getAsJsonArray("submit_records")) {
      String rule = record.getAsJsonObject().get("rule_name").getAsString();
      if (rule.equals("quorate~CharterRule")) {
        return record.toString();
      }
    }
    return "";
  }
}
