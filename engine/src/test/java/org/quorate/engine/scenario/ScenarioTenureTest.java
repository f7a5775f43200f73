package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Since when somebody of a scenario holds their roles, whatever dates the roster has of whom. */
class ScenarioTenureTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """

      <!-- charter: roles -->
      | Role | Rung below | Evidence needed | Decided by |
      | --- | --- | --- | --- |
      | member | | | |
      | lead | member | 3 months as member | nobody |
      | chair | lead | | votes/chair |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by | Way back |
      | --- | --- | --- | --- | --- | --- |
      | idle | member | no reviews in 12 months | vote suspended until active again | nobody | |
      | quiet | lead | no reviews in 12 months | becomes member | nobody | on request |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | chair | members | at least 1/2 of electorate | exactly 7 days since opening |

      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** Others who came, go or come, and when somebody came: nothing of it is theirs. */
  static Stream<String> others() {
    return Stream.of(
        "",
        "| @cai | MEMBER | 2024-01-09 | |\n",
        "| @cai | MEMBER | 2026-04-02 | |\n",
        "| @cai | MEMBER | 2999-01-01 | |\n",
        "| @cai | MEMBER | 2019-01-01 | 2020-01-01 |\n| @cai | other | 2027-01-01 | |\n",
        "| @cai | other | 2026-05-01 | |\n| @dan | other | | 2020-01-01 |\n");
  }

  private static Stream<String> rosters() {
    return Stream.of("", "2020-01-01", "2026-03-31", "2026-04-01")
        .flatMap(since -> others().map(more -> "| @ann | member | " + since + " | |\n" + more));
  }

  @ParameterizedTest
  @MethodSource("rosters")
  void whoRisesHoldsTheirRolesSinceTheirNomination(String roster) {
    assertPasses(
        roster,
        """
        | Scenario | About | Becomes | Evidence | Open for | Expect |
        | --- | --- | --- | --- | --- | --- |
        | nothing said | @ann | lead | | | not yet |
        | in brackets | @ann (member) | lead | | | not yet |
        | long enough | @ann | lead | 3 months as member | | may become |
        | and in brackets | @ann (member) | lead | 3 months as member | | may become |
        | a month short | @ann | lead | 2 months as member | | not yet |
        | a month short in brackets | @ann (member) | lead | 2 months as member | | not yet |
        | nominated long ago | @ann | lead | | 92 days | may become |
        | nominated lately | @ann | lead | | 80 days | not yet |
        | somebody else | @zoe (member) | lead | 3 months as member | | may become |
        """);
  }

  @ParameterizedTest
  @MethodSource("rosters")
  void whoStepsDownHoldsTheirRolesSinceEver(String roster) {
    assertPasses(
        roster,
        """
        | Scenario | About | Steps down from | Evidence | Expect |
        | --- | --- | --- | --- | --- |
        | nothing said | @ann | member | | suspended |
        | in brackets | @ann (member) | member | | suspended |
        | twelve months | @ann | member | 12 months as member | suspended |
        | eleven months | @ann | member | 11 months as member | stays |
        | eleven in brackets | @ann (member) | member | 11 months as member | stays |
        | of another name | @annie | member | | stays |
        """);
  }

  /** Two of four electors are half of them, and so she is one when the ballot opens. */
  @ParameterizedTest
  @MethodSource("rosters")
  void whoRisesHasTheirVoteBeforeThat(String roster) {
    String three = "| @m1 | member | | |\n| @m2 | member | | |\n";
    assertPasses(
        roster.replace("MEMBER", "other") + three,
        """
        | Scenario | About | Becomes | Decision | For | Electors | Open for | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | with her own vote | @ann (lead) | chair | chair | @ann, @m1 | 4 | 7 days | may become |
        | without | @ann (lead) | chair | chair | @m1 | 4 | 7 days | not yet |
        """);
  }

  /** What is over is over, and somebody who is away is away. */
  @ParameterizedTest
  @MethodSource("others")
  void whoHeldARoleJustDid(String others) {
    assertPasses(
        "| @ann | member | | |\n| @ann | lead | 2019-01-01 | 2020-01-01 |\n"
            + "| @bob | member | 2019-01-01 | 2020-01-01 |\n| @eve | member | 2024-01-01 | |\n"
            + others,
        """
        | Scenario | About | Becomes | Steps down from | Evidence | Expect |
        | --- | --- | --- | --- | --- | --- |
        | back on request | @ann | lead | | | may become |
        | never a lead | @eve | lead | | | not yet |
        | a member no more | @bob | | member | | stays |
        | long a member, but no more | @bob | lead | | 2 months as member | not yet |
        """);
  }

  private static void assertPasses(String roster, String table) {
    String text =
        "---\ngovernance: 1\nname: T\n---\n\n<!-- charter: roster -->\n"
            + "| Handle | Role | Since | Until |\n| --- | --- | --- | --- |\n"
            + roster.replace("MEMBER", "member")
            + RULES
            + "<!-- charter: scenarios -->\n"
            + table;
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    List<ScenarioResult> played = Scenarios.run(ENGINE, reading.charter().get());
    assertThat(played).isNotEmpty().extracting(ScenarioResult::mistake).containsOnlyNulls();
  }
}
