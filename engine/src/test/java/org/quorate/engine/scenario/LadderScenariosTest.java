package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Scenarios of people who rise, or step down. */
class LadderScenariosTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role | Rung below | Each | Sponsors | Sponsors' organisations | Evidence needed | Decided by | Again after | Appeal |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | newcomer | | | | | | | | |
      | member | newcomer | project | 2 reviewers | 2, not the nominee's | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | sponsors | 90 days | votes/appeal |
      | reviewer | member | module | | | 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead in 2 years | 1 lead | | |
      | lead | reviewer | project | | | 2 of last 3 meetings | votes/lead | | |
      | triager | newcomer | project | | | | silence of members for 7 days | | |

      <!-- charter: departures -->
      | Departure | Role | When | Ask first | Grace | Then | Decided by | Not during |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | idle | reviewer | no reviews in 12 months | 30 days | 7 days | becomes newcomer | nobody | leave |
      | absent | lead | fewer than 2 of last 5 meetings | | | may be removed | votes/removal | |
      | quiet | member | fewer than 1 issue in 90 days | | | vote suspended until active again | nobody | |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | lead | leads | more for than against | at least 7 days since opening |
      | removal | leads | more for than against | at least 7 days since opening |
      | appeal | leads | more for than against | at least 7 days since opening |

      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void sponsorsAndEvidenceCarrySomebodyUp() {
    assertPasses(
        """
        | Scenario | About | Becomes | Evidence | Sponsored by | Expect | By rule |
        | --- | --- | --- | --- | --- | --- | --- |
        | all there | @eve (newcomer, Green) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | may become | member |
        | one review less | @eve (newcomer, Green) | member | 4 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | blocked | roles/member |
        | too long ago | @eve (newcomer, Green) | member | 5 reviews in 4 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | not yet | |
        | two months | @eve (newcomer, Green) | member | 5 reviews in 1 month; 2 merged contributions; 2 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | not yet | |
        | a day too soon | @eve (newcomer, Green) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 60 days as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | waiting | |
        | nobody tells how long | @eve (newcomer, Green) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months | @ann (reviewer, Red), 1 reviewer (Blue) | waiting | |
        | of their own company | @eve (newcomer, Red) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | waiting | |
        | one sponsor | @eve (newcomer, Green) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red) | not yet | |
        | from outside | | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | 2 reviewers | undetermined | |
        """);
  }

  @Test
  void aRoleOfAModuleAsksForDeedsInIt() {
    assertPasses(
        """
        | Scenario | About | Becomes | Module | Evidence | Approved by | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        | a module's reviewer | @eve (member) | reviewer | net | 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead in 2 years | @ann (lead) | may become |
        | nine with the primary ones | @eve (member) | reviewer | net | 9 reviews in last 2 cycles; 2 primary reviews in last 2 cycles; 2 modules touched; `training` attested by lead | @ann (lead) | not yet |
        | three cycles | @eve (member) | reviewer | net | 10 reviews in last 3 cycles; 2 primary reviews in last cycle; 2 modules touched; `training` attested by lead | @ann (lead) | not yet |
        | no lead agrees | @eve (member) | reviewer | net | 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead | | waiting |
        | training by a member | @eve (member) | reviewer | net | 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by member | @ann (lead) | not yet |
        | of the whole project | @eve (member) | reviewer | | 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead | @ann (lead) | blocked |
        """);
  }

  @Test
  void whatWasDoneInAllIsOlderThanWhatWasDoneLately() {
    assertPasses(
        """
        | Scenario | About | Becomes | Module | Evidence | Approved by | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        | nine of forty lately | @eve (member) | reviewer | net | 40 reviews; 9 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead | @ann (lead) | not yet |
        | ten of forty lately | @eve (member) | reviewer | net | 40 reviews; 10 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead | @ann (lead) | may become |
        | four of five lately | @eve (member) | reviewer | net | 10 reviews in last 3 cycles; 9 reviews in last 2 cycles; 2 primary reviews; 2 modules touched; `training` attested by lead | @ann (lead) | not yet |
        | forty at any time | @eve (member) | reviewer | net | 40 reviews; 2 primary reviews; 2 modules touched; `training` attested by lead | @ann (lead) | may become |
        """);
  }

  @Test
  void aBallotIsHeldOnSomebody() {
    assertPasses(
        """
        | Scenario | About | Becomes | Steps down from | Evidence | Decision | For | Against | Open for | Refused | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | elected | @eve (reviewer) | lead | | 2 of last 3 meetings | lead | 2 leads | 1 lead | 7 days | | may become |
        | a minute early | @eve (reviewer) | lead | | 2 of last 3 meetings | lead | 2 leads | 1 lead | 10079 minutes | | waiting |
        | a tie | @eve (reviewer) | lead | | 2 of last 3 meetings | lead | 1 lead | 1 lead | 7 days | | waiting |
        | not called | @eve (reviewer) | lead | | 2 of last 3 meetings | | | | | | waiting |
        | one meeting | @eve (reviewer) | lead | | 1 of last 3 meetings | lead | 2 leads | 1 lead | 7 days | | not yet |
        | refused a week ago | @eve (newcomer) | member | | | | | | | 7 days | not yet |
        | absent | @eve (lead) | | lead | 1 of last 5 meetings | removal | 2 leads | @eve | 7 days | | has to step down |
        | absent from all | @eve (lead) | | lead | none of last 5 meetings | removal | 2 leads | | 7 days | | has to step down |
        | there twice | @eve (lead) | | lead | 2 of last 5 meetings | removal | 2 leads | | 7 days | | stays |
        | may be removed | @eve (lead) | | lead | none of last 5 meetings | | | | | | may be removed |
        | few meetings | @eve (lead) | | lead | none of last 4 meetings | | | | | | stays |
        """);
  }

  @Test
  void aRefusalIsWaitedOutOrTurned() {
    String table =
        """
        | Scenario | About | Becomes | Evidence | Sponsored by | Refused | Decision | For | Against | Open for | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | it | @eve (newcomer, Green) | member | 5 reviews in 3 months; 2 merged contributions; 3 months active in 6 months; 3 months as newcomer | @ann (reviewer, Red), 1 reviewer (Blue) | 20 days | appeal | FOR | 1 lead | OPEN | WHAT |
        """;
    assertPasses(
        table.replace("FOR", "2 leads").replace("OPEN", "7 days").replace("WHAT", "may become"));
    assertPasses(
        table.replace("FOR", "1 lead").replace("OPEN", "7 days").replace("WHAT", "not yet"));
    assertPasses(
        table.replace("FOR", "2 leads").replace("OPEN", "21 days").replace("WHAT", "not yet"));
  }

  @Test
  void whoIsSuspendedHasNoVoteOnSomebodyEither() {
    String rules =
        RULES.replace(
            "| quiet | member | fewer than 1 issue in 90 days |",
            "| quiet | lead | fewer than 1 review in 90 days |");
    String table =
        """
        <!-- charter: scenarios -->
        | Scenario | About | Becomes | Evidence | Decision | For | Against | Suspended | Open for | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | all vote | @eve (reviewer) | lead | 2 of last 3 meetings | lead | @ann (lead), @bob (lead) | @cat (lead) | | 7 days | may become |
        | one has no vote | @eve (reviewer) | lead | 2 of last 3 meetings | lead | @ann (lead), @bob (lead) | @cat (lead) | @ann | 7 days | waiting |
        """;
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", rules + table));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    assertThat(Scenarios.run(ENGINE, reading.charter().get()))
        .extracting(ScenarioResult::mistake)
        .containsOnlyNulls();
  }

  /** What the others did no scenario tells: they vote, but those under `Suspended`. */
  @ParameterizedTest
  @CsvSource({
    "vote suspended until active again, nobody",
    "vote suspended for 90 days, nobody",
    "vote suspended until 2099-01-01, nobody",
    "becomes reviewer, nobody"
  })
  void othersKeepTheirVotesOnWhoGoesAndWhoComes(String then, String by) {
    String rules =
        RULES.replace(
            "| quiet | member | fewer than 1 issue in 90 days | | | vote suspended until active"
                + " again | nobody | |",
            "| quiet | lead | fewer than 1 review in 90 days | | | " + then + " | " + by + " | |");
    assertThat(rules).isNotEqualTo(RULES);
    String table =
        """
        <!-- charter: scenarios -->
        | Scenario | About | Becomes | Steps down from | Evidence | Decision | For | Against | Open for | Expect | By rule |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | comes | @eve (reviewer) | lead | | 2 of last 3 meetings | lead | 2 leads | 1 lead | 7 days | may become | |
        | does not | @eve (reviewer) | lead | | 2 of last 3 meetings | lead | 1 lead | 2 leads | 7 days | not yet | |
        | goes | @eve (lead) | | lead | 1 of last 5 meetings; 1 review in 90 days | removal | 2 leads | 1 lead | 7 days | has to step down | absent |
        | not yet | @eve (lead) | | lead | 1 of last 5 meetings; 1 review in 90 days | removal | 1 lead | 2 leads | 7 days | may be removed | |
        """;
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", rules + table));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    assertThat(Scenarios.run(ENGINE, reading.charter().get()))
        .extracting(ScenarioResult::mistake)
        .containsOnlyNulls();
  }

  @Test
  void silenceRunsItsTime() {
    assertPasses(
        """
        | Scenario | About | Becomes | Objected by | Open for | Expect |
        | --- | --- | --- | --- | --- | --- |
        | seven days | @eve (newcomer) | triager | | 7 days | may become |
        | a minute less | @eve (newcomer) | triager | | 10079 minutes | waiting |
        | an objection | @eve (newcomer) | triager | @ann (member) | 7 days | blocked |
        | an outsider's | @eve (newcomer) | triager | @ann (newcomer) | 7 days | may become |
        """);
  }

  @Test
  void whoeverIsIdleIsAskedAndSteppedDown() {
    assertPasses(
        """
        | Scenario | About | Steps down from | Evidence | Asked | Answered | On leave | Expect | By rule |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | idle and silent | | reviewer | 1 review in 14 months | 37 days | | | has to step down | idle |
        | in the grace | | reviewer | 1 review in 14 months | 36 days | | | waiting | departures/idle |
        | not asked | | reviewer | 1 review in 13 months | | | | waiting | idle |
        | answered | | reviewer | 1 review in 14 months | 40 days | yes | | stays | idle |
        | away | | reviewer | | 40 days | | yes | waiting | idle |
        | away still | | reviewer | | 40 days | | yes | on the way to step down | idle |
        | active | | reviewer | 1 review in 12 months | 40 days | | | stays | idle |
        | in no such role | @eve (member) | reviewer | | 40 days | | | stays | |
        | quiet | @eve (member) | member | 5 reviews | | | | suspended | |
        | spoke up | @eve (member) | member | 1 issue in 90 days | | | | stays | quiet |
        """);
  }

  @Test
  void speaksBothLanguages() {
    assertPasses(
        """
        | 场景 | 对象 | 拟任角色 | 卸任角色 | 模块 | 证据 | 推荐人 | 批准者 | 预期 | 依据规则 |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 晋升 | @eve（newcomer，Green） | member | | | 3个月内5次评审；2次合并的贡献；6个月内3活跃月数；担任newcomer满3个月 | @ann（reviewer，Red）、1名reviewer（Blue） | | 可担任 | roles/member |
        | 尚早 | @eve（newcomer，Green） | member | | | 3个月内4次评审 | @ann（reviewer，Red）、1名reviewer（Blue） | | 尚不可 | roles/member |
        | 缺席 | @eve（lead） | | lead | | 最近5次会议中没有 | | | 可被移除 | departures/absent |
        """,
        "---\ngovernance: 1\nlanguage: zh\n---\n");
  }

  @Test
  void tellsWhatTheRulesSayWhereAScenarioIsWrong() {
    Reading reading =
        read(
            """
            | Scenario | About | Becomes | Steps down from | Evidence | Expect | By rule |
            | --- | --- | --- | --- | --- | --- | --- |
            | rises | @eve (newcomer) | triager | | | may become | |
            | other row | @eve (lead) | | lead | none of last 5 meetings | may be removed | idle |
            | votes | @eve (member) | | member | 1 issue | suspended | |
            | on the way | @eve (lead) | | lead | none of last 5 meetings | on the way | |
            """,
            "");
    assertThat(Scenarios.run(ENGINE, reading.charter().orElseThrow()))
        .extracting(ScenarioResult::mistake)
        .containsExactly(
            "scenario `rises` expects may become, the rules say waiting: @eve may not yet become"
                + " triager: the silence of 7 days ends at 7 days later",
            "scenario `other row` expects `departures/idle` to decide, but `departures/absent`"
                + " does: @eve may be removed as lead: `votes/removal` has not been called",
            "scenario `votes` expects suspended, the rules say blocked: @eve stays member: 1"
                + " counted; staying needs 1 issue in 90 days",
            null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Becomes, Paths; member, `a.c`; Q0319",
        "Becomes, Steps down from; member, lead; Q0319",
        "Becomes, Asked; member, 1 day; Q0319",
        "Steps down from, Sponsored by; lead, 2 leads; Q0319",
        "Steps down from, Left; lead, 30 days; Q0319",
        "Left, Paths; 30 days, `a.c`; Q0319",
        "Becomes, Left; member, yes; Q0401",
        "Becomes, Left; member, 3 months; Q0414",
        "Evidence, Paths; 1 review, `a.c`; Q0319",
        "Becomes, Decision; member, removal; Q0319",
        "Steps down from, Decision; lead, lead; Q0319",
        "Becomes, For; member, 2 leads; Q0319",
        "Becomes, Decision; member, leed; Q0306",
        "Becomes, Module; mamber, net; Q0302",
        "Becomes, Evidence; member, 3 months as mamber; Q0302",
        "Becomes, Evidence; member, 501 reviews; Q0410",
        "Becomes, Evidence; member, lots; Q0402",
        "Becomes, By rule; member, membr; Q0306",
        "Becomes, By rule; member, votes/lead; Q0306"
      })
  void refusesWhatIsNoStepOnTheLadderWithItsCode(String headers, String cells, String code) {
    String[] names = headers.split(", ");
    String[] values = cells.split(", ");
    Reading reading =
        read(
            "| Scenario | "
                + String.join(" | ", names)
                + " | Expect |\n| --- | --- | --- | --- |\n| it | "
                + String.join(" | ", values)
                + " | not yet |\n",
            "");
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(code);
    assertThat(reading.charter()).isEmpty();
  }

  /** Each word of its kind of question; those of any fit all of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Paths; `a.c`; may merge, allowed, yes, waiting, blocked, undetermined",
        "Decision; lead; passed, open, failed, fails, allowed, waiting, blocked, undetermined",
        "Becomes; member; may become, not yet, may not yet, allowed, waiting, blocked,"
            + " undetermined",
        "Steps down from; lead; has to step down, on the way, may be removed, stays, suspended,"
            + " allowed, waiting, blocked, undetermined"
      })
  void eachQuestionHasItsOwnWords(String header, String cell, String words) {
    List<String> own = List.of(words.split(", "));
    String all =
        "may merge, allowed, yes, waiting, blocked, undetermined, passed, open, failed, fails,"
            + " may become, not yet, may not yet, has to step down, on the way, may be removed,"
            + " stays, suspended";
    for (String word : all.split(", ")) {
      Reading reading =
          read(
              "| Scenario | "
                  + header
                  + " | Expect |\n| --- | --- | --- |\n| it | "
                  + cell
                  + " | "
                  + word
                  + " |\n",
              "");
      boolean fits = own.contains(word) || word.equals("yes");
      assertThat(reading.charter().isPresent()).as(word).isEqualTo(fits);
      assertThat(reading.diagnostics())
          .filteredOn(Diagnostic::isError)
          .extracting(Diagnostic::code)
          .isEqualTo(fits ? List.of() : List.of("Q0319"));
    }
  }

  /** By a row that says so, before and after those who decide say yes; by no other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lead; none of last 5 meetings; ; ; ; may be removed; true",
        "lead; none of last 5 meetings; ; removal; 3 leads; may be removed; true",
        "lead; none of last 5 meetings; ; removal; 3 leads; has to step down; true",
        "lead; none of last 5 meetings; ; ; ; has to step down; false",
        "lead; 2 of last 5 meetings; ; ; ; may be removed; false",
        "lead; 2 of last 5 meetings; ; ; ; stays; true",
        "reviewer; ; ; ; ; may be removed; false",
        "reviewer; ; 3 days; ; ; may be removed; false",
        "reviewer; ; 3 days; ; ; on the way; true",
        "reviewer; ; 40 days; ; ; may be removed; false",
        "reviewer; ; 40 days; ; ; has to step down; true",
        "member; ; ; ; ; may be removed; false",
        "member; ; ; ; ; suspended; true",
        "member; 1 issue; ; ; ; suspended; false"
      })
  void whoMayBeRemovedIsNotWhoHasToGo(
      String role,
      String evidence,
      String asked,
      String decision,
      String inFavour,
      String expected,
      boolean passes) {
    String open = decision == null ? "" : "8 days";
    List<String> cells = new ArrayList<>();
    for (String cell : Arrays.asList(role, evidence, asked, decision, inFavour, open, expected)) {
      cells.add(cell == null ? "" : cell);
    }
    Reading reading =
        read(
            """
            | Scenario | Steps down from | Evidence | Asked | Decision | For | Open for | Expect |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """
                + "| it | "
                + String.join(" | ", cells)
                + " |\n",
            "");
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played = Scenarios.run(ENGINE, reading.charter().get());
    assertThat(played)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.passed()).as("%s", it.mistake()).isEqualTo(passes);
              assertThat(it.expected()).isEqualTo(passes);
              if (!passes) {
                assertThat(it.mistake()).contains("expects " + expected + ", the");
              }
            });
  }

  @Test
  void aModuleIsOneThatTheCharterDeclaresIfItDeclaresAny() {
    String table =
        "| Scenario | Becomes | Module | Expect |\n| --- | --- | --- | --- |\n"
            + "| it | reviewer | nett | not yet |\n";
    assertThat(read(table, "").diagnostics()).noneMatch(Diagnostic::isError);
    String modules =
        """
        <!-- charter: modules -->
        | Module | Paths | Owners |
        | --- | --- | --- |
        | net | `net/**` | leads |

        """;
    assertThat(read(table, modules).diagnostics())
        .extracting(Diagnostic::code, Diagnostic::help)
        .contains(tuple("Q0304", "did you mean `net`?"));
    assertThat(read(table.replace("nett", "net"), modules).diagnostics())
        .noneMatch(Diagnostic::isError);
  }

  @Test
  void aBallotThatIsHeldOnANominationIsDecidedByItsRow() {
    Reading reading =
        read(
            """
            | Scenario | About | Becomes | Decision | For | Open for | Expect |
            | --- | --- | --- | --- | --- | --- | --- |
            | it | @eve (reviewer) | lead | lead | 3 leads | 7 days | not yet |
            """,
            "");
    var charter = reading.charter().orElseThrow();
    assertThat(Scenarios.untouched(charter, Scenarios.run(ENGINE, charter)))
        .extracting(Diagnostic::message)
        .doesNotContain("row `votes/lead` decides in no scenario")
        .contains("row `votes/removal` decides in no scenario");
  }

  @Test
  void warnsOfRowsThatNoScenarioTouchesWhereSomeAreOfTheLadder() {
    Reading reading =
        read(
            """
            | Scenario | About | Becomes | Expect |
            | --- | --- | --- | --- |
            | it | @eve (newcomer) | triager | waiting |
            """,
            "");
    var charter = reading.charter().orElseThrow();
    assertThat(Scenarios.untouched(charter, Scenarios.run(ENGINE, charter)))
        .extracting(Diagnostic::message)
        .containsExactly(
            "row `votes/lead` decides in no scenario",
            "row `votes/removal` decides in no scenario",
            "row `votes/appeal` decides in no scenario",
            "nobody rises by row `roles/member` in any scenario",
            "nobody rises by row `roles/reviewer` in any scenario",
            "nobody rises by row `roles/lead` in any scenario",
            "row `departures/idle` asks nobody to go in any scenario",
            "row `departures/absent` asks nobody to go in any scenario",
            "row `departures/quiet` asks nobody to go in any scenario");
  }

  private static void assertPasses(String table) {
    assertPasses(table, "");
  }

  private static void assertPasses(String table, String front) {
    Plays.allPass(ENGINE, read(table, front));
  }

  private static Reading read(String table, String front) {
    return ENGINE.read(
        CharterSource.of("GOVERNANCE.md", front + RULES + "<!-- charter: scenarios -->\n" + table));
  }
}
