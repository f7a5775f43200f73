package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final Path FORGES =
      Path.of("../../engine/src/test/resources/org/quorate/engine/json/forges").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "gh-view.json, nodejs, 1, waiting by reviews/change",
    "rest-approved.json, kubernetes, 1, blocked by reviews/approve",
    "rest-dismissed.json, kubernetes, 3, undetermined by reviews/agreement",
    "gitlab-bundle.json, kubernetes, 1, waiting by reviews/agreement",
    "gerrit-change.json, nodejs, 1, waiting by reviews/change",
  })
  void explainsWhatForgesPrintAndDecidesTheSame(
      String file, String preset, int code, String headline) throws Exception {
    String path = FORGES.resolve(file).toString();

    Ran explain = Ran.in(folder, "explain", path, "--preset", preset);
    Ran decide = Ran.in(folder, "decide", path, "--preset", preset);

    assertThat(explain.code()).isEqualTo(code);
    assertThat(explain.err()).isEmpty();
    assertThat(explain.out()).startsWith(headline).contains("Who can unblock it");
    assertThat(explain.out()).containsPattern("reviews/[a-z ]+ \\(" + preset + "\\.md:\\d+\\)");
    assertThat(decide.code()).isEqualTo(code);
    assertThat(Published.errors("/org/quorate/engine/json/decision.schema.json", decide.out()))
        .isEmpty();
    JsonNode decision = new ObjectMapper().readTree(decide.out());
    assertThat(decision.get("outcome").asText())
        .isEqualTo(headline.substring(0, headline.indexOf(' ')));
    assertThat(Ran.in(folder, "explain", path, "--preset", preset, "--json").out())
        .isEqualTo(decide.out());
  }

  @ParameterizedTest
  @MethodSource("org.quorate.engine.preset.Presets#names")
  void initWritesACharterThatLintAccepts(String preset) throws Exception {
    Ran init = Ran.in(folder, "init", "--preset", preset);
    Ran lint = Ran.in(folder, "lint");

    assertThat(init.code()).isZero();
    assertThat(lint.code()).isZero();
    assertThat(lint.out()).contains("GOVERNANCE.md: accepted, 0 errors");
    assertThat(Ran.in(folder, "lint", "--json").code()).isZero();
  }

  @Test
  void initSaysWhereThePeopleOfThePresetComeFrom() {
    assertThat(Ran.in(folder, "init", "--preset", "kubernetes").out().replaceAll("\\s+", " "))
        .contains("name your people", "owners of files in OWNERS, CODEOWNERS or MAINTAINERS");
    assertThat(Ran.in(folder, "init", "--preset", "small", "--force").out())
        .doesNotContain("OWNERS");
  }

  @Test
  void lintTellsHowManyScenariosFailed() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | none |

        <!-- charter: scenarios -->
        | Scenario | Paths | Expect |
        | --- | --- | --- |
        | kept | `a` | allowed |
        | failed | `a` | blocked |
        """);

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.out()).contains("accepted, but 1 of 2 scenarios failed, 0 warnings");
  }

  @Test
  void lintTellsWhoseTermIsOver() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: roles -->
        | Role |
        | --- |
        | council member |

        <!-- charter: bodies -->
        | Body | Members | Term |
        | --- | --- | --- |
        | council | council member | 2 years |

        <!-- charter: roster -->
        | Handle | Role | Since |
        | --- | --- | --- |
        | @ann | council member | 2001-03-01 |
        | @bob | council member | |
        """);

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isZero();
    assertThat(lint.out())
        .contains(
            "GOVERNANCE.md:14:27: warning Q0803: the term of `@ann` in `council` was over at"
                + " 2003-03-01T00:00:00Z")
        .contains("accepted, 0 errors, 1 warning");
    assertThat(Ran.in(folder, "lint", "--at", "2003-02-28").out()).contains("0 warnings");
  }

  @Test
  void lintWarnsOfWhatNobodyCanMeetAnyMore() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: roles -->
        | Role |
        | --- |
        | member |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Quorum | Abstentions |
        | --- | --- | --- | --- | --- | --- |
        | budget | members | more for than against | exactly 7 days since opening | 2 | both |

        <!-- charter: roster -->
        | Handle | Role | Until |
        | --- | --- | --- |
        | @ann | member | |
        | @bob | member | 2020-01-01 |
        """);

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isZero();
    assertThat(lint.out())
        .containsPattern("warning Q0611: as of 20[0-9-]+ no ballot can pass by `budget`");
    assertThat(Ran.in(folder, "lint", "--at", "2020-01-01").out()).doesNotContain("Q0611");
    assertThat(Ran.in(folder, "lint", "--at", "2020-01-02", "--json").out())
        .contains("as of 2020-01-02");
  }

  @Test
  void lintOfSeveralChartersSaysWhichIsMeant() {
    Path left = folder.resolve("left");
    assertThat(left.toFile().mkdir()).isTrue();
    Ran.in(folder, "init");
    Ran.in(folder, "init", "left");

    assertThat(Ran.in(folder, "lint", "left", ".").out())
        .contains("left: accepted, 0 errors", ".: accepted, 0 errors");
    assertThat(Ran.in(folder, "lint", "left").out()).startsWith("GOVERNANCE.md: accepted");
  }

  @Test
  void lintReadsTheOtherColumnsOfATableWithAWrongOne() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: reviews -->
        | Rule | When | Approvls | Stay open |
        | --- | --- | --- | --- |
        | change | otherwise | 1 wizard | 2 |
        """);

    assertThat(Ran.in(folder, "lint").out())
        .contains("did you mean `Approvals`?", "4:35: error", "rejected, 2 errors, 0 warnings\n");
  }

  @Test
  void initNeverReplacesWhatIsThereUnlessForced() throws Exception {
    Path file = Files.writeString(folder.resolve("GOVERNANCE.md"), "ours");

    Ran init = Ran.in(folder, "init");

    assertThat(init.code()).isEqualTo(2);
    assertThat(init.err()).contains("is there already", "--force");
    assertThat(file).hasContent("ours");
    assertThat(Ran.in(folder, "init", "--force").code()).isZero();
    assertThat(Files.readString(file)).contains("governance: 1");
  }

  @Test
  void initOfAnUnknownPresetListsThoseThereAre() {
    Ran init = Ran.in(folder, "init", "--preset", "smal");

    assertThat(init.code()).isEqualTo(2);
    assertThat(init.err()).contains("no preset `smal`", "linux-kernel");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void initListsAndWritesAsJsonToo() throws Exception {
    JsonNode listed = new ObjectMapper().readTree(Ran.in(folder, "init", "--list", "--json").out());
    JsonNode written = new ObjectMapper().readTree(Ran.in(folder, "init", "--json").out());

    assertThat(listed.get("kind").asText()).isEqualTo("presets");
    assertThat(listed.findValuesAsText("name")).contains("apache", "linux-kernel", "small");
    assertThat(listed.findValuesAsText("title")).contains("Linux kernel style");
    assertThat(written.get("file").asText()).isEqualTo(folder.resolve("GOVERNANCE.md").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init --json",
        "audit --json",
        "audit absent --preset small --json",
        "audit --preset smal --json",
        "audit --max many --json",
        "lint absent --json",
        "lint --nonsense --json",
        "decide absent.json --preset small",
        "decide --at yesterday",
        "decide --at +12345-01-01",
      })
  void whatCannotBeDoneIsToldAsJsonWhereJsonIsWanted(String arguments) throws Exception {
    Files.writeString(folder.resolve("GOVERNANCE.md"), "ours");

    Ran ran = Ran.in(folder, arguments.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(Published.errors("/org/quorate/console/failure.schema.json", ran.out())).isEmpty();
    JsonNode failure = new ObjectMapper().readTree(ran.out());
    assertThat(ran.err())
        .startsWith("quorate: ")
        .contains("\n  help: " + failure.get("help").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain --json=yes x.json | `--json` takes no value | write `--json` alone",
        "decide --json=yes x.json  | `--json` takes no value | write `--json` alone",
        "explain --wizard          | there is no option `--wizard` | see `quorate explain --help`",
        "explain --jso             | there is no option `--jso` | do you mean `--json`?",
        "explain a b               | `b` is one argument too many | see `quorate explain --help`",
        "audit --max many          | `--max`: `many` is no whole number | see `quorate audit --help`",
        "audit --until=+12345-01-01 | `+12345-01-01` is neither a date | see `quorate audit --help`",
        "lnit                      | there is no command `lnit` | do you mean `init`",
        "--json                    | there is no option `--json` | see `quorate --help`",
      })
  void whatIsMistypedIsNamedWithWhatToDo(String arguments, String message, String help) {
    Ran ran = Ran.in(folder, arguments.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("quorate: ").contains(message, "\n  help: ", help);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.out())
        .matches(out -> out.isEmpty() == !arguments.matches("decide.*|.*--json.*"));
  }

  @Test
  void aNameThatBeginsWithAnAtSignIsAFileAndNoListOfArguments() throws Exception {
    Files.writeString(folder.resolve("case"), "--preset small other.json");

    Ran ran = Ran.in(folder, "explain", "@case");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("`@case` cannot be read: there is no such file or folder");
  }

  @Test
  void noCommandAndAnUnknownOneAreUsageErrors() {
    assertThat(Ran.in(folder).code()).isEqualTo(2);
    assertThat(Ran.in(folder, "audti").code()).isEqualTo(2);
    assertThat(Ran.in(folder, "--help").code()).isZero();
  }

  @Test
  void whatIsNotToldIsNamedAndHowToGetIt() throws Exception {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | change | otherwise | 1 of @bob |
        """);
    String gh = FORGES.resolve("gh-view.json").toString();

    Ran explain = Ran.in(folder, "explain", gh, "--charter", "GOVERNANCE.md");

    assertThat(explain.code()).isEqualTo(3);
    assertThat(explain.out().replaceAll("\\s+", " "))
        .contains("@bob's approval may not count: nobody can tell who committed")
        .contains("(not told: who committed)")
        .contains("not known before this is told: who committed")
        .contains("`gh pr view` tells neither committers nor merges")
        .contains("the REST interface tells them")
        .contains("`samples/console/github-case OWNER/REPO NUMBER` prints what")
        .doesNotContain("committer counts");
  }
}
