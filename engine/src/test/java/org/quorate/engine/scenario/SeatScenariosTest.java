package org.quorate.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Scenarios of people who come to a vacant seat of a body. */
class SeatScenariosTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String RULES =
      """
      <!-- charter: roles -->
      | Role | Decided by |
      | --- | --- |
      | member | |
      | councillor | |
      | trustee | |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap | Vacancy |
      | --- | --- | --- | --- | --- |
      | council | councillor | 5 | 2 | votes/vacancy |
      | board | trustee | 3 | | votes/board election |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | Voting method |
      | --- | --- | --- | --- | --- |
      | vacancy | councillors | more than 1/2 of electorate | until decided | |
      | board election | members | seats filled | exactly 7 days since opening | plurality for board |
      | other | members | more for than against | exactly 7 days since opening | |

      <!-- charter: scenarios -->
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aBodyFillsItsSeatByAVote() {
    assertPasses(
        """
        | Scenario | About | Becomes | Decision | For | Against | In office | Open for | Expect | By rule |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | three of four | @eve (member, Green) | councillor | vacancy | 2 councillors (Red), 1 councillor (Blue) | 1 councillor (Cyan) | | 1 day | may become | |
        | two of four | @eve (member, Green) | councillor | vacancy | 2 councillors (Red) | 1 councillor (Blue), 1 councillor (Cyan) | | 1 day | not yet | |
        | three of five leave no seat | @eve (member, Green) | councillor | vacancy | 2 councillors (Red), 1 councillor (Blue) | 1 councillor (Cyan), 1 councillor (Grey) | | 1 day | not yet | |
        | nor does one who is silent | @eve (member, Green) | councillor | vacancy | 2 councillors (Red), 1 councillor (Blue) | 1 councillor (Cyan) | 1 councillor (Grey) | 1 day | not yet | |
        | her company has its two | @eve (member, Red) | councillor | vacancy | 2 councillors (Red), 1 councillor (Blue) | 1 councillor (Cyan) | | 1 day | not yet | bodies/council |
        """);
  }

  @Test
  void anElectionFillsASeat() {
    assertPasses(
        """
        | Scenario | About | Becomes | Decision | Candidates | In office | Papers | Open for | Expect |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | elected | @eve (member) | trustee | board election | @eve, @zed | 2 trustees | 3: eve; 2: zed | 7 days | may become |
        | not elected | @eve (member) | trustee | board election | @eve, @zed | 2 trustees | 2: eve; 3: zed | 7 days | not yet |
        | a minute early | @eve (member) | trustee | board election | @eve, @zed | 2 trustees | 3: eve; 2: zed | 10079 minutes | waiting |
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "councillor, vacancy, ''",
    "trustee, vacancy, Q0319",
    "councillor, other, Q0319",
    "member, vacancy, Q0319"
  })
  void isOfNoOtherBallot(String role, String decision, String code) {
    Reading reading =
        read(
            "| Scenario | Becomes | Decision | Expect |\n| --- | --- | --- | --- |\n| it | "
                + role
                + " | "
                + decision
                + " | not yet |\n");
    assertThat(reading.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  private static void assertPasses(String table) {
    Plays.allPass(ENGINE, read(table));
  }

  private static Reading read(String table) {
    return ENGINE.read(CharterSource.of("GOVERNANCE.md", RULES + table));
  }
}
