package org.quorate.oracle.ballot;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.quorate.GovernanceEngine;
import org.quorate.oracle.Chance;

/**
 * One law of ballots, to be tried on generated ones.
 *
 * @param name the law as a sentence, with its precondition
 * @param least of a hundred generated ballots, how many it must have something to say about
 * @param change makes the ballot to compare with; empty where the law says nothing
 * @param must what is wrong of what was said before and after; empty if nothing is
 */
record BallotLaw(
    String name,
    int least,
    BiFunction<GeneratedBallot, Chance, Optional<Pair>> change,
    BiFunction<List<String>, List<String>, String> must) {

  /** Two ballots of which a law speaks. */
  record Pair(GeneratedBallot before, GeneratedBallot after) {}

  /** What is wrong in one case: empty text if it holds, nothing if the law says nothing of it. */
  Optional<String> broken(GovernanceEngine engine, GeneratedBallot one, Chance chance) {
    return change
        .apply(one, chance)
        .map(
            pair -> {
              String wrong =
                  must.apply(answer(engine, pair.before()), answer(engine, pair.after()));
              return wrong.isEmpty()
                  ? ""
                  : wrong + "\n before\n" + pair.before() + "\n after\n" + pair.after();
            });
  }

  private static List<String> answer(GovernanceEngine engine, GeneratedBallot one) {
    return BallotAnswers.of(engine.decide(one.charter(), one.question()));
  }

  @Override
  public String toString() {
    return name;
  }
}
