package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Unknown;
import org.quorate.engine.Engines;
import org.quorate.vote.Activity;
import org.quorate.vote.Poll;

/** What an unknown finding says is missing is missing. */
class BallotMissingTest {
  private static final int CASES = Integer.getInteger("quorate.ballots", 8_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 8;

  @Test
  void nothingThatIsKnownIsAskedFor() {
    List<String> wrong;
    try (GovernanceEngine engine = Engines.create()) {
      wrong =
          LongStream.range(SEED, SEED + CASES)
              .parallel()
              .mapToObj(GeneratedBallot::of)
              .flatMap(one -> wrong(engine, one))
              .toList();
    }
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " wrong").isEmpty();
  }

  private static Stream<String> wrong(GovernanceEngine engine, GeneratedBallot one) {
    List<Finding> findings = engine.decide(one.charter(), one.question()).findings();
    return findings.stream()
        .filter(Unknown.class::isInstance)
        .map(Unknown.class::cast)
        .filter(unknown -> unknown.missing().stream().anyMatch(aspect -> isKnown(one, aspect)))
        .map(unknown -> "seed " + one.seed() + ": " + unknown.column() + " " + unknown.missing());
  }

  /**
   * A calendar of the charter may not reach, whatever its host knows, a roster may not say since
   * when, turnouts may leave out the instant that matters, and an option of an election may have
   * nobody behind it.
   */
  private static boolean isKnown(GeneratedBallot one, Aspect aspect) {
    Activity told = one.question().activity();
    boolean ofActivity = Activity.ASPECTS.contains(aspect) && told != null;
    boolean byTurnouts =
        aspect == Aspect.VOTES
            && one.charter().rows().votes().stream().anyMatch(row -> row.secret());
    boolean bySince = aspect == Aspect.ROSTER_AT && !one.charter().rows().departures().isEmpty();
    Poll poll = one.question().ballot().poll();
    boolean byOptions =
        aspect == Aspect.PETITION && !poll.candidates().keySet().containsAll(poll.options());
    return aspect != Aspect.CALENDAR
        && !byTurnouts
        && !byOptions
        && !bySince
        && one.question().known().complete(aspect)
        && (!Activity.ASPECTS.contains(aspect) || ofActivity && told.known().complete(aspect));
  }
}
