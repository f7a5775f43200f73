package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of names that the charter does not know, and of charters that know nobody. */
class StrangersTest {
  private static final String CHARTER =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | member |
      | lead |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | member |
      | @bob | lead |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | budget | members | more for than against | exactly 7 days since opening |
      | board | members | more for than against | exactly 7 days since opening |
      """;

  @TempDir Path folder;

  @BeforeEach
  void charter() throws IOException {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
  }

  private String explained(String rest) {
    String json =
        "{\"format\": 1, \"at\": \"2026-01-01T00:00:00Z\", \"known\": \"everything\", "
            + rest
            + "}";
    Ran ran = Ran.with(json, folder, "explain", "--charter", "GOVERNANCE.md");
    assertThat(ran.err()).isEmpty();
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void aDecisionIsTakenForTheNearest() {
    String ballot = "{\"id\": \"1\", \"decision\": \"NAME\", \"opened\": \"2025-12-01T00:00:00Z\"}";
    String asked = "\"kind\": \"has-passed\", \"ballot\": " + ballot;

    assertThat(explained(asked.replace("NAME", "budgte")))
        .contains(
            "the charter has no decision `budgte`; did you mean `budget`? there are `board`, `budget`");
    assertThat(explained(asked.replace("NAME", "Budget"))).doesNotContain("the charter has no");
  }

  @ParameterizedTest
  @CsvSource({"may-become, roles", "must-step-down, departures"})
  void aRoleAndAPersonToo(String kind, String table) {
    String asked =
        "\"kind\": \"" + kind + "\", \"merits\": {}, \"person\": \"WHO\", \"role\": \"WHAT\"";

    assertThat(explained(asked.replace("WHO", "amn").replace("WHAT", "wizard")))
        .contains(
            "no row of `" + table + "` unmet",
            "the charter has no role `wizard`; say one of `lead`, `member`",
            "neither the roster nor the case tells anything of `@amn`; did you mean `@ann`?")
        .doesNotContain("()");
    assertThat(explained(asked.replace("WHO", "ann").replace("WHAT", "lead")))
        .doesNotContain("the charter has no", "neither the roster");
  }

  @Test
  void aPersonWithoutAStepIsAnsweredWithThoseWhoHaveOne() throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        "{\"kind\": \"ladder-review\", \"format\": 1, \"at\": \"2026-01-01T00:00:00Z\","
            + " \"known\": \"everything\", \"merits\": {\"deeds\": [{\"by\": \"eve\","
            + " \"kind\": \"review\", \"at\": \"2025-12-01T00:00:00Z\", \"what\": \"1\"}]}}");
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        CHARTER.replace(
            "| Role |\n| --- |\n| member |\n| lead |",
            "| Role | Evidence needed | Decided by |\n"
                + "| --- | --- | --- |\n| member | 1 review | nobody |\n| lead | | |"));
    Ran ran =
        Ran.in(folder, "ladder", "case.json", "--charter", "GOVERNANCE.md", "--person", "evee");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("no next step for @evee", "did you mean `@eve`?");
  }

  @Test
  void aCharterThatKnowsNobodySaysWhatToFillIn() throws IOException {
    assertThat(Ran.in(folder, "lint", "GOVERNANCE.md").out()).doesNotContain("note:");
    Ran.in(folder, "init", "--force");
    Ran lint = Ran.in(folder, "lint", "GOVERNANCE.md");

    assertThat(lint.code()).isZero();
    assertThat(lint.out())
        .contains(
            "GOVERNANCE.md: accepted, 0 errors, 0 warnings",
            "note: nobody holds `contributor`, `maintainer` by this charter",
            "`<!-- charter: roster -->`");
  }

  @Test
  void aCopyBesideTheCharterIsNoRivalOfIt() throws IOException {
    Files.writeString(folder.resolve("next.md"), CHARTER);
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/GOVERNANCE.md"), CHARTER);

    assertThat(Ran.in(folder, "lint", "next.md").out()).doesNotContain("Q0510");
    assertThat(Ran.in(folder, "lint").out())
        .contains("docs/GOVERNANCE.md:0:0: warning Q0510", "is read in place of");
  }

  @Test
  void theCharterOfAFolderOfARepositoryIsNoRivalOfThatOfTheRoot() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/GOVERNANCE.md"), CHARTER);

    assertThat(Ran.in(folder, "lint", "sub").out())
        .contains("sub/GOVERNANCE.md: accepted")
        .doesNotContain("Q0510");
  }

  @Test
  void whatIsSoOnceSomebodyLeftIsToldOnce() throws IOException {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        CHARTER
            .replace(
                "| Handle | Role |\n| --- |",
                "| Handle | Role | Status | Until |\n| --- | --- | --- |")
            .replace(
                "| member |\n| @bob | lead |",
                "| member | | |\n| @bob | member | on leave | 2020-01-01 |")
            .replace("| Open for |\n| --- |", "| Open for | For at least |\n| --- | --- |")
            .replace("since opening |", "since opening | 2 |"));
    Ran lint = Ran.in(folder, "lint", "GOVERNANCE.md", "--at", "2026-01-01");

    assertThat(lint.out())
        .contains(
            "as of 2026-01-01 no ballot can pass by `budget`", "accepted, 0 errors, 2 warnings");
  }
}
