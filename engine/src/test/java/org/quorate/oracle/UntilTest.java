package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;
import org.quorate.merge.MergeDecision;

/** Cases in which time alone once changed an answer before the instant that it named. */
class UntilTest {
  @Test
  void aWindowThatSomebodyPerhapsEntitledMayHaveRestartedIsNamed() {
    String text =
        """
        ---
        governance: 1
        name: Clocks
        ---
        <!-- charter: roles -->
        | Role |
        | --- |
        | maintainer |

        <!-- charter: reviews -->
        | Rule | When | Approvals | Stay open | Objections | Restarts when |
        | --- | --- | --- | --- | --- | --- |
        | change | always | none | at least 72 hours since opening | at most 1 from maintainers | objection: again |
        """;
    Instant opened = Instant.parse("2026-03-02T12:00:00Z");
    Instant objected = opened.plus(Duration.ofHours(48));
    Contribution contribution =
        Contribution.builder("1", Handle.of("ann"))
            .paths("a")
            .opened(opened)
            .review(Review.of("bob", Review.Verdict.OBJECT, objected))
            .build();
    Known known = Known.everything().with(Extent.ABSENT, Aspect.ROSTER);
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
      Charter charter =
          reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
      Instant elapsed = opened.plus(Duration.ofHours(80));
      MergeDecision decision = engine.decide(charter, new MayMerge(contribution, elapsed, known));
      assertThat(Answers.of(decision)).contains("reviews/change Stay open: UNKNOWN [ROSTER]");
      assertThat(decision.until()).contains(objected.plus(Duration.ofHours(72)));
    }
  }
}
