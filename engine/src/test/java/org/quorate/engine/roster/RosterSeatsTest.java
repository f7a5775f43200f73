package org.quorate.engine.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.engine.Engines;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;

/** Several who come to seats of one body at once: each alone would find one. */
class RosterSeatsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role | Decided by |
      | --- | --- |
      | director | nobody |
      | friend | nobody |

      <!-- charter: bodies -->
      | Body | Members | Seats | Organisation cap |
      | --- | --- | --- | --- |
      | board | director | 3 | 1 |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | @dan | Red |
      | @eve | Red |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | director |
      """;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "@bob director, ALLOWED, may become director",
    "@bob director @cat director, ALLOWED, may become director",
    "@bob director @cat director @eve director, BLOCKED, with others who come: of the 3 seats",
    "@dan director, ALLOWED, may become director",
    "@dan director @eve director, BLOCKED, with others who come",
    "@dan director @eve friend, ALLOWED, may become",
    "@bob director @cat friend @dan friend @eve friend, ALLOWED, may become",
  })
  void whoeverComesWithOthersFindsTheirSeatsTaken(String come, Outcome outcome, String headline) {
    String[] words = come.split(" ", -1);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < words.length; i += 2) {
      rows.append("| ").append(words[i]).append(" | ").append(words[i + 1]).append(" |\n");
    }
    Charter inForce = Town.charter(engine, TEXT);
    RosterChange change =
        RosterChange.between(inForce, Town.charter(engine, TEXT + rows), List.of(), NOW);
    LadderReview work = new LadderReview(Merits.NONE, NOW, Known.everything());
    RosterDecision decision =
        RosterHearing.decide(engine, inForce, RosterProposal.unsaid(change, work));

    assertThat(decision.outcome()).as(decision.headline()).isEqualTo(outcome);
    assertThat(decision.headline()).contains(headline);
  }
}
