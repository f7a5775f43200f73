package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** Scenarios of ballots that hang on other ballots. */
class ChainedScenariosTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: reviews -->
      | Rule | When | Approvals | Decided by |
      | --- | --- | --- | --- |
      | text | always | none | votes/members and votes/board |
      | rest | otherwise | none | |

      <!-- charter: roles -->
      | Role | Rung below | Decided by | Appeal |
      | --- | --- | --- | --- |
      | member | | | |
      | trustee | | | |
      | lead | member | votes/members then votes/board | votes/appeal |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by |
      | --- | --- | --- | --- | --- |
      | idle | lead | no reviews in 12 months | may be removed | votes/members then votes/board |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Then | If not passed | Passes unless | Appeal | Secret ballot | Quorum | Restarts when | Ballot |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | members | members | more for than against | exactly 7 days since opening | | | | | yes | 2 | no quorum: +7 days, once | for or against |
      | board | trustees | more for than against | exactly 7 days since opening | | | | | | | | |
      | appeal | trustees | more for than against | exactly 7 days since opening | | | | | | | | |
      | budget | members | more for than against | exactly 7 days since opening | votes/board | votes/appeal | | | | | | |
      | motion | members | more for than against | exactly 7 days since opening | | | votes/board within 14 days | | | | | |
      | plan | members | more for than against | exactly 7 days since opening | | | | votes/appeal within 14 days | | | | |

      <!-- charter: scenarios -->
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void oneBallotAfterTheOtherCarriesSomebodyUp() {
    assertPasses(
        """
        | Scenario | About | Becomes | Ballots before | Decision | For | Against | Open for | Ballots after | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | both | @eve (member) | lead | votes/members passed | board | 2 trustees | 1 trustee | 7 days | | may become |
        | the second still runs | @eve (member) | lead | votes/members passed | board | 2 trustees | 1 trustee | 10079 minutes | | waiting |
        | the second failed | @eve (member) | lead | votes/members passed | board | 1 trustee | 1 trustee | 7 days | | not yet |
        | the first failed | @eve (member) | lead | votes/members failed | board | 2 trustees | 1 trustee | 7 days | | not yet |
        | no first | @eve (member) | lead | | board | 2 trustees | 1 trustee | 7 days | | not yet |
        | no second | @eve (member) | lead | | members | 2 members | 1 member | 7 days | | waiting |
        | the second came after it | @eve (member) | lead | | members | 2 members | 1 member | 7 days | votes/board passed | may become |
        | and failed | @eve (member) | lead | | members | 2 members | 1 member | 7 days | votes/board failed | not yet |
        | and came too soon | @eve (member) | lead | | members | 2 members | 1 member | 10079 minutes | votes/board passed | not yet |
        | a quorum short | @eve (member) | lead | | members | 1 member | | 14 days | votes/board passed | not yet |
        | an appeal turns it | @eve (member) | lead | votes/members passed | board | 1 trustee | 1 trustee | 7 days | votes/appeal passed | may become |
        | an appeal does not | @eve (member) | lead | votes/members passed | board | 1 trustee | 1 trustee | 7 days | votes/appeal failed | not yet |
        """);
  }

  @Test
  void oneBallotAfterTheOtherTakesARoleAway() {
    assertPasses(
        """
        | Scenario | About | Steps down from | Ballots before | Decision | For | Open for | Ballots after | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | both | @eve (lead) | lead | votes/members passed | board | 2 trustees | 7 days | | has to step down |
        | the first failed | @eve (lead) | lead | votes/members failed | board | 2 trustees | 7 days | | stays |
        | the second after it | @eve (lead) | lead | | members | 2 members | 7 days | votes/board passed | has to step down |
        | no second yet | @eve (lead) | lead | | members | 2 members | 7 days | | may be removed |
        """);
  }

  @Test
  void aBallotHangsOnThoseAfterIt() {
    assertPasses(
        """
        | Scenario | Decision | For | Against | Open for | Ballots after | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        | both chambers | budget | 2 members | 1 member | 7 days | votes/board passed | passed |
        | the second failed | budget | 2 members | 1 member | 7 days | votes/board failed | failed |
        | the second is not called | budget | 2 members | 1 member | 7 days | | open |
        | called too soon | budget | 2 members | 1 member | 10079 minutes | votes/board passed | open |
        | made good | budget | 1 member | 1 member | 7 days | votes/appeal passed | passed |
        | not made good | budget | 1 member | 1 member | 7 days | votes/appeal failed | failed |
        | turned | motion | 2 members | 1 member | 8 days | votes/board passed | failed |
        | not turned | motion | 2 members | 1 member | 8 days | votes/board failed | open |
        | not turned in time | motion | 2 members | 1 member | 21 days | | passed |
        | turned just in time | motion | 2 members | 1 member | 30239 minutes | votes/board passed | failed |
        | turned too late | motion | 2 members | 1 member | 30241 minutes | votes/board passed | passed |
        | an appeal | plan | 2 members | 1 member | 8 days | votes/appeal passed | failed |
        | an appeal that failed | plan | 2 members | 1 member | 8 days | votes/appeal failed | passed |
        """);
  }

  @Test
  void aContributionWaitsForSeveralBallots() {
    assertPasses(
        """
        | Scenario | Paths | Decision | For | Open for | Ballots before | Ballots after | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | both | `a.md` | board | 2 trustees | 7 days | votes/members passed | | may merge |
        | the other one later | `a.md` | board | 2 trustees | 7 days | | votes/members passed | may merge |
        | the other failed | `a.md` | board | 2 trustees | 7 days | votes/members failed | | waiting |
        | no other | `a.md` | board | 2 trustees | 7 days | | | waiting |
        """);
  }

  @Test
  void speaksChineseToo() {
    assertPasses(
        """
        | 场景 | 对象 | 拟任角色 | 此前表决 | 表决事项 | 赞成 | 已等待 | 此后表决 | 预期 |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 先后两次 | @eve（member） | lead | votes/members 通过 | board | 2名trustee | 7天 | | 可担任 |
        | 首次未通过 | @eve（member） | lead | 表决/members 未通过 | board | 2名trustee | 7天 | | 尚不可 |
        | 申诉 | @eve（member） | lead | votes/members 通过 | board | | 7天 | votes/appeal 通过 | 可担任 |
        """,
        "---\ngovernance: 1\nlanguage: zh\n---\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ballots before; votes/members passed; Becomes; lead; board; ",
        "Ballots after; votes/appeal failed; Becomes; lead; board; ",
        "Ballots before; votes/board passed; Becomes; lead; board; Q0320",
        "Ballots after; votes/budget passed; Becomes; lead; board; Q0320",
        "Ballots before; votes/appeal passed; Steps down from; lead; board; Q0320",
        "Ballots before; votes/nobody passed; Becomes; lead; board; Q0361",
        "Ballots before; members passed; Becomes; lead; board; Q0401",
        "Ballots before; votes/members; Becomes; lead; board; Q0402",
        "Ballots before; votes/members maybe; Becomes; lead; board; Q0",
        "Ballots before; votes/members passed, votes/members failed; Becomes; lead; board; Q0421",
        "Ballots before; votes/board passed; Open for; 7 days; budget; Q0320",
        "Ballots after; votes/members passed; Open for; 7 days; budget; Q0320",
        "Ballots after; votes/board passed; Paths; `a.c`; ; Q0319",
        "Ballots before; votes/members passed; Becomes; lead; ; Q0319"
      })
  void refusesBallotsOnWhichNothingHangs(
      String column, String cell, String other, String value, String decision, String code) {
    String expect =
        other.equals("Becomes") ? "not yet" : other.equals("Steps down from") ? "stays" : "waiting";
    Reading reading =
        read(
            "| Scenario | Decision | "
                + column
                + " | "
                + other
                + " | Expect |\n| --- | --- | --- | --- | --- |\n| it | "
                + (decision == null ? "" : decision)
                + " | "
                + cell
                + " | "
                + value
                + " | "
                + expect
                + " |\n",
            "");
    if (code == null) {
      assertThat(reading.charter()).as(reading.diagnostics().toString()).isPresent();
    } else {
      assertThat(reading.diagnostics())
          .extracting(Diagnostic::code)
          .anyMatch(it -> it.startsWith(code));
      assertThat(reading.charter()).isEmpty();
    }
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
