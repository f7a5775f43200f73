package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of a row do to a tally: each is applied, refused, or named as not applied. */
class TallyByRowTest {
  private static final String SCHEMA = "/org/quorate/engine/json/tally.schema.json";
  private static final String REFERENCE = "/org/quorate/engine/charter/reference.md";

  @TempDir Path folder;

  private void row(String headers, String cells) throws IOException {
    rows(headers, "| " + cells + " |\n");
  }

  private void rows(String headers, String cells) throws IOException {
    String charter =
        """
        <!-- charter: roles -->
        | Role |
        | --- |
        | member |

        <!-- charter: bodies -->
        | Body | Members | Seats |
        | --- | --- | --- |
        | board | member | 7 |

        <!-- charter: votes -->
        | Decision | Passes with | Open for | Voting method |\
        """;
    String dashes = " --- |".repeat(4 + headers.split("\\|", -1).length);
    String elects = "| election | seats filled | exactly 7 days since opening | ";
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        charter + headers + " |\n|" + dashes + "\n" + cells.replaceAll("(?m)^\\| ", elects));
    Files.writeString(folder.resolve("v.csv"), "voter,Ann,Bob\nv1,1,2\nv2,1,2\nv3,2,1\n");
  }

  private Ran tally(String arguments) {
    List<String> all =
        new ArrayList<>(
            List.of("tally", "v.csv", "--charter", "GOVERNANCE.md", "--decision", "election"));
    Stream.of(arguments.strip().split(" +")).filter(one -> !one.isEmpty()).forEach(all::add);
    return Ran.in(folder, all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1/2 of electorate; --eligible 6; true",
        "1/2 of electorate; --eligible 7; false",
        "more than 1/2 of electorate; --eligible 6; false",
        "all; --eligible 3; true",
        "all; --eligible 4; false",
        "3; ''; true",
        "4; ''; false",
        "1/2 of seats; ''; false",
        "3/7 of seats; ''; true",
      })
  void belowTheQuorumNobodyWins(String quorum, String eligible, boolean reached)
      throws IOException {
    row("Who votes | Quorum", "plurality | members | " + quorum);
    Ran ran = tally(eligible);
    Ran json = tally(eligible + " --json");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(reached ? 0 : 1);
    assertThat(ran.out()).startsWith(reached ? "winner: Ann\n" : "3 votes counted of a quorum of ");
    assertThat(ran.out()).contains(reached ? "Ann, seated" : "so nobody wins");
    assertThat(Published.errors(SCHEMA, json.out())).as(json.out()).isEmpty();
    JsonNode told = new ObjectMapper().readTree(json.out());
    assertThat(told.at("/quorum/reached").asBoolean()).isEqualTo(reached);
    assertThat(told.at("/winners").size()).isEqualTo(reached ? 1 : 0);
    assertThat(told.at("/open").asInt()).isEqualTo(reached ? 0 : 1);
  }

  @Test
  void aQuorumThatNobodyCanDeriveIsAskedFor() throws IOException {
    row("Who votes | Quorum", "plurality | members | 1/2 of electorate");

    assertThat(tally("").code()).isEqualTo(2);
    assertThat(tally("").err())
        .contains("the row asks for a quorum of `1/2 of electorate`", "`--eligible N`");
    assertThat(tally("--quorum 4").out()).startsWith("3 votes counted of a quorum of 4");
    assertThat(tally("--quorum 3 --eligible 9").err()).contains("is not what the row says");
    assertThat(tally("--eligible 2").err())
        .contains("3 votes of v.csv would count, and 2 electors could vote");
    row("Who votes", "plurality | members");
    assertThat(tally("--quorum 3").err()).contains("`--quorum 3` is not what the row says");
  }

  @Test
  void whatIsNotAppliedIsNamed() throws IOException {
    row("Who votes | May not vote | If tied", "plurality | members | @ann | @bob decides");
    Ran json = tally("--json");

    assertThat(tally("").out())
        .contains(
            "`Who votes: members` is not applied: nobody tells who cast which vote",
            "`Open for: exactly 7 days since opening` is not applied: nobody tells when",
            "`May not vote: @ann` is not applied: who could vote is taken as it is listed",
            "`If tied: @bob decides` is not applied: nobody tells which vote")
        .doesNotContain("`Passes with", "`Voting method");
    assertThat(Published.errors(SCHEMA, json.out())).as(json.out()).isEmpty();
    assertThat(new ObjectMapper().readTree(json.out()).at("/notApplied").size()).isEqualTo(4);
  }

  @Test
  void whoVotesIsAppliedWhereVotesOfOthersAreSetAside() throws IOException {
    row("Who votes", "plurality | members");
    Files.writeString(folder.resolve("roll.txt"), "v1\nv3\nv4\n");

    assertThat(tally("--electors roll.txt --voter voter").out()).doesNotContain("`Who votes");
    assertThat(tally("--electors roll.txt").out()).contains("`Who votes: members` is not applied");
    assertThat(tally("--voter voter").out())
        .contains("`Who votes: members` is not applied: nobody tells who the electors are, as");
  }

  @Test
  void cellsByWhichVotesCountOtherwiseAreRefused() throws IOException {
    row("Who votes | Weight", "approval | members | one vote an organisation");
    assertThat(tally("").code()).isEqualTo(2);
    assertThat(tally("").err())
        .contains("the row says `Weight: one vote an organisation`", "quorate explain");
    row("Who votes | Weight", "plurality | members | one each");
    assertThat(tally("").code()).isZero();

    row("Who votes | Secret ballot", "plurality | members | yes");
    assertThat(tally("--voter voter").code()).isEqualTo(2);
    assertThat(tally("--voter voter").err())
        .contains("the row says `Secret ballot: yes`, so that no vote with a name on it counts");
    assertThat(tally("").code()).isZero();
  }

  @Test
  void ofSeveralRowsOneIsNamed() throws IOException {
    rows(
        "Who votes | When",
        "| plurality | members | contested |\n| approval | members | otherwise |\n");
    Ran ran = tally("");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("2 rows elect by the name `election`", "`election@contested`");
    assertThat(
            Ran.in(
                    folder,
                    "tally",
                    "v.csv",
                    "--charter",
                    "GOVERNANCE.md",
                    "--decision",
                    "election@contested")
                .out())
        .contains("by `plurality`", "`When: contested` is not applied");
  }

  @Test
  void everyColumnOfVotesIsAppliedOrNamed() throws IOException {
    String page = Ran.resource(REFERENCE);
    int from = page.indexOf("\n### votes\n");
    List<String> columns =
        Pattern.compile("(?m)^\\| (?:\\*\\*)?([A-Z][a-z ]+?)(?:\\*\\*)? \\|")
            .matcher(page.substring(from, page.indexOf("\n### ", from + 5)))
            .results()
            .map((MatchResult one) -> one.group(1))
            .filter(column -> !column.equals("Column"))
            .toList();

    assertThat(columns).hasSizeGreaterThan(25).contains("Decision", "Again after");
    assertThat(Stream.concat(RowCells.APPLIED.stream(), RowCells.NOT_APPLIED.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(columns);
  }
}
