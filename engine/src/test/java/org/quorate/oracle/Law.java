package org.quorate.oracle;

import java.util.Optional;
import org.quorate.GovernanceEngine;
import org.quorate.merge.MergeDecision;

/**
 * One law of deciding, to be tried on generated cases.
 *
 * @param name the law as a sentence, with its precondition
 * @param least of a hundred generated cases, how many it must have something to say about
 * @param change makes the case to compare with; empty where the law says nothing
 * @param must what has to hold of both
 */
record Law(String name, int least, Change change, Must must) {

  /** How a generated case is changed. */
  @FunctionalInterface
  interface Change {
    Optional<GeneratedCase> of(Decided before, Chance chance);
  }

  /** What must hold of a case before and after its change. */
  @FunctionalInterface
  interface Must {

    /** What is wrong; empty if nothing is. */
    String broken(Decided before, Decided after);
  }

  /** A case with what the engine made of it. */
  record Decided(GovernanceEngine engine, GeneratedCase one, MergeDecision decision) {

    static Decided of(GovernanceEngine engine, GeneratedCase one) {
      return new Decided(engine, one, engine.decide(one.charter(), one.question()));
    }
  }

  /** What is wrong in one case: empty text if it holds, nothing if the law says nothing of it. */
  Optional<String> broken(GovernanceEngine engine, GeneratedCase one, Chance chance) {
    Decided before = Decided.of(engine, one);
    return change.of(before, chance).map(it -> must.broken(before, Decided.of(engine, it)));
  }

  @Override
  public String toString() {
    return name;
  }
}
