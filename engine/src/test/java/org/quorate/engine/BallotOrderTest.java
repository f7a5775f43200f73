package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Ballots on a nomination that follow sponsors, or each other. */
class BallotOrderTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant AT = FIRST.plus(Duration.ofDays(30));
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role | Rung below | Sponsors | Decided by |
      | --- | --- | --- | --- |
      | maintainer | | 1 maintainer | sponsors then votes/members then votes/board |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | members | maintainers | more for than against | exactly 2 days since opening |
      | board | @bob | more for than against | exactly 2 days since opening |
      """;

  private final GovernanceEngine engine = Engines.create();
  private final Charter charter =
      engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();

  @AfterEach
  void close() {
    engine.close();
  }

  private static Ballot passed(String decision, Duration after) {
    Instant opened = FIRST.plus(after);
    return Ballot.of(
        decision, decision, Course.opened(opened), Vote.of("bob", Position.FOR, opened));
  }

  /** A nomination that was sponsored a day after it was announced. */
  private PromotionDecision decided(Ballot... ballots) {
    Voice sponsor =
        new Voice(Handle.of("ann"), Voice.Says.SPONSOR, FIRST.plus(Duration.ofDays(1)), null);
    Nomination nomination =
        new Nomination(
            Handle.of("cat"), RoleName.of("maintainer"), null, FIRST, List.of(sponsor), null);
    Merits merits =
        Merits.builder().nominations(List.of(nomination.with(List.of(ballots)))).build();
    return engine.decide(
        charter,
        new MayBecome(
            merits, Handle.of("cat"), RoleName.of("maintainer"), null, AT, Known.everything()));
  }

  private static List<String> said(PromotionDecision decision) {
    return decision.findings().stream()
        .filter(finding -> finding.column().equals("Decided by"))
        .map(Finding::because)
        .toList();
  }

  @Test
  void eachBallotThatOpensWhenTheOneBeforeHasPassedCounts() {
    PromotionDecision decision =
        decided(passed("members", Duration.ofDays(1)), passed("board", Duration.ofDays(3)));
    assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(said(decision)).containsExactly("`votes/members` passed", "`votes/board` passed");
  }

  @Test
  void aBallotASecondBeforeTheOneBeforeHasPassedIsTooEarly() {
    Duration early = Duration.ofDays(3).minusSeconds(1);
    PromotionDecision decision =
        decided(passed("members", Duration.ofDays(1)), passed("board", early));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(said(decision))
        .containsExactly("`votes/members` passed", "`votes/board` was called before its time");
  }

  @Test
  void aBallotBeforeAnybodySponsorsIsTooEarlyAndSoIsTheOneBehindIt() {
    Duration early = Duration.ofDays(1).minusSeconds(1);
    PromotionDecision decision =
        decided(passed("members", early), passed("board", Duration.ofDays(5)));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(said(decision))
        .containsExactly(
            "`votes/members` was called before its time",
            "`votes/board` was called before its time");
  }
}
