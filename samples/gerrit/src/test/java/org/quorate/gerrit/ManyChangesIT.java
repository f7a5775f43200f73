package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quorate.gerrit.host.Account;
import org.quorate.gerrit.host.Clone;
import org.quorate.gerrit.host.RunningGerrit;
import org.quorate.gerrit.host.Server;

/** What the plugin costs where many changes are open: it prints figures, and judges no time. */
@ExtendWith(OneGerrit.class)
class ManyChangesIT {
  private static final int CHANGES = 200;
  private static final int ROUNDS = 3;

  @Test
  void indexesAndListsTwoHundredOpenChanges(RunningGerrit gerrit) throws Exception {
    GovernedProject project = GovernedProject.of(gerrit, "many", Law.maintainers(2));
    Clone clone = project.clone("dan");
    for (int number = 1; number <= CHANGES; number++) {
      clone.write("file" + number + ".txt", "1\n").commit("Add file " + number);
    }
    assertThat(clone.push("refs/for/master%l=Code-Review+1").accepted()).isTrue();
    Account admin = gerrit.admin();
    List<Integer> changes = new ArrayList<>();
    dashboard(admin, "")
        .forEach(one -> changes.add(one.getAsJsonObject().get("_number").getAsInt()));
    assertThat(changes).hasSize(CHANGES);
    for (JsonElement one : dashboard(admin, "&o=SUBMITTABLE")) {
      GovernedProject.Answer.of(one.getAsJsonObject()).isNotReady("2 missing");
    }
    Figures with = Figures.of(admin, changes);
    gerrit.remove("quorate");
    try {
      Figures without = Figures.of(admin, changes);
      assertThat(dashboard(admin, "&o=SUBMITTABLE").toString()).doesNotContain("quorate");
      System.out.println(CHANGES + " open changes with the plugin: " + with);
      System.out.println(CHANGES + " open changes without it: " + without);
    } finally {
      gerrit.install("quorate", Server.plugin());
    }
  }

  private static JsonArray dashboard(Account who, String options) throws Exception {
    return who.get("/changes/?q=project:many+status:open&n=" + CHANGES + options)
        .json()
        .getAsJsonArray();
  }

  /**
   * Milliseconds, of rounds after the first, by a client over HTTP.
   *
   * @param index one change, the mean of all
   * @param query a dashboard of all, the middle of the rounds
   */
  private record Figures(double index, double query) {
    static Figures of(Account admin, List<Integer> changes) throws Exception {
      double[] indexes = new double[ROUNDS];
      double[] queries = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        for (int change : changes) {
          admin.post("/changes/" + change + "/index", "{}").orThrow();
        }
        long indexed = System.nanoTime();
        dashboard(admin, "&o=SUBMITTABLE&o=LABELS&o=SUBMIT_REQUIREMENTS");
        indexes[round] = (indexed - start) / 1e6 / changes.size();
        queries[round] = (System.nanoTime() - indexed) / 1e6;
      }
      return new Figures(middle(indexes), middle(queries));
    }

    private static double middle(double[] rounds) {
      double[] warm = Arrays.copyOfRange(rounds, 1, rounds.length);
      Arrays.sort(warm);
      return warm[warm.length / 2];
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f ms to index one, %.0f ms to query all", index, query);
    }
  }
}
