package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A board whose members send an alternate of their organisation, as a charter writes it. */
class BodySubstituteTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | director |
      | alternate |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | director |
      | @ben | director |
      | @cat | director |
      | @zed | alternate |
      | @yan | alternate |

      <!-- charter: affiliations -->
      | Handle | Organisation | Until |
      | --- | --- | --- |
      | @ann | Acme | |
      | @zed | Acme | |
      | @ben | Bolt | |
      | @yan | Bolt | 2026-03-01 |
      | @cat | Core | |

      <!-- charter: bodies -->
      | Body | Members | Seats | Substitute |
      | --- | --- | --- | --- |
      | board | director | 3 | alternate of the same organisation |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | budget | board | more than 1/2 of seats | exactly 3 days since opening |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static BallotDecision decided(Vote... votes) {
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", TEXT));
    assertThat(reading.diagnostics()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Ballot ballot = Ballot.of("1", "budget", Course.opened(OPENED), votes);
    Instant now = OPENED.plus(Duration.ofDays(4));
    return ENGINE.decide(charter, new HasPassed(ballot, now, Known.everything()));
  }

  private static Vote vote(String who, Position position, int hour) {
    return Vote.of(who, position, OPENED.plus(Duration.ofHours(hour)));
  }

  @Test
  void theAnswerQuotesByWhichRowSomebodySpeaks() {
    BallotDecision decision = decided(vote("zed", Position.FOR, 1), vote("cat", Position.FOR, 1));

    assertThat(decision.result().state()).isEqualTo(State.PASSED);
    Finding finding =
        decision.findings().stream()
            .filter(one -> one.rule().name().kind().equals("bodies"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.column()).isEqualTo("Substitute");
    assertThat(finding.because()).isEqualTo("stands in: @zed for @ann");
    assertThat(finding.rule().name().key()).isEqualTo("board");
  }

  @Test
  void whoeverChangedTheirEmployerStandsInNoMore() {
    BallotDecision decision = decided(vote("yan", Position.FOR, 1), vote("cat", Position.FOR, 1));

    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(decision.result().notCounted().get(0).because())
        .isEqualTo("who cast it is not of the electorate");
  }

  @Test
  void aMemberWhoVotesNeedsNobody() {
    BallotDecision decision =
        decided(
            vote("zed", Position.FOR, 2),
            vote("ann", Position.AGAINST, 1),
            vote("cat", Position.FOR, 1));

    assertThat(decision.result().state()).isEqualTo(State.FAILED);
    assertThat(decision.result().notCounted().get(0).because())
        .isEqualTo(
            "@ann has voted, and nobody stands in for them by `bodies/board` (alternate of the same"
                + " organisation)");
    assertThat(decision.findings())
        .extracting(one -> one.rule().name().kind())
        .isEqualTo(List.of("votes", "votes"));
  }
}
