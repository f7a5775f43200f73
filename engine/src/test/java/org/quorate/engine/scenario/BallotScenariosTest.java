package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Scenarios of ballots. */
class BallotScenariosTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String VOTES =
      """
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | member | |
      | lead | member |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Quorum | Organisations at least | Vetoed by | May not vote | Ballot |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | budget | members | at least 2/3 of for and against | at least 3 days since notice | 1/3 of electorate | 2 | | the subject | for or against |
      | name | members | at least 1/2 of present | at least 1 hour since opening | | | leads, with reason | | for, against, concern |

      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2 members (Red), 2 members (Blue);2 members;15;5 days;72 hours;yes;passed",
        "2 members (Red), 2 members (Blue);2 members;19;5 days;72 hours;yes;failed",
        "2 members (Red), 2 members (Blue);2 members;18;5 days;72 hours;;passed",
        "2 members (Red), 2 members (Blue);3 members;15;5 days;72 hours;yes;failed",
        "4 members (Red);;12;5 days;72 hours;yes;failed",
        "4 members (Red), @ann (member, Blue);;12;;;;open",
        "4 members (Red), @ann (member, Blue);;12;2 days;23 hours;;open",
        "4 members;;12;5 days;72 hours;yes;undetermined"
      })
  void countsPeopleWithAndWithoutNames(
      String inFavour,
      String against,
      String electors,
      String open,
      String announced,
      String closed,
      String expected) {
    List<String> cells =
        java.util.stream.Stream.of(inFavour, against, electors, open, announced, closed, expected)
            .map(cell -> cell == null ? "" : cell)
            .toList();
    String row = "| it | budget | " + String.join(" | ", cells) + " |\n";
    assertPasses(
        "| Scenario | Decision | For | Against | Electors | Open for | Announced before | Closed |"
            + " Expect |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
            + row);
  }

  @Test
  void knowsConcernsPeopleWhoArePresentAndWhomItIsAbout() {
    assertPasses(
        """
        | Scenario | Decision | For | Concerned | Present | About | Open for | Closed | Expect | By rule |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | half of those here | name | 2 members | | 2 members | | 1 hour | | passed | name |
        | less than half | name | 2 members | | 3 members | | 1 hour | yes | failed | name |
        | a concern | name | 2 members | @eve (member) | | | 1 hour | | blocked | name |
        | by its whole name | votes/name | 2 members | | 2 members | | 1 hour | | passed | votes/name |
        """);
  }

  /**
   * All papers are in at the opening, so that a quorum is there when the time runs out or never.
   */
  @ParameterizedTest
  @CsvSource({
    "exactly,once,3 members,10079,open",
    "exactly,once,3 members,10080,passed",
    "exactly,once,2 members,10080,passed",
    "exactly,once,2 members,20160,passed",
    "exactly,once,1 member,10080,open",
    "exactly,once,1 member,20159,open",
    "exactly,once,1 member,20160,failed",
    "exactly,once,,20160,failed",
    "exactly,at most 21 days in all,1 member,30239,open",
    "exactly,at most 21 days in all,1 member,30240,failed",
    "exactly,once; new version: again,3 members,10080,passed",
    "exactly,once; new version: again,1 member,10080,open",
    "exactly,once; new version: again,1 member,20160,failed"
  })
  void tellsWhenThePapersOfASecretBallotCameIn(
      String clock, String often, String inFavour, int minutes, String expected) {
    String votes =
        """
        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Quorum | Ballot | Secret ballot | Restarts when |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | secret | members | more for than against | CLOCK 7 days since opening | 2 | for or against | yes | no quorum: +7 days, OFTEN |

        <!-- charter: roles -->
        | Role |
        | --- |
        | member |
        | guest |

        <!-- charter: roster -->
        | Handle | Role |
        | --- | --- |
        | @a1 | member |
        | @a2 | member |
        | @a3 | member |

        <!-- charter: scenarios -->
        | Scenario | Decision | For | Open for | Expect |
        | --- | --- | --- | --- | --- |
        """
            .replace("CLOCK", clock)
            .replace("OFTEN", often);
    String row =
        "| it | secret | "
            + (inFavour == null ? "" : inFavour)
            + " | "
            + minutes
            + " minutes | "
            + expected
            + " |\n";
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", votes + row));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    assertThat(Scenarios.run(ENGINE, reading.charter().get()))
        .extracting(ScenarioResult::mistake)
        .containsOnlyNulls();
  }

  /** As of the opening, ninety days after it failed at the earliest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "again; 97 days; ; passed; ",
        "again; 139679 minutes; ; failed; ",
        "again; 139680 minutes; ; passed; ",
        "again; ; ; passed; ",
        "alone; ; votes/again open; failed; ",
        "alone; ; votes/other open; passed; Q0320",
        "alone; ; ; passed; ",
        "loner; ; votes/other open; failed; ",
        "loner; ; votes/other passed; passed; Q0320",
        "again; ; votes/other open; passed; Q0320",
        "alone; 97 days; ; passed; Q0320",
        "alone; 3 months; ; passed; Q0414"
      })
  void isNotCalledTooSoonNorBesideAnother(
      String decision, String refused, String before, String expected, String code) {
    String rules =
        """
        <!-- charter: roles -->
        | Role |
        | --- |
        | member |

        <!-- charter: votes -->
        | Decision | Who votes | Passes with | Open for | Again after | Not while |
        | --- | --- | --- | --- | --- | --- |
        | again | members | more for than against | exactly 7 days since opening | 90 days | |
        | alone | members | more for than against | exactly 7 days since opening | | votes/again |
        | loner | members | more for than against | exactly 7 days since opening | | another ballot |
        | other | members | more for than against | exactly 7 days since opening | | |

        <!-- charter: scenarios -->
        | Scenario | Decision | For | Open for | Refused | Ballots before | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        """;
    String row =
        "| it | "
            + decision
            + " | 3 members | 7 days | "
            + (refused == null ? "" : refused)
            + " | "
            + (before == null ? "" : before)
            + " | "
            + expected
            + " |\n";
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", rules + row));
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    reading
        .charter()
        .ifPresent(
            charter ->
                assertThat(Scenarios.run(ENGINE, charter))
                    .extracting(ScenarioResult::mistake)
                    .containsOnlyNulls());
  }

  @ParameterizedTest
  @CsvSource({"name, reviews/name", "name, roles/name", "reviews/name, name"})
  void refusesARowOfAnotherKindThanVotes(String decision, String by) {
    Reading reading =
        read(
            """
            | Scenario | Decision | For | Open for | Expect | By rule |
            | --- | --- | --- | --- | --- | --- |
            | it | DECISION | 2 members | 1 hour | passed | BY |
            """
                .replace("DECISION", decision)
                .replace("BY", by));
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code, Diagnostic::help)
        .containsExactly(tuple("Q0306", "name a row of `votes`, such as `votes/name`"));
  }

  @Test
  void tellsWhatTheRulesSayWhereAScenarioIsWrong() {
    Reading reading =
        read(
            """
            | Scenario | Decision | For | Open for | Expect |
            | --- | --- | --- | --- | --- |
            | it | name | 1 member | 1 minute | passed |
            """);
    assertThat(Scenarios.run(ENGINE, reading.charter().orElseThrow()))
        .singleElement()
        .extracting(ScenarioResult::mistake)
        .asString()
        .startsWith("scenario `it` expects passed, the rules say waiting by votes/name, Open for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Decision, Paths; budget, `a.c`; Q0319",
        "For, Paths; 2 members, `a.c`; Q0319",
        "Decision, For; budgets, 2 members; Q0306",
        "Decision, For; budget, 2 membres; Q0302",
        "Decision, For; budget, 20000 members; Q0410",
        "Decision, Electors; budget, 10001; Q0410",
        "Decision, For; budget, members; Q0401"
      })
  void refusesWhatIsNoBallotWithItsCode(String headers, String cells, String code) {
    String[] names = headers.split(", ");
    String[] values = cells.split(", ");
    Reading reading =
        read(
            "| Scenario | "
                + String.join(" | ", names)
                + " | Expect |\n| --- | --- | --- | --- |\n| it | "
                + String.join(" | ", values)
                + " | passed |\n");
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(code);
    assertThat(reading.charter()).isEmpty();
  }

  @Test
  void warnsOfARowThatNoScenarioDecides() {
    Reading reading =
        read(
            """
            | Scenario | Decision | For | Open for | Expect |
            | --- | --- | --- | --- | --- |
            | it | name | 1 member | 1 hour | passed |
            """);
    var charter = reading.charter().orElseThrow();
    assertThat(Scenarios.untouched(charter, Scenarios.run(ENGINE, charter)))
        .extracting(Diagnostic::message)
        .containsExactly("row `votes/budget` decides in no scenario");
  }

  private static void assertPasses(String table) {
    Reading reading = read(table);
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    assertThat(Scenarios.run(ENGINE, reading.charter().get()))
        .isNotEmpty()
        .extracting(ScenarioResult::mistake)
        .containsOnlyNulls();
  }

  private static Reading read(String table) {
    return ENGINE.read(
        CharterSource.of("GOVERNANCE.md", VOTES + "<!-- charter: scenarios -->\n" + table));
  }
}
