package org.quorate.oracle.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.engine.Engines;
import org.quorate.oracle.Tri;

/** How few people could have turned a result, by the rules and by trying every way. */
class BallotMarginTest {
  private static final int CASES = Integer.getInteger("quorate.margins", 10_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final int SHOWN = 4;

  private final AtomicInteger told = new AtomicInteger();

  @Test
  void noFewerPeopleTurnAResultThanItsMargin() {
    List<String> wrong;
    try (GovernanceEngine engine = Engines.create()) {
      wrong =
          LongStream.range(SEED, SEED + CASES)
              .parallel()
              .mapToObj(seed -> GeneratedBallot.of(seed).knowing(Known.everything()))
              .flatMap(one -> difference(engine, one).stream())
              .toList();
    }
    System.out.println(told + " margins of " + CASES + " ballots, " + wrong.size() + " differ");
    assertThat(wrong.stream().limit(SHOWN).toList()).as(wrong.size() + " differ").isEmpty();
    assertThat(told.get()).isGreaterThan(CASES / 20);
  }

  private Optional<String> difference(GovernanceEngine engine, GeneratedBallot one) {
    OracleBallotAnswer answer = OracleBallot.decide(one.charter(), one.question());
    if (answer.electors().isEmpty() || answer.tally().isEmpty()) {
      return Optional.empty();
    }
    OracleCourse course =
        new OracleCourse(
            one.charter(),
            one.question(),
            new OracleRoll(one.charter(), one.question(), one.row()));
    OptionalLong margin =
        OracleMargin.of(one.charter(), one.row(), answer, course.isWithoutTime() != Tri.YES);
    OptionalInt engines = engine.decide(one.charter(), one.question()).result().margin();
    if (engines.isPresent()) {
      told.incrementAndGet();
    }
    boolean without = answer.state().equals("PASSED") && margin.isEmpty();
    boolean same = margin.equals(engines.stream().asLongStream().findFirst()) || without;
    return same
        ? Optional.empty()
        : Optional.of(
            "seed " + one.seed() + ": oracle " + margin + ", engine " + engines + "\n" + one);
  }
}
