package org.quorate.engine.scenario;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ScenarioRow;
import org.quorate.merge.MergeDecision;

/**
 * What came of one scenario.
 *
 * @param mistake why it failed, or null if it passed
 */
public record ScenarioResult(
    ScenarioRow scenario, MergeDecision decision, @Nullable String mistake) {

  /** Whether the charter decides as its author expects. */
  public boolean passed() {
    return mistake == null;
  }

  /** The failure as an error of the document; empty if it passed. */
  public Optional<Diagnostic> diagnostic() {
    if (mistake == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnostic(
            Diagnostic.Severity.ERROR,
            "Q0801",
            scenario.source().table().document(),
            scenario.source().line(),
            scenario.source().column(),
            mistake,
            "correct the scenario, or the rule that decides it"));
  }
}
