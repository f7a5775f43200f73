package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderCommandTest {
  private static final String CHARTER =
      """
      # Pumps

      <!-- charter: roles -->
      | Role | Rung below | Each | Sponsors | Evidence needed | Decided by |
      | --- | --- | --- | --- | --- | --- |
      | member | | project | | 2 merged contributions in 12 months | nobody |
      | reviewer | member | project | 1 reviewer | 3 months as member; 5 reviews | sponsors |

      <!-- charter: roster -->
      | Handle | Role | Since |
      | --- | --- | --- |
      | @rita | reviewer | 2020-01-01 |
      | @mia | member | 2026-02-01 |
      """;

  private static final String CASE =
      """
      {"kind": "ladder-review", "format": 1, "at": "2026-03-10T12:00:00Z", "known": "everything",
       "merits": {"deeds": [
         {"by": "ann", "kind": "contribution", "at": "2025-03-20T00:00:00Z", "what": "1"},
         {"by": "ann", "kind": "contribution", "at": "2026-01-01T00:00:00Z", "what": "2"},
         {"by": "bob", "kind": "contribution", "at": "2025-03-10T12:00:00Z", "what": "3"},
         {"by": "bob", "kind": "contribution", "at": "2026-01-01T00:00:00Z", "what": "4"}]}}
      """;

  @TempDir Path folder;

  private Ran ladder(String... more) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
    Files.writeString(folder.resolve("case.json"), CASE);
    String[] arguments = new String[more.length + 4];
    arguments[0] = "ladder";
    arguments[1] = "case.json";
    arguments[2] = "--charter";
    arguments[3] = "GOVERNANCE.md";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Ran.in(folder, arguments);
  }

  @Test
  void whoMayRiseComesFirstThenWhoIsShortOfSomething() throws Exception {
    Ran ladder = ladder("--all");

    assertThat(ladder.err()).isEmpty();
    assertThat(ladder.code()).isZero();
    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains(
            "May rise now (1) @ann member: 2/2 merged contributions in 12 months",
            "@bob member: 1/2 merged contributions in 12 months",
            "@mia reviewer: 1/3 months as member; 0/5 reviews (open: Sponsors)",
            "Evidence that falls short within 30 days, if nothing is added @ann");
  }

  @Test
  void onePersonIsToldEverything() throws Exception {
    Ran ladder = ladder("--person", "@bob");

    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains("@bob may not yet become member: 1 of 2", "1 of the deeds not counted")
        .contains("it is too long ago", "@bob has to do more");
  }

  @Test
  void jsonHoldsEveryStep() throws Exception {
    JsonNode told = new ObjectMapper().readTree(ladder("--json").out());

    assertThat(told.get("kind").asText()).isEqualTo("ladder-review-decision");
    assertThat(told.get("steps")).hasSize(3);
    assertThat(told.get("steps").get(0).get("outcome").asText()).isEqualTo("allowed");
  }

  @Test
  void aHistoryIsEvidenceOfWhatWasMerged() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first", "GOVERNANCE.md", CHARTER);
      git.commit("second", "a", "2");
    }
    Ran ladder = Ran.in(folder, "ladder", ".");

    assertThat(ladder.err()).isEmpty();
    assertThat(ladder.out().replaceAll("\\s+", " "))
        .contains("May rise now (1) ann@example.org member: 2/2 merged contributions");
  }
}
