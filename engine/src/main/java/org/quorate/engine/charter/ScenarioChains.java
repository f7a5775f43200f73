package org.quorate.engine.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;
import org.quorate.charter.VoteRow;

/** Looks whether something hangs on the other ballots of scenarios. */
final class ScenarioChains {
  private final Report report;
  private final Set<String> ofReviews = new HashSet<>();
  private final LadderBallots ofLadder;

  ScenarioChains(Rows rows, Report report) {
    this.report = report;
    rows.reviews().forEach(row -> ofReviews.addAll(row.decidedBy()));
    ofLadder = new LadderBallots(rows.roles(), rows.departures(), rows.bodies());
  }

  void check(ScenarioRow row, ScenarioBallot ballot, List<VoteRow> deciding) {
    Set<String> waited = new HashSet<>(waited(row));
    for (Held held : ballot.before()) {
      tell(row, ballot, held, Field.CASE_BEFORE, waited);
    }
    deciding.forEach(it -> waited.addAll(it.sequels().names()));
    for (Held held : ballot.after()) {
      tell(row, ballot, held, Field.CASE_AFTER, waited);
    }
  }

  /** Ballots that decide what is asked beside, or after, that of the scenario. */
  private Set<String> waited(ScenarioRow row) {
    ScenarioLadder ladder = row.ladder();
    if (ladder != null) {
      return ofLadder.of(ladder.role(), ladder.leaves());
    }
    return row.facts().paths().isEmpty() ? Set.of() : ofReviews;
  }

  private void tell(
      ScenarioRow row, ScenarioBallot ballot, Held held, Field field, Set<String> waited) {
    String name = Quoted.of("votes/" + held.decision());
    boolean twice =
        field == Field.CASE_AFTER
            && ballot.before().stream().anyMatch(it -> it.decision().equals(held.decision()));
    String flaw =
        held.decision().equals(ballot.decision())
            ? name + " is the ballot of the scenario itself"
            : twice
                ? name + " stands under `Ballots before` already"
                : name + " decides nothing of what is asked here";
    boolean own = held.decision().equals(ballot.decision());
    if (own || twice || !waited.contains(held.decision())) {
      Source source = row.source();
      report.add(
          Code.SCENARIO_VAIN,
          new Spot(source.table().document(), source.line(), source.columnOf(field.shown())),
          flaw,
          "leave it out");
    }
  }
}
