package org.quorate.engine.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ScenarioRow;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.HasPassed;

/** Decides the scenarios of a charter by its rules. */
public final class Scenarios {
  private Scenarios() {}

  /** Every scenario of the charter, in the order of the document. */
  public static List<ScenarioResult> run(GovernanceEngine engine, Charter charter) {
    Curtain curtain = new Curtain(charter);
    Aliases aliases = Aliases.of(charter.rows());
    Charter people = aliases.of(charter);
    return charter.rows().scenarios().stream()
        .map(row -> run(engine, people, row, aliases.of(row), curtain.rise(row)))
        .toList();
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

  /**
   * What comes of a scenario.
   *
   * @param row as it is written, of which is told
   * @param cast the same with one account of each person
   */
  private static ScenarioResult run(
      GovernanceEngine engine, Charter charter, ScenarioRow row, ScenarioRow cast, Instant at) {
    Hustings.Case held =
        cast.ballot() == null
            ? null
            : new Hustings(charter, cast.ballot(), at).set(row.name().key());
    Decision decision = decision(engine, charter, cast, held, at);
    boolean expected = Verdict.isExpected(charter, cast, decision);
    String crowd = held == null ? null : held.crowd();
    return crowd == null
        ? new ScenarioResult(
            row, decision, expected, mistake(charter, cast, decision, expected, at), null)
        : new ScenarioResult(
            row, decision, expected, "scenario `" + row.name().key() + "` " + crowd, "Electors");
  }

  private static Decision decision(
      GovernanceEngine engine,
      Charter charter,
      ScenarioRow row,
      Hustings.@Nullable Case it,
      Instant at) {
    String id = row.name().key();
    if (row.ladder() != null) {
      return new Audition(charter, row.ladder(), it, at).decision(engine);
    } else if (it == null) {
      Stage stage = Stage.of(charter, row.facts(), at);
      return engine.decide(stage.charter(), stage.question(id, List.of(), null));
    }
    if (row.facts().paths().isEmpty()) {
      return engine.decide(it.charter(), it.question());
    }
    Stage stage = Stage.of(it.charter(), row.facts(), at);
    HasPassed poll = it.question();
    return engine.decide(stage.charter(), stage.question(id, it.ballots(), poll.activity()));
  }

  private static @Nullable String mistake(
      Charter charter, ScenarioRow row, Decision decision, boolean expected, Instant at) {
    String headline = RelativeTimes.in(decision.headline(), at);
    String wrong = mistake(row, decision, expected, headline);
    return wrong == null || row.ballot() != null || row.ladder() != null
        ? wrong
        : wrong + Cast.beside(charter, row.facts());
  }

  private static @Nullable String mistake(
      ScenarioRow row, Decision decision, boolean expected, String headline) {
    String name = "`" + row.name().key() + "`";
    if (decision instanceof BallotDecision ballot && isElectedOtherwise(row, decision)) {
      return String.format(
          Locale.ROOT,
          "scenario %s expects that %s are elected, by the rules it is %s: %s",
          name,
          Verdict.listed(Verdict.elected(row)),
          Verdict.listed(ballot.result().elected()),
          headline);
    } else if (!expected) {
      return String.format(
          Locale.ROOT,
          "scenario %s expects %s, the rules say %s",
          name,
          Verdict.word(row),
          said(decision, headline));
    }
    RuleName by = row.byRule();
    List<RuleName> deciding = Verdict.deciding(decision);
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

  private static boolean isElectedOtherwise(ScenarioRow row, Decision decision) {
    return decision.outcome() == row.expect() && !Verdict.isElected(row, decision);
  }

  /** The outcome and why, the outcome once. */
  private static String said(Decision decision, String headline) {
    String outcome = Verdict.shown(decision.outcome());
    return headline.startsWith(outcome) ? headline : outcome + ": " + headline;
  }

  private static String listed(List<RuleName> rows) {
    if (rows.isEmpty()) {
      return "no row does";
    }
    return rows.stream().map(row -> "`" + row + "`").collect(Collectors.joining(", "))
        + (rows.size() == 1 ? " does" : " do");
  }
}
