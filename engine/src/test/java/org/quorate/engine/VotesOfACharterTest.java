package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.Outcome;
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

/** Ballots by tables as people write them. */
class VotesOfACharterTest {
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = OPENED.plus(Duration.ofDays(3));
  private static final String ENGLISH =
      """
      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cid | maintainer |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for | For at least | Vetoed by |
      | --- | --- | --- | --- | --- | --- |
      | release | maintainers | more for than against | at least 72 hours since opening | 2 | |
      | change | maintainers | no objection | at least 72 hours since opening | | maintainers, with reason |
      """;
  private static final String CHINESE =
      """
      ---
      language: zh
      ---
      <!-- 章程：名册 -->
      | 账号 | 角色 |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      | @cid | maintainer |

      <!-- 章程：表决 -->
      | 表决事项 | 表决人 | 通过条件 | 表决期 | 赞成至少 | 可否决者 |
      | --- | --- | --- | --- | --- | --- |
      | release | maintainer | 赞成多于反对 | 自开始起至少72小时 | 2票 | |
      | change | maintainer | 无人反对 | 自开始起至少72小时 | | maintainer，须说明理由 |
      """;

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static BallotDecision decide(String text, String decision, Instant at, Vote... votes) {
    Reading reading = ENGINE.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.diagnostics()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Ballot ballot = Ballot.of("1", decision, Course.opened(OPENED), votes);
    return ENGINE.decide(charter, new HasPassed(ballot, at, Known.everything()));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void twoVotesForPassAReleaseOnceItsTimeIsOver(String text) {
    Vote[] votes = {
      Vote.of("ann", Position.FOR, OPENED), Vote.of("bob", Position.FOR, OPENED),
    };
    assertThat(decide(text, "release", LATER.minusSeconds(1), votes).outcome())
        .isEqualTo(Outcome.WAITING);
    BallotDecision passed = decide(text, "release", LATER, votes);
    assertThat(passed.result().state()).isEqualTo(State.PASSED);
    assertThat(passed.findings())
        .extracting(finding -> finding.rule().name().toString())
        .containsOnly("votes/release");
    assertThat(decide(text, "release", LATER, votes[0]).outcome()).isEqualTo(Outcome.WAITING);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void silencePassesAChangeAndAReasonedVetoStopsIt(String text) {
    assertThat(decide(text, "change", LATER).outcome()).isEqualTo(Outcome.ALLOWED);
    Vote against = Vote.of("cid", Position.AGAINST, OPENED).because("it breaks the pump");
    assertThat(decide(text, "change", LATER, against).outcome()).isEqualTo(Outcome.BLOCKED);
  }

  @Test
  void aBallotThatNoRowNamesIsNotPassed() {
    BallotDecision decision = decide(ENGLISH, "budget", LATER);
    assertThat(decision.result().state()).isEqualTo(State.UNGOVERNED);
    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCKED);
  }
}
