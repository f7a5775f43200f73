package org.quorate.gerrit;

import org.jspecify.annotations.Nullable;
import org.quorate.merge.MergeDecision;

/**
 * What a charter says of a change.
 *
 * @param decision null if no text of the charter was ever accepted
 */
record Ruling(InForce inForce, @Nullable MergeDecision decision) {

  /** One sentence that a person reads first. */
  String headline() {
    if (decision != null) {
      return decision.headline();
    }
    return "the charter at "
        + inForce.place()
        + " was never acceptable; "
        + inForce.charter().reading().diagnostics().stream()
            .filter(diagnostic -> diagnostic.isError())
            .findFirst()
            .map(first -> first.toString().lines().findFirst().orElse(""))
            .orElse("it has no text");
  }
}
