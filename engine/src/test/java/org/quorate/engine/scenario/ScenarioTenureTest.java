package org.quorate.engine.scenario;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
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
      | elder | | 12 months as member | nobody |
      | senator | | | nobody |
      | guide | | | nobody |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by | Way back |
      | --- | --- | --- | --- | --- | --- |
      | idle | member | no reviews in 12 months | vote suspended until active again | nobody | |
      | quiet | lead | no reviews in 12 months | becomes member | nobody | on request |
      | tired | elder | no reviews in 12 months | loses the role | nobody | 1 lead within 90 days |

      <!-- charter: bodies -->
      | Body | Members | Term | Term limit |
      | --- | --- | --- | --- |
      | senate | senator | 12 months | 1 term in a row |
      | guild | guide | 12 months | 1 term in all |

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

  /** The way back is closed at ninety days; whole days, since spells of the roster are of days. */
  @ParameterizedTest
  @MethodSource("others")
  void whoLeftARoleHeldItUpToThen(String others) {
    assertPasses(
        "| @ann | elder | | |\n| @bob | elder | 2019-01-01 | 2020-01-01 |\n" + others,
        """
        | Scenario | About | Becomes | Left | Evidence | Sponsored by | Expect |
        | --- | --- | --- | --- | --- | --- | --- |
        | back in time | @eve | elder | 89 days | | 1 lead | may become |
        | too late | @eve | elder | 90 days | | 1 lead | not yet |
        | long gone | @eve | elder | 3650 days | | 1 lead | not yet |
        | this morning | @eve | elder | 1 hour | | 1 lead | may become |
        | nobody sponsors it | @eve | elder | 89 days | | | waiting |
        | never held it | @eve | elder | | | 1 lead | not yet |
        | as any other | @eve (member) | elder | 90 days | 12 months as member | | may become |
        | of the roster | @ann | elder | 89 days | | 1 lead | may become |
        | of the roster, too late | @ann | elder | 90 days | | 1 lead | not yet |
        | who left long ago left lately | @bob | elder | 89 days | | 1 lead | may become |
        | nobody tells when they left | @bob | elder | | | 1 lead | not yet |
        """);
  }

  @ParameterizedTest
  @MethodSource("others")
  void howLongTheyHeldItTellsEvidence(String others) {
    assertPasses(
        others.isEmpty() ? "| @zoe | member | | |\n" : others,
        """
        | Scenario | About | Becomes | Left | Evidence | Expect |
        | --- | --- | --- | --- | --- | --- |
        | back on the rung below | @eve (member) | lead | 400 days | | may become |
        | not on it | @eve | lead | 400 days | | not yet |
        | a term after their term | @eve | senator | 365 days | | may become |
        | no whole term after it | @eve | senator | 364 days | | not yet |
        | no term before | @eve | senator | | | may become |
        | of two roles | @eve (member) | elder | 100 days | 12 months as member; 12 months as elder | may become |
        | a month short | @eve (member) | elder | 100 days | 11 months as member; 12 months as elder | not yet |
        """);
  }

  @ParameterizedTest
  @MethodSource("others")
  void termsThatTheRosterTellsWereServed(String others) {
    assertPasses(
        "| @bob | guide | 2020-01-01 | 2020-12-31 |\n| @zoe | member | | |\n" + others,
        """
        | Scenario | About | Becomes | Expect |
        | --- | --- | --- | --- |
        | served the one term that there is | @bob | guide | not yet |
        | never served | @zoe | guide | may become |
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
    Plays.allPass(ENGINE, ENGINE.read(CharterSource.of("GOVERNANCE.md", text)));
  }
}
