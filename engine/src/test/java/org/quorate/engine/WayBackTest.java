package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.Remedy;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;

/** People who leave a role that others only may take from them, and who come back to it. */
class WayBackTest {
  private static final RoleName MAINTAINER = RoleName.of("maintainer");

  /** Ann held the role until the end of February. */
  private static final String TEXT =
      """
      <!-- charter: roles -->
      | Role | Rung below | Evidence needed | Decided by |
      | --- | --- | --- | --- |
      | maintainer | | 20 reviews in 12 months | 2 leads |
      | lead | | | |

      <!-- charter: roster -->
      | Handle | Role | Until |
      | --- | --- | --- |
      | @ann | maintainer | 2026-02-28 |
      | @bob | maintainer | |
      | @cat | lead | |
      | @dot | lead | |

      <!-- charter: departures -->
      | Departure | Role | When | Then | Decided by | Way back |
      | --- | --- | --- | --- | --- | --- |
      | idle | maintainer | no reviews in 12 months | may be removed | 1 lead | on request within 10 days |
      """;

  private final GovernanceEngine engine = Engines.create();
  private final Charter charter =
      engine.read(CharterSource.of("GOVERNANCE.md", TEXT)).charter().orElseThrow();

  @AfterEach
  void close() {
    engine.close();
  }

  private PromotionDecision becomes(String who, String when, Nomination... nominations) {
    Merits merits = Merits.builder().nominations(List.of(nominations)).build();
    return engine.decide(
        charter,
        new MayBecome(
            merits, Handle.of(who), MAINTAINER, null, Instant.parse(when), Known.everything()));
  }

  private static Nomination asked(String who) {
    Instant at = Instant.parse("2026-03-02T00:00:00Z");
    return new Nomination(Handle.of(who), MAINTAINER, null, at, List.of(), null);
  }

  @Test
  void whoHeldTheRoleComesBackByAskingAndNobodyElseDoes() {
    String soon = "2026-03-05T00:00:00Z";
    assertThat(becomes("ann", soon, asked("ann")).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(becomes("dan", soon, asked("dan")).outcome()).isNotEqualTo(Outcome.ALLOWED);
    PromotionDecision unasked = becomes("ann", soon);
    assertThat(unasked.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(unasked.remedies())
        .extracting(Remedy::action)
        .containsExactly(Remedy.Action.NOMINATE);
  }

  @Test
  void theWayClosesAtTheSecond() {
    PromotionDecision before = becomes("ann", "2026-03-10T23:59:59Z", asked("ann"));
    assertThat(before.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(before.until()).contains(Instant.parse("2026-03-11T00:00:00Z"));
    assertThat(becomes("ann", "2026-03-11T00:00:00Z", asked("ann")).outcome())
        .isNotEqualTo(Outcome.ALLOWED);
  }

  @Test
  void aHolderWhoMayBeRemovedStaysUntilSomebodySaysSo() {
    DepartureDecision decision =
        engine.decide(
            charter,
            new MustStepDown(
                Merits.builder().build(),
                Handle.of("bob"),
                MAINTAINER,
                null,
                Instant.parse("2026-03-05T00:00:00Z"),
                Known.everything()));
    assertThat(decision.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(decision.headline())
        .startsWith("@bob may be removed as maintainer: none of 1 from lead");
    assertThat(decision.remedies()).extracting(Remedy::who).containsExactly("@cat", "@dot");
  }
}
