package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  private static final String SCHEMA = "/org/quorate/console/audit/audit.schema.json";
  private static final String SIGNED = "\n\nSigned-off-by: Ann <ann@example.org>\n";

  @TempDir Path folder;

  @BeforeEach
  void history() throws Exception {
    try (Workshop git = Workshop.in(folder)) {
      git.commit("first" + SIGNED, "a", "1");
      git.commit("second", "a", "2");
      git.commit("third" + SIGNED, "b", "3");
    }
  }

  @Test
  void coverageComesFirstAndTheHeadlineSpeaksOfWhatIsJudgedOnly() {
    Ran audit = audit("linux-kernel");

    assertThat(audit.code()).isEqualTo(1);
    assertThat(audit.err()).isEmpty();
    assertThat(audit.out())
        .startsWith("3 commits in 3 contributions on branch main")
        .contains("3 judged, 0 undetermined, 0 skipped");
    assertThat(audit.out().replaceAll("\\s+", " "))
        .contains(
            "all 3 contributions could be judged; 1 of these (33.3 %) breaks a rule of"
                + " `Linux kernel style`, most often reviews/sign-off (1)");
  }

  @Test
  void aPageTakesThePlaceOfAPageAndOfNothingElse() throws Exception {
    Path rules = Files.writeString(folder.resolve("rules.md"), "our rules");
    Ran over = audit("linux-kernel", "--html", "rules.md");

    assertThat(over.code()).isEqualTo(2);
    assertThat(over.out()).isEmpty();
    assertThat(over.err()).contains("is there already, and is no page");
    assertThat(rules).hasContent("our rules");
    assertThat(audit("linux-kernel", "--html", "page.html").err()).isEmpty();
    assertThat(audit("linux-kernel", "--html", "page.html").err()).isEmpty();
  }

  @Test
  void whatGitDoesNotHoldIsNeverUnmet() throws Exception {
    Ran audit = audit("kubernetes", "--json");

    assertThat(audit.code()).isZero();
    JsonNode report = new ObjectMapper().readTree(audit.out());
    assertThat(report.get("judged").asInt()).isZero();
    assertThat(report.get("undetermined").asInt()).isEqualTo(3);
    assertThat(report.findValuesAsText("aspect")).contains("reviews", "checks");
    assertThat(report.get("headline").asText())
        .startsWith("none of 3 contributions could be judged, since this history does not tell of ")
        .doesNotContain("break");
  }

  @Test
  void rulesThatItCannotJudgeSayWhatTheHistoryWouldHaveToTell() {
    assertThat(audit("kubernetes").out().replaceAll("\\s+", " "))
        .contains(
            "reviews/agreement (kubernetes.md:",
            ") applied to 3 contributions; to judge it, the history would have to tell of checks",
            "What this history does not tell, though rules ask for it: ");
  }

  @Test
  void jsonIsByItsSchemaAndItsNumbersAddUp() throws Exception {
    for (String preset : new String[] {"linux-kernel", "kubernetes", "small", "nodejs", "apache"}) {
      Ran audit = audit(preset, "--json");

      assertThat(Published.errors(SCHEMA, audit.out())).as(preset).isEmpty();
      JsonNode report = new ObjectMapper().readTree(audit.out());
      assertThat(sum(report, "judged", "undetermined", "skipped"))
          .isEqualTo(report.get("contributions").asInt());
      assertThat(sum(report, "kept", "unmet")).isEqualTo(report.get("judged").asInt());
      for (JsonNode row : report.get("rows")) {
        assertThat(sum(row, "met", "waived", "unmet", "unknown", "instead"))
            .as("%s %s", preset, row.get("rule"))
            .isEqualTo(row.get("applied").asInt());
      }
    }
  }

  @Test
  void theWorstExamplesCarryTheirCommits() throws Exception {
    JsonNode report = new ObjectMapper().readTree(audit("linux-kernel", "--json").out());

    JsonNode example = report.get("examples").get(0);
    assertThat(report.get("examples")).hasSize(1);
    assertThat(example.get("title").asText()).isEqualTo("second");
    assertThat(example.get("id").asText()).matches("[0-9a-f]{40}");
  }

  @Test
  void sinceUntilAndMaxNarrowTheWalk() {
    assertThat(audit("small", "--max", "2").out()).startsWith("2 commits in 2 contributions");
    assertThat(audit("small", "--since", "2026-01-05T11:00:00Z").out()).startsWith("2 commits");
    assertThat(audit("small", "--until", "2026-01-05T11:00:00Z").out()).startsWith("1 commit");
  }

  @Test
  void thePageLoadsNothingAndRunsNothing() throws Exception {
    Ran audit = audit("linux-kernel", "--html", "page.html");
    String page = Files.readString(folder.resolve("page.html"));

    assertThat(audit.code()).isEqualTo(1);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .contains("<svg ", "33.3 %", "second")
        .doesNotContain("<script", "http://", "https://", " src=", " href=", "url(", "@import");
  }

  @Test
  void aPageThatCannotBeWrittenIsAUsageErrorAndLeavesNothing() throws Exception {
    Ran nowhere = audit("small", "--html", "absent/page.html");
    Files.createDirectory(folder.resolve("taken"));
    Ran taken = audit("small", "--html", "taken");

    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.out()).isEmpty();
    assertThat(taken.code()).isEqualTo(2);
    assertThat(taken.err()).contains("is a folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(".git", "a", "b", "taken");
    }
  }

  @Test
  void wrongUseEndsWithTwoAndPrintsNothing() {
    for (String[] wrong :
        new String[][] {
          {"--max", "0"},
          {"--max", "many"},
          {"--since", "yesterday"},
          {"--nonsense"},
          {"--charter", "a"}
        }) {
      Ran audit = audit("small", wrong);

      assertThat(audit.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(audit.out()).isEmpty();
      assertThat(audit.err()).startsWith("quorate: ").contains("\n  help: ");
    }
  }

  @Test
  void withoutACharterItSaysHowToGiveOne() {
    Ran audit = Ran.in(folder, "audit", ".");

    assertThat(audit.code()).isEqualTo(2);
    assertThat(audit.err()).contains("there is no GOVERNANCE.md", "--preset", "quorate init");
  }

  private Ran audit(String preset, String... more) {
    Stream<String> first = Stream.of("audit", ".", "--preset", preset);
    return Ran.in(folder, Stream.concat(first, Stream.of(more)).toArray(String[]::new));
  }

  private static int sum(JsonNode node, String... fields) {
    return Stream.of(fields).mapToInt(field -> node.get(field).asInt()).sum();
  }
}
