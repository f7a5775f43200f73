package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.GovernanceEngine;
import org.quorate.engine.Engines;

/**
 * The laws of deciding, in one table, each tried on generated cases.
 *
 * <p>{@code -Dquorate.laws=N} asks for more cases of each, {@code -Dquorate.law=WORDS} for the laws
 * whose names hold these words, {@code -Dquorate.seed=N} for others: the first of them is that
 * seed's, {@code -Dquorate.draw=N} for other changes of the same cases.
 */
class LawsTest {
  private static final int CASES = Integer.getInteger("quorate.laws", 2_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final long DRAW = Long.getLong("quorate.draw", 0) << Integer.SIZE;
  private static final String ONLY = System.getProperty("quorate.law", "");
  private static final int SHOWN = 3;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static List<Law> laws() {
    return Laws.TABLE.stream().filter(law -> law.name().contains(ONLY)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void theLawHolds(Law law) {
    AtomicInteger trials = new AtomicInteger();
    List<String> broken =
        LongStream.range(SEED, SEED + CASES)
            .parallel()
            .boxed()
            .flatMap(seed -> broken(law, seed, trials).stream())
            .toList();
    int tried = trials.get();
    System.out.println(
        law + ": " + tried + " of " + CASES + " cases, " + broken.size() + " broken");
    assertThat(broken.stream().limit(SHOWN).toList()).as(broken.size() + " broken").isEmpty();
    assertThat(tried).as("cases tried").isGreaterThanOrEqualTo(CASES / 100 * law.least());
  }

  private static Optional<String> broken(Law law, long seed, AtomicInteger trials) {
    Optional<String> wrong = law.broken(engine, GeneratedCase.of(seed), new Chance(~seed ^ DRAW));
    wrong.ifPresent(any -> trials.incrementAndGet());
    return wrong.filter(text -> !text.isEmpty()).map(text -> "seed " + seed + "\n" + text);
  }
}
