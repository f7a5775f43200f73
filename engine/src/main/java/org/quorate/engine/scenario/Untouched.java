package org.quorate.engine.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Row;
import org.quorate.charter.Source;
import org.quorate.charter.VoteRow;
import org.quorate.merge.MergeDecision;

/** Q0802: rows that apply in no scenario, and exceptions that none invokes. */
final class Untouched {
  private static final int MOST_REPORTED = 100;

  /** What the reference says of it. */
  static final CodePage PAGE =
      new CodePage(
          "Q0802",
          Diagnostic.Severity.WARNING,
          "a charter has scenarios, and none of them touches a row",
          "scenarios for `src/**` alone beside a row for `docs/**`",
          "a scenario with a file of `docs/`",
          "nothing would tell if somebody changed the row by mistake");

  private Untouched() {}

  static List<Diagnostic> of(Charter charter, List<ScenarioResult> played) {
    List<Diagnostic> found = new ArrayList<>();
    if (!played.isEmpty()) {
      Set<RuleName> touched = touched(charter, played);
      for (ReviewRow row : charter.rows().reviews()) {
        tell(row, "row `" + row.name().key() + "` applies in no scenario", touched, found);
      }
      for (VoteRow row : charter.rows().votes()) {
        tell(row, "row `" + row.name() + "` decides in no scenario", touched, found);
      }
      if (charter.rows().scenarios().stream().anyMatch(row -> row.ladder() != null)) {
        ladder(charter, touched, found);
      }
      for (ExceptionRow row : charter.rows().exceptions()) {
        tell(row, "no scenario invokes the exception `" + row.exception() + "`", touched, found);
      }
    }
    return found;
  }

  /** Of roles that people come to hold, and of departures. */
  private static void ladder(Charter charter, Set<RuleName> touched, List<Diagnostic> found) {
    for (RoleRow row : charter.rows().roles()) {
      if (row.promotion().isDecided()) {
        tell(row, "nobody rises by row `" + row.name() + "` in any scenario", touched, found);
      }
    }
    for (DepartureRow row : charter.rows().departures()) {
      tell(row, "row `" + row.name() + "` asks nobody to go in any scenario", touched, found);
    }
  }

  private static Set<RuleName> touched(Charter charter, List<ScenarioResult> played) {
    Set<RuleName> touched = new HashSet<>();
    for (ScenarioResult result : played) {
      result.decision().findings().forEach(finding -> touched.add(finding.rule().name()));
      if (result.decision() instanceof MergeDecision merge) {
        merge.groups().stream()
            .flatMap(group -> group.alternatives().stream())
            .forEach(alternative -> touched.add(alternative.rule().name()));
      }
      if (result.scenario().ballot() != null) {
        held(charter, result.scenario().ballot().decision(), touched);
      }
      result.scenario().facts().invoked().stream()
          .flatMap(
              invoked ->
                  charter.rows().exceptions().stream()
                      .filter(row -> row.exception().equals(invoked.exception())))
          .forEach(row -> touched.add(row.name()));
    }
    return touched;
  }

  /**
   * A ballot held on something else is decided by the row of its decision, if there is just one.
   */
  private static void held(Charter charter, String decision, Set<RuleName> touched) {
    List<VoteRow> rows =
        charter.rows().votes().stream().filter(row -> row.decision().equals(decision)).toList();
    if (rows.size() == 1) {
      touched.add(rows.get(0).name());
    }
  }

  private static void tell(Row row, String message, Set<RuleName> touched, List<Diagnostic> found) {
    if (!touched.contains(row.name()) && found.size() < MOST_REPORTED) {
      Source source = row.source();
      found.add(
          new Diagnostic(
              PAGE.severity(),
              PAGE.code(),
              source.table().document(),
              source.line(),
              source.column(),
              message,
              "add a scenario that it decides"));
    }
  }
}
