package org.quorate.engine.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ScenarioRow;
import org.quorate.merge.MergeDecision;
import org.quorate.merge.Requirement;

/** Decides the scenarios of a charter by its rules. */
public final class Scenarios {
  private Scenarios() {}

  /** Every scenario of the charter, in the order of the document. */
  public static List<ScenarioResult> run(GovernanceEngine engine, Charter charter) {
    return charter.rows().scenarios().stream().map(row -> run(engine, charter, row)).toList();
  }

  /** What the reference says of the codes of scenarios. */
  public static List<CodePage> pages() {
    return List.of(ScenarioResult.PAGE, Untouched.PAGE);
  }

  /**
   * A warning for each review row and exception that no scenario touches; none for a charter
   * without scenarios.
   */
  public static List<Diagnostic> untouched(Charter charter, List<ScenarioResult> played) {
    return Untouched.of(charter, played);
  }

  private static ScenarioResult run(GovernanceEngine engine, Charter charter, ScenarioRow row) {
    Stage stage = Stage.of(charter, row.facts());
    MergeDecision decision = engine.decide(stage.charter(), stage.question(row.name().key()));
    return new ScenarioResult(row, decision, mistake(charter, row, decision));
  }

  private static @Nullable String mistake(
      Charter charter, ScenarioRow row, MergeDecision decision) {
    String wrong = mistake(row, decision);
    return wrong == null ? null : wrong + Cast.beside(charter, row.facts());
  }

  private static @Nullable String mistake(ScenarioRow row, MergeDecision decision) {
    String name = "`" + row.name().key() + "`";
    if (decision.outcome() != row.expect()) {
      return String.format(
          Locale.ROOT,
          "scenario %s expects %s, the rules say %s",
          name,
          shown(row.expect()),
          said(decision));
    }
    RuleName by = row.byRule();
    if (by == null || decides(decision, by)) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "scenario %s expects `%s` to decide, but %s: %s",
        name,
        by,
        deciding(decision),
        RelativeTimes.in(decision.headline(), decision.question().at()));
  }

  /** The outcome and why, the outcome once. */
  private static String said(MergeDecision decision) {
    String headline = RelativeTimes.in(decision.headline(), decision.question().at());
    String outcome = shown(decision.outcome());
    return headline.startsWith(outcome) ? headline : outcome + ": " + headline;
  }

  private static String deciding(MergeDecision decision) {
    List<String> rows =
        decision.groups().stream()
            .flatMap(requirement -> requirement.alternatives().stream())
            .map(alternative -> alternative.rule().name())
            .filter(name -> decides(decision, name))
            .map(name -> "`" + name + "`")
            .toList();
    if (rows.isEmpty()) {
      return "no row does";
    }
    return String.join(", ", rows) + (rows.size() == 1 ? " does" : " do");
  }

  /** A row decides if one of its findings is as bad as the whole answer, or if it applies. */
  private static boolean decides(MergeDecision decision, RuleName by) {
    Outcome whole = decision.outcome();
    Stream<Finding> inRows =
        decision.groups().stream()
            .filter(requirement -> requirement.outcome() == whole)
            .map(Requirement::alternatives)
            .flatMap(List::stream)
            .flatMap(alternative -> alternative.findings().stream());
    Optional<Finding> deciding =
        Stream.concat(inRows, decision.findings().stream())
            .filter(finding -> finding.rule().name().equals(by))
            .filter(finding -> finding.outcome() == whole)
            .findAny();
    return deciding.isPresent();
  }

  private static String shown(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
