package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Time alone changes no answer before the instant that the answer names. */
class UntilTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 5_000);
  private static final Duration FAR = Duration.ofDays(400);

  @Test
  void noAnswerChangesBeforeTheInstantThatItNames() {
    List<String> changes = new ArrayList<>();
    int named = 0;
    try (GovernanceEngine engine = Engines.create()) {
      for (long seed = 0; seed < CASES; seed++) {
        GeneratedCase one = GeneratedCase.of(seed);
        MergeDecision now = engine.decide(one.charter(), one.question());
        named += now.until().isPresent() ? 1 : 0;
        Instant until = now.until().orElse(one.question().at().plus(FAR));
        for (Instant later : between(one.question().at(), until, new Chance(seed))) {
          MayMerge question = one.question();
          MergeDecision then =
              engine.decide(
                  one.charter(), new MayMerge(question.contribution(), later, question.known()));
          String change = Answers.difference(Answers.of(now), Answers.of(then));
          if (!change.isEmpty()) {
            changes.add("seed " + seed + " at " + later + " before " + until + "\n" + change);
          }
        }
      }
    }
    assertThat(named).isGreaterThan(CASES / 4);
    assertThat(changes.stream().limit(6).toList()).as(changes.size() + " changes").isEmpty();
  }

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

  /** The last instant before the end, the first after the start, and two in between. */
  private static List<Instant> between(Instant start, Instant end, Chance chance) {
    int seconds = (int) Duration.between(start, end).minusSeconds(1).toSeconds();
    return seconds < 1
        ? List.of()
        : List.of(
            end.minusSeconds(1),
            start.plusSeconds(1),
            start.plusSeconds(chance.between(1, seconds)),
            start.plusSeconds(chance.between(1, seconds)));
  }
}
