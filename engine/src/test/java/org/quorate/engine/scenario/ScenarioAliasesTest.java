package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

/** Accounts of one person are one person in scenarios too, whichever of them stands there. */
class ScenarioAliasesTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Whose rows name each other, or one the other, in whatever order. */
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role | Rung below | Decided by | Evidence needed |
      | --- | --- | --- | --- |
      | friend | | | |
      | member | | | |
      | lead | member | votes/d | |
      | elder | member | nobody | 3 months as member |
      | seat | member | nobody | |

      <!-- charter: roster -->
      | Handle | Role | Since | Also known as |
      | --- | --- | --- | --- |
      | @x | member | 2020-01-01 | @x1 |
      | @m0 | member | 2020-01-01 | |
      | @m1 | member | 2020-01-01 | |
      | @z | friend | 2020-01-01 | @z1 |
      | @z1 | member | 2020-06-01 | |
      | @z | lead | 2020-01-01 | |
      | @l0 | seat | 2020-01-01 | |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | @x | Red |
      | @l0 | Red |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap |
      | --- | --- | --- | --- |
      | board | seat | 3 | 1 |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method |
      | --- | --- | --- | --- | --- |
      | d | members | more for than against | exactly 7 days since opening | |
      | e | members | seats filled | exactly 7 days since opening | plurality |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by | Way back |
      | --- | --- | --- | --- | --- | --- |
      | idle | member | no reviews in 12 months | vote suspended until active again | nobody | |
      | gone | lead | no reviews in 12 months | loses the role | nobody | on request within 365 days |

      <!-- charter: scenarios -->
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static Reading read(String scenarios) {
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", RULES + scenarios));
  }

  @ParameterizedTest
  @CsvSource({"@x, @x", "@x1, @x", "@x, @x1", "@x1, @x1", "@x1 (member), @x", "@x (member), @x1"})
  void whoIsSuspendedHasNoVoteByAnyAccount(String voter, String suspended) {
    Plays.allPass(
        ENGINE,
        read(
            "| Scenario | Decision | For | Suspended | Open for | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + "| alone | d | "
                + voter
                + " | "
                + suspended
                + " | 7 days | failed |\n"
                + "| not alone | d | "
                + voter
                + ", @m0 | "
                + suspended
                + " | 7 days | passed |\n"));
  }

  @ParameterizedTest
  @CsvSource({"@z", "@z1"})
  void datesOfTheRosterAreNoPartOfItByAnyAccount(String about) {
    Plays.allPass(
        ENGINE,
        read(
            "| Scenario | About | Becomes | Evidence | Left | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + "| not long | "
                + about
                + " | elder | | | not yet |\n"
                + "| long | "
                + about
                + " | elder | 3 months as member | | may become |\n"
                + "| left | "
                + about
                + " | lead | | 364 days | may become |\n"
                + "| left long ago | "
                + about
                + " | lead | | 366 days | not yet |\n"));
  }

  @ParameterizedTest
  @CsvSource({"@x", "@x1"})
  void anOrganisationTakesThePlaceOfThatOfThePerson(String about) {
    Plays.allPass(
        ENGINE,
        read(
            "| Scenario | About | Becomes | Expect |\n"
                + "| --- | --- | --- | --- |\n"
                + "| red | "
                + about
                + " | seat | not yet |\n"
                + "| blue | "
                + about
                + " (member, Blue) | seat | may become |\n"));
  }

  @Test
  void twoAccountsOfOnePersonHandInTwoPapers() {
    Reading reading =
        read(
            "| Scenario | Decision | Candidates | Papers | Open for | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + "| twice | e | a, b | @x: a; @x1: b | 7 days | passed |\n");
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::message)
        .contains("`@x` hands in two papers");
  }

  @ParameterizedTest
  @CsvSource({"4, true", "3, false", "1, false", "5, true"})
  void electorsAreNoFewerThanThereAre(int electors, boolean accepted) {
    List<ScenarioResult> played =
        Scenarios.run(
            ENGINE,
            read("| Scenario | Decision | For | Electors | Open for | Expect |\n"
                    + "| --- | --- | --- | --- | --- | --- |\n"
                    + "| few | d | @x1 | "
                    + electors
                    + " | 7 days | passed |\n")
                .charter()
                .orElseThrow());
    assertThat(played.get(0).passed()).isEqualTo(accepted);
    if (!accepted) {
      assertThat(played.get(0).diagnostic().orElseThrow().message())
          .isEqualTo(
              "scenario `few` says that "
                  + electors
                  + " may vote, and of `member` roster and scenario together have 4");
    }
  }

  @ParameterizedTest
  @CsvSource({"2 members, 6, true", "2 members, 5, false", "'@x1, 1 member', 5, true"})
  void electorsOfTheScenarioCountBesideThoseOfTheRoster(
      String voters, int electors, boolean accepted) {
    List<ScenarioResult> played =
        Scenarios.run(
            ENGINE,
            read("| Scenario | Decision | For | Electors | Open for | Expect |\n"
                    + "| --- | --- | --- | --- | --- | --- |\n"
                    + "| some | d | "
                    + voters
                    + " | "
                    + electors
                    + " | 7 days | passed |\n")
                .charter()
                .orElseThrow());
    assertThat(played.get(0).passed()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"'@m0 (lead), @m1 (lead)', ''", "'@x (lead), @x1 (lead)', '`@x` is in office twice'"})
  void nobodyIsInOfficeTwice(String staying, String message) {
    Reading reading =
        read(
            "| Scenario | Decision | Candidates | Papers | In office | Open for | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- | --- |\n"
                + "| staying | e | a, b | 3: a | "
                + staying
                + " | 7 days | passed |\n");
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::message)
        .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
  }

  @ParameterizedTest
  @CsvSource({"100, true", "101, true", "99, false"})
  void nobodyWasRefusedBeforeByWhatCameAfter(int refused, boolean accepted) {
    Reading reading =
        read(
            "| Scenario | About | Becomes | Open for | Refused | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + "| again | @m0 | lead | 100 days | "
                + refused
                + " days | not yet |\n");
    assertThat(reading.charter().isPresent()).isEqualTo(accepted);
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .isEqualTo(accepted ? List.of() : List.of("Q0320"));
  }

  @Test
  void whatWasBeforeIsToldAsLongAgo() {
    assertThat(RelativeTimes.in("after the refusal of 2026-01-01 12:00:00 UTC", NOON))
        .isEqualTo("after the refusal of 60 days ago");
    assertThat(RelativeTimes.in("waits until 2026-03-02 13:00:00 UTC", NOON))
        .isEqualTo("waits until 1 hour later");
    assertThat(RelativeTimes.in("at 2026-03-02 12:00:00 UTC", NOON)).isEqualTo("at just then");
  }

  @Test
  void aDecisionThatNobodyCanReadIsAllThatIsWrongWithItsRow() {
    Reading reading =
        read(
            "| Scenario | Decision | For | Elected | Open for | Expect |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + "| it | `d | @m0 | a | 7 days | passed |\n");
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .containsExactly("Q0427");
  }
}
