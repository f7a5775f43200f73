package org.quorate.oracle.ballot;

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
import org.quorate.oracle.Chance;

/**
 * The laws of ballots, in one table, each tried on generated ones.
 *
 * <p>{@code -Dquorate.laws=N} asks for more of each, {@code -Dquorate.law=WORDS} for the laws whose
 * names hold these words, {@code -Dquorate.seed=N} for others.
 */
class BallotLawsTest {
  private static final int CASES = Integer.getInteger("quorate.laws", 2_000);
  private static final long SEED = Long.getLong("quorate.seed", 0);
  private static final String ONLY = System.getProperty("quorate.law", "");
  private static final int SHOWN = 2;

  private static GovernanceEngine engine;

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static List<BallotLaw> laws() {
    return table(engine).stream().filter(law -> law.name().contains(ONLY)).toList();
  }

  static List<BallotLaw> table(GovernanceEngine engine) {
    return List.of(
        new BallotLaw(
            "the order of votes and other facts never matters",
            90,
            BallotChanges::order,
            BallotHolds::same),
        new BallotLaw(
            "the order of rows never matters", 90, BallotChanges::rows, BallotHolds::same),
        new BallotLaw("names never matter", 90, BallotNames::renamed, BallotHolds::sameNumbers),
        new BallotLaw(
            "two accounts are one voice", 5, BallotChanges::accounts, BallotHolds::sameNumbers),
        new BallotLaw(
            "a vote for by somebody who has not voted makes no answer worse",
            20,
            BallotChanges::another,
            BallotHolds::notWorse),
        new BallotLaw(
            "a fact that was missing never turns what was sure",
            90,
            BallotChanges::less,
            BallotHolds::learned),
        new BallotLaw(
            "the answer does not change before the instant that it names",
            30,
            (one, chance) -> BallotChanges.later(engine, one, chance),
            BallotHolds::same),
        new BallotLaw(
            "what failed for good stays so, whatever comes after",
            5,
            (one, chance) -> BallotChanges.afterwards(engine, one, chance),
            BallotHolds::same));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void theLawHolds(BallotLaw law) {
    AtomicInteger trials = new AtomicInteger();
    List<String> broken =
        LongStream.range(SEED, SEED + CASES)
            .parallel()
            .boxed()
            .flatMap(seed -> broken(law, seed, trials).stream())
            .toList();
    int tried = trials.get();
    System.out.println(
        law + ": " + tried + " of " + CASES + " ballots, " + broken.size() + " broken");
    assertThat(broken.stream().limit(SHOWN).toList()).as(broken.size() + " broken").isEmpty();
    assertThat(tried).as("ballots tried").isGreaterThanOrEqualTo(CASES / 100 * law.least());
  }

  private static Optional<String> broken(BallotLaw law, long seed, AtomicInteger trials) {
    Optional<String> wrong = law.broken(engine, GeneratedBallot.of(seed), new Chance(~seed));
    wrong.ifPresent(any -> trials.incrementAndGet());
    return wrong.filter(text -> !text.isEmpty()).map(text -> "seed " + seed + "\n" + text);
  }
}
