package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Scenarios in which options are elected. */
class ElectionScenariosTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | member |
      | guest |
      | councillor |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap |
      | --- | --- | --- | --- |
      | council | councillor | 3 | 1 |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method | Strength | Default option | Quorum | If tied | Secret ballot |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | council | members | seats filled | exactly 7 days since opening | stv for council | | | | | |
      | chair | members | seats filled | exactly 7 days since opening | schulze for 1 seats, unranked last | winning votes | | | | |
      | by lot | members | seats filled | exactly 7 days since opening | plurality for 1 seats | | | | lot | |
      | by chair | members | seats filled | exactly 7 days since opening | plurality for 1 seats | | | | @zoe decides | |
      | several | members | seats filled | exactly 7 days since opening | approval | | | | | |
      | star | members | seats filled | exactly 7 days since opening | star up to 5 points for 1 seats | | | | | |
      | motion | members | more than 1:1 over default | exactly 7 days since opening | debian | | further discussion | 3 | | |
      | secret | members | seats filled | exactly 7 days since opening | plurality for 1 seats | | | 5 | | yes |
      | named | @ann, @bob | seats filled | exactly 7 days since opening | plurality for 1 seats | | | | | |
      | plain | members | more for than against | exactly 7 days since opening | | | | | | |

      <!-- charter: scenarios -->
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void papersAreCountedByTheMethodOfTheRow() {
    assertPasses(
        """
        | Scenario | Decision | Candidates | Seats | Papers | Open for | Expect | Elected |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | three of five | chair | ann, bob | | 3: ann > bob; 2: bob > ann | 7 days | passed | ann |
        | a minute early | chair | ann, bob | | 3: ann > bob; 2: bob > ann | 10079 minutes | open | |
        | as many | chair | ann, bob | | 2: ann > bob; 2: bob > ann | 7 days | failed | |
        | alike for some | chair | ann, bob, cid | | 2: ann = bob > cid; 1: bob > ann | 7 days | passed | bob |
        | unranked are last | chair | ann, bob | | 2: ann; 3: bob | 7 days | passed | bob |
        | no paper | chair | ann, bob | | | 7 days | failed | |
        | others have no vote | chair | ann, bob | | 2: ann; 3 guests: bob | 7 days | passed | ann |
        | of a voter with a name | chair | ann, bob | | 1: ann > bob; 1 member: bob; @eve (member): bob > ann | 7 days | passed | bob |
        | two are chosen | several | ann, bob, cid | 2 | 3: ann = bob; 2: cid; 1: bob | 7 days | passed | bob, ann |
        | one is | several | ann, bob, cid | 1 | 3: ann = bob; 2: cid; 1: bob | 7 days | passed | bob |
        | one if nobody says how many | several | ann, bob, cid | | 3: ann = bob; 2: cid; 1: bob | 7 days | passed | bob |
        | the run-off turns the points | star | ann, bob | | 3: ann (5), bob (3); 4: bob (1) | 7 days | passed | bob |
        | and does not | star | ann, bob | | 3: ann (5), bob (3); 2: bob (1) | 7 days | passed | ann |
        | people by their handles | chair | @ann, @bob (member, Red) | | 3: @ann > bob; 1: Bob | 7 days | passed | @Ann |
        | whatever it be called | chair | `a > b`, plan B | | 3: `a > b`; 1: plan b | 7 days | passed | `a > b` |
        """);
  }

  @Test
  void theDefaultOptionStandsInAnyCase() {
    assertPasses(
        """
        | Scenario | Decision | Candidates | Papers | Open for | Expect | Elected |
        | --- | --- | --- | --- | --- | --- | --- |
        | three want it | motion | plan A | 3: plan A > further discussion | 7 days | passed | plan A |
        | one voter short | motion | plan A | 2: plan A > Further Discussion | 7 days | failed | |
        | no more than against | motion | plan A | 3: plan A > further discussion; 3: further discussion > plan A | 7 days | failed | |
        | one more | motion | plan A, Further discussion | 4: plan A > further discussion; 3: further discussion > plan A | 7 days | passed | plan A |
        """);
  }

  @Test
  void aTieIsSettledAsTheRowSays() {
    assertPasses(
        """
        | Scenario | Decision | Candidates | Papers | Open for | Expect | Elected |
        | --- | --- | --- | --- | --- | --- | --- |
        | nobody publishes a seed | by lot | ann, bob | 2: ann; 2: bob | 7 days | open | |
        | no lot is needed | by lot | ann, bob | 2: ann; 1: bob | 7 days | passed | ann |
        | her paper decides | by chair | ann, bob | 2: ann; 1: bob; @zoe (member): bob | 7 days | passed | bob |
        """);
  }

  @Test
  void nobodySeesWhoSaysWhatOnASecretBallot() {
    assertPasses(
        """
        | Scenario | Decision | Candidates | Papers | Electors | Open for | Expect | Elected |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | five take part | secret | ann, bob | 3: ann; 2: bob | 10 | 7 days | passed | ann |
        | four do | secret | ann, bob | 3: ann; 1: bob | 10 | 7 days | failed | |
        """);
  }

  /** One seat an organisation, of three. */
  @Test
  void organisationsTakeSeatsAndThoseInOfficeStay() {
    assertPasses(
        """
        | Scenario | Decision | Candidates | In office | Papers | Open for | Expect | Elected |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | all three | council | @ann (Red), @bob (Blue), @cid (Cyan) | | 6: ann > bob > cid; 3: bob; 2: cid | 7 days | passed | ann, bob, cid |
        | two seats are taken | council | @ann (Red), @bob (Blue), @cid (Cyan) | 2 councillors (Grey) | 6: ann > bob > cid; 3: bob; 2: cid | 7 days | passed | ann |
        | her company has one | council | @ann (Red), @bob (Blue), @cid (Cyan) | @zed (councillor, Red) | 6: ann > bob > cid; 3: bob; 2: cid | 7 days | passed | bob, cid |
        | she stands again | council | @ann (councillor, Red), @bob (Blue), @cid (Cyan) | 2 councillors (Grey) | 6: ann > bob > cid; 3: bob; 2: cid | 7 days | passed | ann |
        | two of a company | council | @ann (Red), @bob (Red), @cid (Cyan), @dan (Grey) | | 6: ann > bob > cid > dan; 2: cid; 1: dan | 7 days | passed | ann, cid, dan |
        | nobody knows whose | council | @ann, @bob (Blue), @cid (Cyan) | | 6: ann > bob > cid; 3: bob; 2: cid | 7 days | undetermined | |
        """);
  }

  @Test
  void speaksChineseToo() {
    assertPasses(
        """
        | 场景 | 表决事项 | 候选人 | 在任者 | 选票 | 已等待 | 预期 | 当选者 |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | 主席 | chair | ann、bob | | 3名：ann＞bob；2名member（Red）：bob＞ann | 7天 | 通过 | ann |
        | 理事 | council | @ann（Red）、@bob（Blue）、@cid（Cyan） | @zed（councillor，Red） | 3：ann＞bob＞cid | 7天 | 通过 | cid、bob |
        | 评分 | star | ann、bob | | 3：ann（5）、bob（3）；4：bob（1） | 7天 | 通过 | bob |
        """,
        "---\ngovernance: 1\nlanguage: zh\n---\n");
  }

  @Test
  void tellsWhoIsElectedWhereAScenarioIsWrong() {
    Reading reading =
        read(
            """
            | Scenario | Decision | Candidates | Papers | Open for | Expect | Elected |
            | --- | --- | --- | --- | --- | --- | --- |
            | other | chair | ann, bob | 3: ann > bob | 7 days | passed | bob |
            | one more | several | ann, bob | 3: ann | 7 days | passed | ann, bob |
            | tied | chair | ann, bob | 1: ann; 1: bob | 7 days | passed | ann |
            """,
            "");
    List<ScenarioResult> played = Scenarios.run(ENGINE, reading.charter().orElseThrow());
    assertThat(played)
        .flatExtracting(it -> it.diagnostic().stream().toList())
        .extracting(Diagnostic::column)
        .containsExactly(63, 62, 55);
    assertThat(played.get(0).mistake())
        .startsWith(
            "scenario `other` expects that bob are elected, by the rules it is ann: passed by");
    assertThat(played.get(1).mistake())
        .contains("expects that ann, bob are elected, by the rules it is ann:");
    assertThat(played.get(2).mistake()).contains("expects passed, the rules say blocked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "chair; ann, bob; 3: ann > cid; Q0321",
        "chair; ann; 3: ann (5); Q0321",
        "star; ann; 3: ann; Q0321",
        "star; ann; 3: ann (6); Q0321",
        "chair; ann, ANN; 3: ann; Q0321",
        "chair; @ann, ann; 3: ann; Q0321",
        "named; ann; 3: ann; Q0321",
        "chair; ann; 0: ann; Q0410",
        "chair; ann; 10001: ann; Q0410",
        "chair; ann; 10001 members: ann; Q0410",
        "chair; ann; ann > bob; Q0401",
        "chair; ann; 3 ann; Q0402",
        "chair; ann, bob; 3: ann, bob; Q0401",
        "chair; ann, bob; 3: ann >; Q0402",
        "chair; ann, bob; 3: > ann; Q0401",
        "chair; ann, bob; 3:; Q0402",
        "chair; ann, bob; 3: ann > ann; Q0421",
        "star; ann, bob; 3: ann (5; Q0427",
        "star; ann, bob; 3: ann (5), bob; Q0402",
        "chair; ann, bob; 3 mambers: ann; Q0302",
        "chair; ann, , bob; 3: ann; Q0401",
        "chair; a\u200Bnn; 3: ann; Q0",
        "chair; a*n*n; 3: ann; Q0",
        "plain; ann; 3: ann; Q0320"
      })
  void refusesPapersThatNobodyCanRead(
      String decision, String candidates, String papers, String code) {
    Reading reading =
        read(
            "| Scenario | Decision | Candidates | Papers | Expect |\n"
                + "| --- | --- | --- | --- | --- |\n| it | "
                + decision
                + " | "
                + candidates
                + " | "
                + papers
                + " | open |\n",
            "");
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .anyMatch(it -> it.startsWith(code));
    assertThat(reading.charter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Seats; council; 3; open; ",
        "Seats; chair; 1; open; Q0320",
        "Seats; council; 0; open; Q0410",
        "Seats; plain; 1; open; Q0320",
        "Elected; plain; ann; passed; Q0320",
        "Elected; chair; ann; open; Q0319",
        "Elected; chair; eve; passed; Q0321",
        "Elected; chair; ann; waiting; Q0319",
        "In office; plain; 3 councillors; open; ",
        "In office; plain; 3 councilors; open; Q0302",
        "For; chair; 3 members; open; Q0320",
        "Against; chair; 3 members; open; Q0320",
        "Abstaining; chair; 3 members; open; Q0320",
        "Concerned; chair; 3 members; open; Q0320",
        "Becomes; chair; member; open; Q0319",
        "Electors; chair; 2; open; Q0320",
        "Electors; chair; 3; open; "
      })
  void refusesWhatAnElectionHasNot(
      String column, String decision, String cell, String expect, String code) {
    String papers = decision.equals("plain") ? "" : "2: ann; 1: bob";
    String candidates = decision.equals("plain") ? "" : "ann, bob";
    String row =
        "| it | " + decision + " | " + candidates + " | " + papers + " | " + cell + " | " + expect;
    Reading reading =
        read(
            "| Scenario | Decision | Candidates | Papers | "
                + column
                + " | Expect |\n| --- | --- | --- | --- | --- | --- |\n"
                + row
                + " |\n",
            "");
    if (code == null) {
      assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    } else {
      assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(code);
      assertThat(reading.charter()).isEmpty();
    }
  }

  @Test
  void asksOfAnotherQuestionNeitherWhoStandsNorWhoIsElected() {
    Reading reading =
        read(
            """
            | Scenario | Paths | Becomes | Decision | Papers | Elected | Expect |
            | --- | --- | --- | --- | --- | --- | --- |
            | a contribution | `a.c` | | | 3: ann | | allowed |
            | a step | | councillor | council | | ann | may become |
            """,
            "");
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code, Diagnostic::line)
        .contains(tuple("Q0319", 30), tuple("Q0319", 31));
  }

  @Test
  void refusesMoreThanAnybodyCouldCount() {
    String many = IntStream.rangeClosed(1, 51).mapToObj(i -> "c" + i).collect(joined(", "));
    assertThat(read(table(many, "1: c1"), "").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("Q0404");
    String fifty = IntStream.rangeClosed(1, 50).mapToObj(i -> "c" + i).collect(joined(", "));
    assertThat(read(table(fifty, "1: c1"), "").charter()).isPresent();
    String papers = IntStream.rangeClosed(1, 201).mapToObj(i -> "1: c1").collect(joined("; "));
    assertThat(read(table("c1", papers), "").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("Q0404");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(String by) {
    return Collectors.joining(by);
  }

  private static String table(String candidates, String papers) {
    return "| Scenario | Decision | Candidates | Papers | Expect |\n"
        + "| --- | --- | --- | --- | --- |\n| it | chair | "
        + candidates
        + " | "
        + papers
        + " | open |\n";
  }

  private static void assertPasses(String table) {
    assertPasses(table, "");
  }

  private static void assertPasses(String table, String front) {
    Plays.allPass(ENGINE, read(table, front));
  }

  private static Reading read(String table, String front) {
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", front + RULES + table));
  }
}
