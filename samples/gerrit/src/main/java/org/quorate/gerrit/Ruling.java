package org.quorate.gerrit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.git.HistoryNote;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.merge.MergeDecision;

/**
 * What a charter says of a change.
 *
 * @param decision null if no text of the charter was ever accepted
 * @param roster what the ladder says of who comes and who goes; null if nobody does
 */
record Ruling(InForce inForce, @Nullable MergeDecision decision, @Nullable RosterDecision roster) {

  /** One sentence that a person reads first. */
  String headline() {
    if (decision == null) {
      return "the charter at " + inForce.place() + " was never acceptable; " + firstMistake();
    }
    return roster != null && decision.outcome() == Outcome.ALLOWED && isHeldUp()
        ? roster.headline()
        : decision.headline();
  }

  /** Whether the ladder does not let somebody come or go. */
  boolean isHeldUp() {
    return roster != null && roster.outcome() != Outcome.ALLOWED;
  }

  /** When time alone may change it. */
  Optional<Instant> until() {
    return Stream.<Decision>concat(Stream.ofNullable(decision), Stream.ofNullable(roster))
        .flatMap(one -> one.until().stream())
        .min(Comparator.naturalOrder());
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
