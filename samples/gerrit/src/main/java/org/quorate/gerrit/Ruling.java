package org.quorate.gerrit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.git.HistoryNote;
import org.quorate.merge.MergeDecision;

/**
 * What a charter says of a change.
 *
 * @param decision null if no text of the charter was ever accepted
 */
record Ruling(InForce inForce, @Nullable MergeDecision decision) {

  /** One sentence that a person reads first. */
  String headline() {
    return decision != null
        ? decision.headline()
        : "the charter at " + inForce.place() + " was never acceptable; " + firstMistake();
  }

  private String firstMistake() {
    return inForce.charter().reading().diagnostics().stream()
        .filter(Diagnostic::isError)
        .findFirst()
        .flatMap(mistake -> mistake.toString().lines().findFirst())
        .orElse("it cannot be read");
  }

  /** Where the charter stands, and why it is not its newest text. */
  List<String> notes() {
    return Stream.concat(
            Stream.of("charter: " + inForce.place() + ", commit " + inForce.charter().commit()),
            inForce.charter().notes().stream().map(HistoryNote::toString))
        .toList();
  }
}
