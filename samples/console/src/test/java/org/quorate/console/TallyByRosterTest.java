package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the roster, affiliations and organisations of a charter do to a tally by one of its rows.
 */
class TallyByRosterTest {
  private static final String CHARTER =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | member |
      | director |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap | Term | Term limit |
      | --- | --- | --- | --- | --- | --- |
      | board | director | 3 | 1 at election, 2 at any time | 1 year | 2 terms in a row |

      <!-- charter: roster -->
      | Handle | Role | Since | Until | Name | Also known as |
      | --- | --- | --- | --- | --- | --- |
      | @ann | director | 2024-03-01 | 2025-02-28 | Ann Li | |
      | @ann | director | 2025-03-01 | 2026-02-28 | Ann Li | |
      | @bob | director | 2025-10-01 | | | |
      | @cy | member | | | | @cy-at-work |
      | @di | member | | | | |

      <!-- charter: affiliations -->
      | Handle | Organisation | Since | Until |
      | --- | --- | --- | --- |
      | @bob | Blue | | |
      | @cy | Red | | 2025-12-31 |
      | @cy | Azure | 2026-01-01 | |
      | @di | unaffiliated | | |

      <!-- charter: organisations -->
      | Organisation | Part of |
      | --- | --- |
      | Azure | Blue |
      | Blue | |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method |
      | --- | --- | --- | --- | --- |
      | board election | members | seats filled | exactly 7 days since opening \
      | approval for board |
      """;

  @TempDir Path folder;

  @BeforeEach
  void charter() throws IOException {
    Files.writeString(folder.resolve("GOVERNANCE.md"), CHARTER);
    ballots("cy,@di\n1,1\n1,1\n1,0\n");
  }

  private void ballots(String text) throws IOException {
    Files.writeString(folder.resolve("v.csv"), text);
  }

  private Ran tally(String arguments) {
    List<String> all = new ArrayList<>(List.of("tally", "v.csv"));
    all.addAll(List.of("--charter", "GOVERNANCE.md", "--decision", "board election"));
    Stream.of(arguments.strip().split(" +")).filter(one -> !one.isEmpty()).forEach(all::add);
    return Ran.in(folder, all.toArray(String[]::new));
  }

  /** On one line. */
  private static String plain(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({"ann", "@ANN", "Ann Li"})
  void whomTheTermLimitBarsIsNotSeated(String name) throws IOException {
    ballots(name + ",cy\n1,1\n");
    Ran ran = tally("--at 2026-03-05");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(
            "`" + name + "` may not stand: @ann served 2 terms of `board`, 2 of them in a row",
            "`--withdrawn \"" + name + "\"` counts it without them");
    assertThat(Ran.in(folder, withdrawn(name)).out()).contains("withdrawn: " + name);
  }

  private static String[] withdrawn(String name) {
    return new String[] {
      "tally",
      "v.csv",
      "--charter",
      "GOVERNANCE.md",
      "--decision",
      "board election",
      "--at",
      "2026-03-05",
      "--withdrawn",
      name
    };
  }

  @ParameterizedTest
  @CsvSource({"2027-02-28T23:59:59Z, 2", "2027-03-01T00:00:00Z, 1"})
  void aWholeTermLaterTheyMayStandAgain(String at, int code) throws IOException {
    ballots("ann\n1\n");

    assertThat(tally("--at " + at).code()).isEqualTo(code);
  }

  @Test
  void whoStaysAndWhosePeopleTheyAreTheCharterTells() {
    Ran ran = tally("--at 2026-03-05");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "winner: @di",
            "by `approval`; 2 seats",
            "At most 1 seat for one organisation",
            "cy is passed over: Blue is full",
            "people and organisations as of 2026-03-05T00:00:00Z")
        .doesNotContain("`Term limit", "`Organisation cap");
    assertThat(plain(tally("--at 2025-12-31")))
        .contains("winner: cy", "organisation of `@ann` among those who stay");
  }

  @Test
  void whatIsSaidGoesBeforeWhatTheCharterTells() {
    assertThat(tally("--at 2026-03-05 --affiliation cy=Red").out()).contains("winners: cy, @di");
    assertThat(tally("--at 2026-03-05 --staying Red=1").out()).contains("winners: cy, @di");
    assertThat(tally("--at 2026-03-05 --staying Red=1 --affiliation cy=Red").out())
        .contains("cy is passed over: Red is full");
    assertThat(tally("--at 2026-03-05 --seats 3").err())
        .contains("3 are to be elected, and `board` has 2 vacant: by the roster @bob stays");
    assertThat(tally("--at 2026-03-05 --staying 3").err()).contains("`board` has no vacant seat");
  }

  @Test
  void theJsonSaysAsOfWhenPeopleWereLookedUp() throws IOException {
    String json = tally("--at 2026-03-05 --json").out();

    assertThat(Published.errors("/org/quorate/engine/json/tally.schema.json", json)).isEmpty();
    assertThat(json).contains("\"at\": \"2026-03-05T00:00:00Z\"", "\"notApplied\"");
  }

  @Test
  void whoseTermIsOverDoesNotStay() {
    assertThat(tally("--at 2026-09-30T23:59:59Z").out()).contains("; 2 seats");
    assertThat(tally("--at 2026-10-01").out()).contains("; 3 seats", "winners: cy, @di");
  }

  @Test
  void whatNobodyTellsIsNamed() throws IOException {
    ballots("Zoe,@di\n1,0\n");

    assertThat(plain(tally("--at 2026-03-05")))
        .contains(
            "`Term limit: 2 terms in a row` is not applied: the roster names nobody `Zoe`",
            "is not applied: nobody tells the organisation of `Zoe`");
    assertThat(plain(tally("--at 2026-03-05 --affiliation Zoe=Red")))
        .doesNotContain("nobody tells the organisation");
  }

  @Test
  void aNameOfSeveralPeopleIsNobodysAndAHandleGoesBeforeIt() throws IOException {
    String named = CHARTER.replace("| @cy | member | | | |", "| @cy | member | | | Ann Li |");
    Files.writeString(folder.resolve("GOVERNANCE.md"), named);
    ballots("Ann Li,@di\n1,0\n");
    assertThat(tally("--at 2026-03-05").out()).contains("the roster names nobody `Ann Li`");

    Files.writeString(
        folder.resolve("GOVERNANCE.md"), named.replace("| Ann Li | @cy", "| ann | @cy"));
    ballots("ann,@di\n1,0\n");
    assertThat(tally("--at 2026-03-05").err()).contains("`ann` may not stand: @ann served");
  }

  @Test
  void twoOptionsThatAreOnePersonAreRefused() throws IOException {
    ballots("cy,cy-at-work\n1,0\n");

    assertThat(tally("--at 2026-03-05").err())
        .contains("`cy` and `cy-at-work` are one person by the roster");
  }

  @Test
  void twoAccountsOfOnePersonHaveOnePaper() throws IOException {
    ballots("who,cy,@di\n@cy,1,0\ncy-at-work,0,1\ndi,0,1\n");
    Files.writeString(folder.resolve("roll.txt"), "cy\ncy-at-work\ndi\n");

    assertThat(tally("--at 2026-03-05 --voter who").out())
        .contains(
            "1 vote not counted", "line 2      a later vote of the same voter stands in line 3");
    assertThat(tally("--at 2026-03-05 --voter who --electors roll.txt").out())
        .contains("2 electors could vote", "1 vote not counted");
  }

  @Test
  void twoAccountsOfOnePersonAreFoundWhereNobodySaysWhoVoted() throws IOException {
    ballots("Voter,cy,@di\n@cy,1,0\ncy-at-work,0,1\n");

    assertThat(tally("--at 2026-03-05").err())
        .contains(
            "the column `Voter` has `cy-at-work` in this line, and the same person in line 2",
            "say `--voter \"Voter\"`",
            "`--no-voter`");
    assertThat(tally("--at 2026-03-05 --no-voter").out()).contains("2 votes in v.csv, all counted");
    assertThat(tally("--no-voter --voter Voter").err()).contains("leave one of them out");
  }

  @ParameterizedTest
  @CsvSource({"voter", "VOTER", "投票人", "Voter ID"})
  void aNameTwiceInAColumnOfVotersIsAskedAbout(String header) throws IOException {
    ballots(header + ",A,B\nv1,1,2\nv2,1,2\nV1,2,1\n");
    Ran ran = Ran.in(folder, "tally", "v.csv", "--method", "borda");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("v.csv:4:", "the column `" + header + "` has `V1` in this line", "`--no-voter`");
    for (List<String> said :
        List.of(List.of("--voter", header), List.of("--no-voter"), List.of("--leave", header))) {
      List<String> all = new ArrayList<>(List.of("tally", "v.csv", "--method", "borda"));
      all.addAll(said);
      assertThat(Ran.in(folder, all.toArray(String[]::new)).err()).isEmpty();
    }
  }

  @Test
  void aDecisionThatNobodyKnowsIsAnsweredWithTheNearest() {
    Ran ran =
        Ran.in(
            folder, "tally", "v.csv", "--charter", "GOVERNANCE.md", "--decision", "bord election");

    assertThat(ran.err()).contains("did you mean `board election`?");
    assertThat(Ran.in(folder, "tally", "v.csv", "--method", "borda", "--at", "2026-01-01").err())
        .contains("`--at` is of no use without a charter");
  }
}
