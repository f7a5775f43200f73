package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyCommandTest {
  private static final String SCHEMA = "/org/quorate/engine/json/tally.schema.json";

  @TempDir Path folder;

  @BeforeEach
  void ballots() throws IOException {
    Files.writeString(
        folder.resolve("votes.csv"),
        """
        Timestamp,Ann,Bob,"Cai, PhD"
        2026-03-01,1,2,3
        2026-03-01,1,No opinion,2
        2026-03-02,,1,2
        2026-03-02,2,1,3
        2026-03-02,1,2,x
        2026-03-03,,,
        2026-03-03,1,2,2
        """);
    Files.writeString(
        folder.resolve("club.blt"),
        "3 2\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Club\"\n");
    Files.writeString(folder.resolve("tie.csv"), "A,B,C\n1,2,3\n2,1,3\n");
  }

  private void charter() throws IOException {
    Files.writeString(
        folder.resolve("GOVERNANCE.md"),
        """
        <!-- charter: roles -->
        | Role |
        | --- |
        | voter |
        | member |

        <!-- charter: bodies -->
        | Body | Members | Seats | Organisation cap |
        | --- | --- | --- | --- |
        | steering | members | 7 | 1/3 of seats, rounded down |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Voting method | Strength \
        | Default option | Quorum |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | steering | voters | seats filled | exactly 14 days since opening \
        | schulze for steering, unranked not compared | winning votes | | |
        | club | voters | seats filled | exactly 14 days since opening | stv for 1 seat | | | |
        | resolution | voters | over default | exactly 14 days since opening | debian | | Bob \
        | 3 times half the square root of electorate, not rounded |
        """);
  }

  @Test
  void aRowOfACharterSaysHowVotesAreCounted() throws IOException {
    charter();
    Ran ran = tally("club.blt --charter GOVERNANCE.md --decision Club --json");

    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(json.at("/rule/name").asText()).isEqualTo("votes/club");
    assertThat(json.at("/method/name").asText()).isEqualTo("stv");
    assertThat(json.at("/seats").asInt()).isEqualTo(1);
  }

  @Test
  void aRowWithACapSeatsNoMoreOfAnOrganisation() throws IOException {
    charter();
    Ran ran =
        tally(
            "votes.csv --charter GOVERNANCE.md --decision steering --seats 1 --staying Acme=2"
                + " --affiliation Ann=Acme");

    assertThat(ran.out())
        .contains(
            "winner: Bob",
            "Ann is passed over: Acme is full",
            "by `votes/steering`, line 15 of GOVERNANCE.md");
  }

  @ParameterizedTest
  @CsvSource({
    "--method approval, `--method approval` is not what the row says",
    "--seats 2, `--seats 2` is not what the row says",
    "--seed x, `votes/club` draws no lots"
  })
  void aFlagThatContradictsTheRowIsRefused(String flag, String message) throws IOException {
    charter();
    Ran ran = tally("club.blt --charter GOVERNANCE.md --decision club " + flag);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void noMoreAreSeatedThanABodyHasVacant() throws IOException {
    charter();
    String row = "votes.csv --charter GOVERNANCE.md --decision steering --affiliation Ann=Acme";
    for (String more : List.of(" --seats 8", " --seats 6 --staying Acme=1 --staying 1")) {
      Ran ran = tally(row + more);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("are to be elected, and `steering` has");
    }
    assertThat(tally(row + " --seats 5 --staying Acme=1 --staying 1").code()).isEqualTo(1);
  }

  @Test
  void whoGotNothingButBadMarksIsNotForgotten() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "A,B,id\n-1,1,-7\nNaN,1,-8\n1e9,2,-9\n");
    assertThat(tally("bad.csv --method borda").err())
        .contains("the column `A` holds numbers that are no ranks, such as `-1` in line 2");
    assertThat(tally("bad.csv --method borda --leave A").out()).startsWith("winner: B\n");
  }

  @ParameterizedTest
  @CsvSource({
    "4, winner: Ann, quorum 3",
    "5, winner: Bob, quorum 4",
  })
  void aQuorumDerivedFromTheElectorateIsDerivedByTheTally(
      long eligible, String winner, String quorum) throws IOException {
    charter();
    Files.writeString(folder.resolve("two.csv"), "Ann,Bob\n1,2\n1,2\n1,2\n");
    String row = "two.csv --charter GOVERNANCE.md --decision resolution";
    Ran ran = tally(row + " --eligible " + eligible);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains(winner, quorum);
    assertThat(tally(row).err()).contains("--eligible N", "--quorum N");
    assertThat(tally(row + " --quorum 7 --eligible " + eligible).err())
        .contains("`--quorum 7` is not what the row says");
  }

  @Test
  void aListOfElectorsSaysHowManyTheyAreAndWhoIsNone() throws IOException {
    charter();
    Files.writeString(
        folder.resolve("named.csv"), "who,Ann,Bob\n@Eve,1,2\nfay,1,2\nstranger,2,1\neve,1,2\n");
    Files.writeString(
        folder.resolve("voters.yaml"), "eligible_voters:\n  - eve\n  - Fay\n  - eve\n");
    Ran ran =
        tally(
            "named.csv --voter who --electors voters.yaml"
                + " --charter GOVERNANCE.md --decision resolution");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("quorum 3", "`stranger` is none of the electors", "2 electors could vote")
        .contains("a later vote of the same voter stands in line 5");
    assertThat(tally("named.csv --voter who --electors voters.yaml --method borda --json").out())
        .contains("\"electors\": 2");
  }

  @Test
  void whoeverSaysHowManyCouldVoteSaysTheSame() throws IOException {
    charter();
    Files.writeString(folder.resolve("voters.txt"), "eve\nfay\n");
    Files.writeString(
        folder.resolve("two.json"),
        """
        {"kind": "ballots", "format": 1, "options": ["Ann", "Bob"], "electors": 2,
         "votes": [{"marks": [1, 2], "times": 2}]}
        """);
    String row = "two.json --charter GOVERNANCE.md --decision resolution";
    assertThat(tally(row).out()).contains("quorum 3", "2 electors could vote");
    assertThat(tally(row + " --eligible 3").err())
        .contains("`--eligible 3` is 3 electors, and the ballots tell of 2");
    assertThat(tally(row + " --eligible 3 --electors voters.txt").err())
        .contains("`--eligible 3` is 3 electors, and the list of electors has 2");
    Files.writeString(folder.resolve("voters.txt"), "# nobody yet\n");
    assertThat(tally(row + " --electors voters.txt").err())
        .contains("nobody stands in the list of electors");
    assertThat(tally(row + " --electors none.txt").err()).contains("cannot be read");
  }

  @Test
  void moreVotesThanElectorsAreRefused() throws IOException {
    charter();
    Files.writeString(
        folder.resolve("three.json"),
        """
        {"kind": "ballots", "format": 1, "options": ["Ann", "Bob"], "electors": 1,
         "votes": [{"marks": [1, 2], "times": 2}]}
        """);
    Ran ran = tally("three.json --method borda");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("2 votes of three.json would count, and 1 elector could vote", "--voter HEADER");

    Files.writeString(folder.resolve("again.csv"), "who,Ann,Bob\nann,1,2\nann,1,2\n");
    Files.writeString(folder.resolve("one.txt"), "ann\n");
    assertThat(tally("again.csv --method borda --leave who --electors one.txt").code())
        .isEqualTo(2);
    assertThat(tally("again.csv --method borda --voter who --electors one.txt").code()).isZero();
  }

  @Test
  void columnsOfElectorsThatAreNotReadAreTold() throws IOException {
    Files.writeString(folder.resolve("named.csv"), "who,Ann,Bob\nann,1,2\n");
    Files.writeString(folder.resolve("roll.csv"), "Handle,Until\nann,2021-01-01\n");
    String arguments = "named.csv --voter who --electors roll.csv --method borda";
    Ran json = tally(arguments + " --json");

    assertThat(tally(arguments).out())
        .contains("column 2 `Until` of roll.csv is not read: who could vote stands under `Handle`");
    assertThat(Published.errors(SCHEMA, json.out())).isEmpty();
    assertThat(new ObjectMapper().readTree(json.out()).at("/electors/unread/0/header").asText())
        .isEqualTo("Until");
  }

  @Test
  void electorsInJsonAreRead() throws IOException {
    Files.writeString(folder.resolve("named.csv"), "who,Ann,Bob\nann,1,2\nben,2,1\n");
    Files.writeString(folder.resolve("roll.json"), "{\"eligible_voters\": [\"ann\"]}");
    String arguments = "named.csv --voter who --method borda --electors roll.json";
    assertThat(tally(arguments).out()).contains("`ben` is none of the electors");

    Files.writeString(folder.resolve("roll.json"), "[{\"handle\": \"ann\"}]");
    Ran ran = tally(arguments);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("roll.json:1:2: error Q0703: [0]: an object stands where");
  }

  @Test
  void whoDoesNotBeatTheDefaultIsNotElected() {
    Ran ran = tally("votes.csv --method approval --default bob --seats 3");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("default `Bob`", "is set aside");
  }

  @Test
  void nobodySaysHowManyCouldVoteWhereNoRowAsks() {
    assertThat(tally("votes.csv --method borda --eligible 9").err())
        .contains("`--eligible 9` is of no use here");
  }

  @Test
  void aRowThatCapsAsksWhomOptionsBelongTo() throws IOException {
    charter();
    Ran ran = tally("votes.csv --charter GOVERNANCE.md --decision steering --seats 1");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("cap for organisations");
  }

  @Test
  void pairsAreShownSoThatAPersonCanCheckThem() {
    Ran ran = tally("votes.csv --method schulze --unranked not-compared");

    assertThat(ran.out())
        .matches("(?s).*\\nSHA-256 [0-9a-f]{64}\\n")
        .startsWith(
            """
            winner: Ann
            by `schulze`, unranked options not compared, victories by winning votes; 1 seat

            Order
              1    Ann, seated
              2    Bob
              3    Cai, PhD

            Pairs: how many votes prefer the option of a row to that of a column
                          1  2  3
              1 Ann       -  2  4
              2 Bob       1  -  3
              3 Cai, PhD  0  0  -

            7 votes in votes.csv, 2 votes not counted
              line 6      `x` under `Cai, PhD` is no rank
              line 7      it marks no option
            column 1 `Timestamp` is no option: no cell is a rank: `2026-03-01` in line 2
            """);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void stagesAreShownWithWhatTheyDecide() {
    Ran ran = tally("club.blt --method stv --seats 1");

    assertThat(ran.out())
        .startsWith(
            """
            winner: B
            by `stv`; 1 seat

            Order
              1    B, seated
              2    A
              3    C

            Stages
                 1  2
              B  3  5
              A  4  4
              C  2
              stage 1 excludes C
              stage 2 elects B

            9 votes in club.blt, all counted
            """);
  }

  @Test
  void totalsHaveTheirMargin() {
    assertThat(tally("votes.csv --method plurality").out())
        .contains(
            """
            at least 1 further vote could unsettle the winners

            Totals
              Ann       3
              Bob       2
              Cai, PhD  0

            """);
  }

  @Test
  void aTieLeavesASeatOpenUnlessALotIsDrawn() {
    Ran tie = tally("tie.csv --method borda");
    Ran lot = tally("tie.csv --method borda --seed 2026-03-01");

    assertThat(tie.code()).isEqualTo(1);
    assertThat(tie.out()).startsWith("tied for 1 seat: A, B; a lot needs a seed\n");
    assertThat(lot.code()).isZero();
    assertThat(lot.out()).contains("winner: ", "lot 1 from the seed `2026-03-01`: ");
  }

  @Test
  void seatsThatNobodyCanTakeStayOpen() {
    Ran ran = tally("tie.csv --method approval --seats 5");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("2 seats left open: there is nobody to take them");
  }

  @Test
  void whereNoVoteCountsNobodyWins() {
    Ran ran = Ran.with("A,B\n", folder, "tally", "-", "--method", "borda");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("no vote was counted, so nobody wins\n")
        .contains("\n0 votes in stdin\n")
        .doesNotContain("all counted", "a tie decides already");
    assertThat(Ran.with("A,B\n", folder, "tally", "-", "--method", "borda", "--json").out())
        .doesNotContain("margin");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "votes.csv --method condorcet --unranked last                        | Ann",
        "votes.csv --method debian --default bob --quorum 1 --majority ann=3:2 | Ann",
        "votes.csv --method irv                                              | Ann",
        "votes.csv --method score --highest 3                                | Cai, PhD",
        "votes.csv --method star --highest 3                                 | Cai, PhD",
        "votes.csv --method quadratic --budget 14                            | Cai, PhD",
        "votes.csv --method borda --withdrawn ANN                            | Bob",
        "votes.csv --method schulze --unranked last --margins                | Ann",
        "votes.csv --method borda --cap 1 --affiliation ann=Acme --staying acme=1 | Bob",
        "votes.csv --method borda --cap 1/2 --affiliation ann=Acme --staying acme=1 --staying 2 | Ann",
        "tie.csv --method borda --seats 2                                    | A",
      })
  void everyMethodAnswersInJsonAsTheSchemaSays(String arguments, String winner) throws IOException {
    Ran ran = tally(arguments + " --json");

    assertThat(Published.errors(SCHEMA, ran.out())).as(ran.out()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.at("/winners/0").asText()).isEqualTo(winner);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void theJsonHoldsWhatItTakesToCountAgain() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(tally("votes.csv --method schulze --unranked last --json").out());

    assertThat(json.at("/method/unranked").asText()).isEqualTo("last");
    assertThat(json.at("/method/strength").asText()).isEqualTo("winning-votes");
    assertThat(json.at("/ballots/cast").asInt()).isEqualTo(7);
    assertThat(json.at("/ballots/counted").asInt()).isEqualTo(5);
    assertThat(json.at("/ballots/sha256").asText()).hasSize(64);
    assertThat(json.at("/notCounted/0/line").asInt()).isEqualTo(6);
    assertThat(json.at("/columns/0/because").asText()).startsWith("no cell is a rank");
    assertThat(json.at("/matrix/preferring/0/1").asInt()).isEqualTo(3);
    assertThat(json.at("/order/0/0").asText()).isEqualTo("Ann");
  }

  @Test
  void jsonIsReadAsWell() throws IOException {
    Files.writeString(
        folder.resolve("votes.json"),
        """
        {"kind": "ballots", "format": 1, "options": ["A", "B"],
         "votes": [{"times": 2, "order": ["A", "B"]}, {"marks": [2, 1]}]}
        """);

    assertThat(tally("votes.json --method borda").out()).startsWith("winner: A\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "votes.csv                                   | no method is named | say `--method` and one of",
        "votes.csv --method shulze                   | `shulze` is none of plurality, | tally --help",
        "votes.csv --method schulze                  | `schulze` needs `--unranked` | results differ",
        "votes.csv --method schulze --unranked first | none of not-compared, last | tally --help",
        "votes.csv --method score                    | `score` needs `--highest` | `--highest 5`",
        "votes.csv --method debian                   | needs `--default` | if nothing else wins",
        "votes.csv --method debian --default bob     | needs `--quorum` | 0 asks for none",
        "votes.csv --method borda --margins          | `borda` has no use for `--margins` | leave it",
        "votes.csv --method borda --quorum 3         | has no use for `--quorum` | leave it out",
        "votes.csv --method schulze --unranked last --margins --winning-votes | by margins | leave one",
        "votes.csv --method irv --seats 2            | fills one seat, not 2 | `--seats 1`",
        "votes.csv --method borda --seats 0          | `--seats 0` fills none | say 1 or more",
        "votes.csv --method borda --withdrawn Dan    | there is no option `Dan` | `Ann`, `Bob`",
        "votes.csv --method borda --cap 1.5          | `1.5` is no cap | or `1/3`",
        "votes.csv --method borda --cap 4/3          | `4/3` is no cap | or `1/3`",
        "votes.csv --method borda --cap 0            | fewer than one seat of 1 | 1 or more",
        "votes.csv --method stv --seats 2 --cap 1/9 --staying A=1 | one seat of 3 | 1 or more",
        "votes.csv --method debian --default bob --quorum -5 | `--quorum -5` is below 0 | 0 for none",
        "votes.csv --method borda --seed=             | an empty `--seed` | nobody could know",
        "votes.csv --method debian --default bob --quorum 1 --majority ann=3:1 --majority Ann=1:1"
            + " | two majorities of `Ann` | leave one out",
        "votes.csv --method borda --affiliation a=b  | matter to a cap only | say `--cap`",
        "votes.csv --method borda --cap 1 --staying x | does not say how many stay | `ORG=2`",
        "votes.csv --method borda --cap 1 --affiliation ann | names no organisation | OPTION=ORG",
        "votes.csv --method debian --default bob --quorum 1 --majority ann=3 | no majority | =3:1",
        "votes.csv --method borda --from xls         | none of csv, blt, debian, json | --help",
        "votes.csv --method borda --encoding klingon | `klingon` is no encoding | --help",
        "club.blt --method stv --voter Who           | `club.blt` has no columns | leave out",
        "votes.csv --method borda --seats 99999999999 | `99999999999` is more than 2147483647 | --help",
        "votes.csv --method borda --seats two        | `--seats`: `two` is no whole number | --help",
        "votes.csv --method score --highest 1.5      | `1.5` is no whole number | tally --help",
        "votes.csv --method quadratic --budget -99999999999 | is below -2147483648 | tally --help",
        "votes.csv --eligible 99999999999999999999   | is more than 9223372036854775807 | --help",
        "votes.csv --method debian --default bob --quorum many | `many` is no whole number | --help",
        ". --method borda                            | `.` is a folder | name a file",
        "votes.csv --method borda --electors .       | `.` is a folder | name a file",
        "gone.csv --method borda                     | there is no such file or folder | another file",
      })
  void whatIsMissingOrNeedlessIsNamedWithWhatToDo(String arguments, String message, String help) {
    Ran ran = tally(arguments);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("quorate: ").contains(message, "\n  help: ", help);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsToldByLineAndColumnInJsonToo() throws IOException {
    Files.writeString(folder.resolve("twice.csv"), "Ann,Bob,ann\n1,2,3\n");

    Ran ran = tally("twice.csv --method borda --json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("twice.csv:1:9: error Q0903: `ann` stands twice among the options\n  help: ");
    assertThat(Published.errors("failure.schema.json", ran.out())).isEmpty();
  }

  @Test
  void namesOfStrangersCannotWriteOnTheTerminal() throws IOException {
    Files.writeString(folder.resolve("evil.csv"), "A\u202eB,C\u200b\n1,2\n");

    Ran ran = tally("evil.csv --method schulze --unranked last");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("U+202E").doesNotContain("\u202e", "\u200b");
    assertThat(tally("evil.csv --method borda --json").out()).doesNotContain("\u202e", "\u200b");
  }

  @Test
  void aWideTableGoesOnBelow() throws IOException {
    StringBuilder header = new StringBuilder();
    StringBuilder vote = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      header.append(i > 1 ? "," : "").append("A long name of candidate number ").append(i);
      vote.append(i > 1 ? "," : "").append(i);
    }
    Files.writeString(folder.resolve("wide.csv"), header + "\n" + vote + "\n");

    assertThat(tally("wide.csv --method schulze --unranked last").out().lines())
        .allMatch(line -> line.length() <= 100)
        .filteredOn(line -> line.startsWith("  1 A long name"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void theMethodsAreListedWithTheirOtherNames() throws IOException {
    assertThat(tally("--list").out()).contains("instant-runoff  ", "also irv, ranked-choice");
    assertThat(new ObjectMapper().readTree(tally("--list --json").out()).get("methods"))
        .hasSize(11);
  }

  @Test
  void whereTextIsInAnotherEncodingItIsNamed() throws IOException {
    Files.write(
        folder.resolve("latin.csv"),
        "Rapha\u00ebl,Bob\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(tally("latin.csv --method borda").err()).contains("error Q0901", "--encoding");
    assertThat(tally("latin.csv --method borda --encoding latin1").out())
        .startsWith("winner: Rapha\u00ebl\n");
  }

  private Ran tally(String arguments) {
    List<String> all = new ArrayList<>(List.of("tally"));
    all.addAll(List.of(arguments.strip().split(" +")));
    return Ran.in(folder, all.toArray(String[]::new));
  }
}
