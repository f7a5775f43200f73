package org.quorate.engine.scenario;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
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
import org.quorate.vote.HasPassed;

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
    Decision decision = decision(engine, charter, row);
    return new ScenarioResult(row, decision, mistake(charter, row, decision));
  }

  private static Decision decision(GovernanceEngine engine, Charter charter, ScenarioRow row) {
    String id = row.name().key();
    if (row.ballot() == null) {
      Stage stage = Stage.of(charter, row.facts());
      return engine.decide(stage.charter(), stage.question(id, List.of(), null));
    }
    Hustings.Case it = new Hustings(charter, row.ballot()).set(id);
    if (row.facts().paths().isEmpty()) {
      return engine.decide(it.charter(), it.question());
    }
    Stage stage = Stage.of(it.charter(), row.facts());
    HasPassed poll = it.question();
    return engine.decide(
        stage.charter(), stage.question(id, List.of(poll.ballot()), poll.activity()));
  }

  private static @Nullable String mistake(Charter charter, ScenarioRow row, Decision decision) {
    String headline = RelativeTimes.in(decision.headline(), Curtain.rise(charter));
    String wrong = mistake(row, decision, headline);
    return wrong == null || row.ballot() != null
        ? wrong
        : wrong + Cast.beside(charter, row.facts());
  }

  private static @Nullable String mistake(ScenarioRow row, Decision decision, String headline) {
    String name = "`" + row.name().key() + "`";
    if (decision.outcome() != row.expect()) {
      return String.format(
          Locale.ROOT,
          "scenario %s expects %s, the rules say %s",
          name,
          shown(row.expect()),
          said(decision, headline));
    }
    RuleName by = row.byRule();
    List<RuleName> deciding = deciding(decision);
    if (by == null || deciding.contains(by)) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "scenario %s expects `%s` to decide, but %s: %s",
        name,
        by,
        listed(deciding),
        headline);
  }

  /** The outcome and why, the outcome once. */
  private static String said(Decision decision, String headline) {
    String outcome = shown(decision.outcome());
    return headline.startsWith(outcome) ? headline : outcome + ": " + headline;
  }

  private static String listed(List<RuleName> rows) {
    if (rows.isEmpty()) {
      return "no row does";
    }
    return rows.stream().map(row -> "`" + row + "`").collect(Collectors.joining(", "))
        + (rows.size() == 1 ? " does" : " do");
  }

  /** A row decides if one of its findings is as bad as the whole answer, or if it applies. */
  private static List<RuleName> deciding(Decision decision) {
    Outcome whole = decision.outcome();
    Stream<Finding> inRows =
        decision instanceof MergeDecision merge
            ? merge.groups().stream()
                .filter(requirement -> requirement.outcome() == whole)
                .map(Requirement::alternatives)
                .flatMap(List::stream)
                .flatMap(alternative -> alternative.findings().stream())
            : Stream.of();
    return Stream.concat(inRows, decision.findings().stream())
        .filter(finding -> finding.outcome() == whole)
        .map(finding -> finding.rule().name())
        .distinct()
        .toList();
  }

  private static String shown(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
