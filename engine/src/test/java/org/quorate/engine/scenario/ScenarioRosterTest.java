package org.quorate.engine.scenario;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;

/** Scenarios beside a roster: who holds a role when they play, and who does not. */
class ScenarioRosterTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """

      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Decided by | Again after |
      | --- | --- | --- | --- | --- |
      | newcomer | | | | |
      | member | newcomer | 2 leads | sponsors | |
      | lead | | | votes/promo | |
      | triager | newcomer | | silence of leads for 7 days | 90 days |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | promo | leads | more than 1/2 of electorate | exactly 7 days since opening |
      | plan | leads | more than 1/2 of electorate | exactly 7 days since notice |

      <!-- charter: scenarios -->
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1970-01-01", "2024-01-02", "2026-11-01", "2999-01-01"})
  void whoIsInTheRosterIsAnElectorSinceWhateverDay(String since) {
    String roster = roster(10, since, "");
    String open =
        """
        | Scenario | Decision | For | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- |
        | two of ten | promo | @a1, @a2 | 7 days | yes | failed |
        | six of ten | promo | @a1, @a2, @a3, @a4, @a5, @a6 | 7 days | yes | passed |
        | long ago | promo | @a1, @a2, @a3, @a4, @a5, @a6 | 1095 days | yes | passed |
        """;
    assertPasses("", roster, open);
    String announced =
        """
        | Scenario | Decision | Called by | For | Announced before | Closed | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        | two | plan | @a1 | @a1, @a2 | 7 days | yes | failed |
        | six | plan | @a1 | @a1, @a2, @a3, @a4, @a5, @a6 | 7 days | yes | passed |
        """;
    assertPasses("", roster, announced);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1970-01-01", "2026-11-01", "2999-01-01"})
  void whoIsInTheRosterHasASayInWhoRises(String since) {
    String roster = roster(10, since, "");
    String ladder =
        """
        | Scenario | About | Becomes | Sponsored by | Objected by | Open for | Refused | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | sponsored | @eve (newcomer) | member | @a1, @a2 | | 30 days | | may become |
        | silence | @eve (newcomer) | triager | | | 7 days | | may become |
        | silence broken | @eve (newcomer) | triager | | @a1 | 7 days | | not yet |
        | refused lately | @eve (newcomer) | triager | | | 7 days | 89 days | not yet |
        | refused long ago | @eve (newcomer) | triager | | | 7 days | 100 days | may become |
        """;
    assertPasses("", roster, ladder);
    String ballots =
        """
        | Scenario | About | Becomes | Decision | For | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | two of ten | @eve (newcomer) | lead | promo | 2 leads | 7 days | yes | not yet |
        | seven of twelve | @eve (newcomer) | lead | promo | 2 leads, @a1, @a2, @a3, @a4, @a5 | 7 days | yes | may become |
        """;
    assertPasses("", roster, ballots);
  }

  /** From then on whoever comes later, too. */
  @Test
  void whoCameSinceTheCharterHoldsIsThere() {
    assertPasses(
        "effective: 2026-01-01\n",
        roster(10, "2026-03-01", ""),
        """
        | Scenario | Decision | For | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- |
        | two of ten | promo | @a1, @a2 | 7 days | yes | failed |
        | six of ten | promo | @a1, @a2, @a3, @a4, @a5, @a6 | 7 days | yes | passed |
        """);
    assertPasses(
        "effective: 2026-01-01\n",
        roster(2, "2026-03-01", ""),
        """
        | Scenario | About | Becomes | Sponsored by | Expect |
        | --- | --- | --- | --- | --- |
        | just now | @eve (newcomer) | member | @a1, @a2 | may become |
        """);
  }

  @ParameterizedTest
  @CsvSource({"5,failed", "6,passed"})
  void whoseSpellIsOverIsNoElector(int inFavour, String expected) {
    String over = roster(6, "2019-01-01", "2020-01-01");
    String roster = over + "| @b1 | lead | 2024-01-01 | |\n| @b2 | lead | | |\n";
    assertPasses(
        "",
        roster,
        """
        | Scenario | Decision | For | Electors | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        """
            + "| it | promo | "
            + inFavour
            + " leads | 10 | 7 days | yes | "
            + expected
            + " |\n");
  }

  /** The ballot opens on 2026-01-01. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-31,9,passed",
    "2025-12-31,10,failed",
    "2026-01-01,9,passed",
    "2026-01-01,10,failed"
  })
  void aSpellRunsToTheEndOfItsLastDay(String until, int electors, String expected) {
    assertPasses(
        "",
        roster(1, "2019-01-01", until) + "| @b1 | lead | 2026-01-01 | |\n",
        """
        | Scenario | Decision | For | Electors | Open for | Closed | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        """
            + "| it | promo | 5 leads | "
            + electors
            + " | 7 days | yes | "
            + expected
            + " |\n");
  }

  private static String roster(int leads, String since, String until) {
    StringBuilder rows =
        new StringBuilder("| Handle | Role | Since | Until |\n| --- | --- | --- | --- |\n");
    for (int i = 1; i <= leads; i++) {
      rows.append("| @a" + i + " | lead | " + since + " | " + until + " |\n");
    }
    return rows.toString();
  }

  private static void assertPasses(String front, String roster, String table) {
    String text =
        "---\ngovernance: 1\nname: T\n"
            + front
            + "---\n\n<!-- charter: roster -->\n"
            + roster
            + RULES
            + table;
    Plays.allPass(ENGINE, ENGINE.read(CharterSource.of("GOVERNANCE.md", text)));
  }
}
