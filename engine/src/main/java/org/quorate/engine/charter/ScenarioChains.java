package org.quorate.engine.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Calling;
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
      boolean open = held.result() == Held.Result.OPEN;
      boolean bars = deciding.stream().anyMatch(it -> bars(it, held.decision()));
      tell(row, ballot, held, Field.CASE_BEFORE, open ? bars : waited.contains(held.decision()));
    }
    deciding.forEach(it -> waited.addAll(it.sequels().names()));
    for (Held held : ballot.after()) {
      boolean over = held.result() != Held.Result.OPEN;
      tell(row, ballot, held, Field.CASE_AFTER, over && waited.contains(held.decision()));
    }
    if (ballot.refused() != null
        && deciding.stream().allMatch(it -> it.calling().againAfter() == null)) {
      vain(
          row,
          Field.CASE_REFUSED,
          "no row of this ballot has an `Again after`, so that it may be called at once",
          "leave the cell blank");
    }
  }

  /** Whether a ballot may not be open beside another. */
  private static boolean bars(VoteRow row, String other) {
    return row.calling().notWhile().stream()
        .anyMatch(
            one ->
                one instanceof Calling.NotWhile.Ballots ballots
                    && (ballots.decisions().isEmpty() || ballots.decisions().contains(other)));
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
      ScenarioRow row, ScenarioBallot ballot, Held held, Field field, boolean matters) {
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
    if (own || twice || !matters) {
      vain(row, field, flaw, "leave it out");
    }
  }

  private void vain(ScenarioRow row, Field field, String message, String help) {
    Source source = row.source();
    report.add(
        Code.SCENARIO_VAIN,
        new Spot(source.table().document(), source.line(), source.columnOf(field.shown())),
        message,
        help);
  }
}
