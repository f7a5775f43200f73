package org.quorate.engine.scenario;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ScenarioRow;

/**
 * What came of one scenario.
 *
 * @param expected whether the answer is what its author expects, whichever row decided
 * @param mistake why it failed, or null if it passed
 * @param column the cell whose facts cannot be as they are told; null where another answer failed
 *     it
 */
public record ScenarioResult(
    ScenarioRow scenario,
    Decision decision,
    boolean expected,
    @Nullable String mistake,
    @Nullable String column) {

  private static final String EXPECT = "Expect";
  private static final String BY = "By rule";
  private static final String ELECTED = "Elected";

  /** What the reference says of a scenario that fails. */
  static final CodePage PAGE =
      new CodePage(
          "Q0801",
          Diagnostic.Severity.ERROR,
          "the charter decides a scenario otherwise than its author expects",
          "Expect: `allowed` for two approvals under `3 maintainers`",
          "Expect: `waiting`, or `2 maintainers` in the rule",
          "a scenario is the author's own proof that the rules say what is meant");

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
            PAGE.code(),
            scenario.source().table().document(),
            scenario.source().line(),
            scenario.source().columnOf(wrong()),
            mistake,
            "correct the scenario, or the rule that decides it"));
  }

  /** The column that says what did not come of it. */
  private String wrong() {
    if (column != null) {
      return column;
    }
    boolean alike = decision.outcome() == scenario.expect();
    return expected ? BY : alike && !Verdict.isElected(scenario, decision) ? ELECTED : EXPECT;
  }
}
