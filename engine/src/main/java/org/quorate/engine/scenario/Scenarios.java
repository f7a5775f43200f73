package org.quorate.engine.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.RuleName;
import org.quorate.Waived;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ScenarioLadder.Expecting;
import org.quorate.charter.ScenarioRow;
import org.quorate.ladder.DepartureDecision;
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
   * A warning for each row that no scenario touches; none for a charter without scenarios, and of
   * the ladder none for one without scenarios of that.
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
    if (row.ladder() != null) {
      Hustings.Case held =
          row.ballot() == null ? null : new Hustings(charter, row.ballot()).set(id);
      return new Audition(charter, row.ladder(), held).decision(engine);
    } else if (row.ballot() == null) {
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
    return wrong == null || row.ballot() != null || row.ladder() != null
        ? wrong
        : wrong + Cast.beside(charter, row.facts());
  }

  private static @Nullable String mistake(ScenarioRow row, Decision decision, String headline) {
    String name = "`" + row.name().key() + "`";
    if (!isExpected(row, decision)) {
      return String.format(
          Locale.ROOT,
          "scenario %s expects %s, the rules say %s",
          name,
          expected(row),
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

  static boolean isExpected(ScenarioRow row, Decision decision) {
    boolean same = decision.outcome() == row.expect();
    return switch (expecting(row)) {
      case OUTCOME -> same;
      case NOT_YET -> same || decision.outcome() == Outcome.WAITING;
      case SUSPENDED ->
          same
              && decision instanceof DepartureDecision departure
              && departure.voting() == DepartureDecision.Voting.SUSPENDED;
    };
  }

  private static Expecting expecting(ScenarioRow row) {
    return row.ladder() == null ? Expecting.OUTCOME : row.ladder().expecting();
  }

  private static String expected(ScenarioRow row) {
    return switch (expecting(row)) {
      case OUTCOME -> shown(row.expect());
      case NOT_YET -> "not yet";
      case SUSPENDED -> "suspended";
    };
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
    if (decision instanceof DepartureDecision) {
      return asFar(decision);
    }
    return Stream.concat(inRows, decision.findings().stream())
        .filter(finding -> finding.outcome() == whole)
        .map(finding -> finding.rule().name())
        .distinct()
        .toList();
  }

  /** Of departures the rows that are just as far as the whole answer. */
  private static List<RuleName> asFar(Decision decision) {
    Map<RuleName, Outcome> rows = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      Outcome own = finding instanceof Waived ? Outcome.BLOCKED : finding.outcome();
      rows.merge(finding.rule().name(), own, Outcome::worse);
    }
    rows.values().removeIf(outcome -> outcome != decision.outcome());
    return List.copyOf(rows.keySet());
  }

  private static String shown(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
