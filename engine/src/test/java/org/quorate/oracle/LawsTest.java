package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * seed's.
 */
class LawsTest {
  private static final int CASES = Integer.getInteger("quorate.laws", 3_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
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
    List<String> broken = new ArrayList<>();
    int tried = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      GeneratedCase one = GeneratedCase.of(seed);
      Optional<String> wrong = law.broken(engine, one, new Chance(~seed));
      tried += wrong.isPresent() ? 1 : 0;
      if (wrong.isPresent() && !wrong.get().isEmpty()) {
        broken.add("seed " + seed + "\n" + wrong.get());
      }
    }
    System.out.println(
        law + ": " + tried + " of " + CASES + " cases, " + broken.size() + " broken");
    assertThat(broken.stream().limit(SHOWN).toList()).as(broken.size() + " broken").isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(CASES / 100 * law.least());
  }
}
