package org.quorate.engine.charter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Decider;
import org.quorate.charter.RoleRow;
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
  private final Set<String> ofDepartures = new HashSet<>();
  private final Map<RoleName, Set<String>> ofRoles = new HashMap<>();

  ScenarioChains(Rows rows, Report report) {
    this.report = report;
    rows.reviews().forEach(row -> ofReviews.addAll(row.decidedBy()));
    rows.departures().forEach(row -> row.decidedBy().forEach(one -> add(one, ofDepartures)));
    for (RoleRow row : rows.roles()) {
      Set<String> own = ofRoles.computeIfAbsent(row.role(), any -> new HashSet<>());
      row.promotion().decidedBy().forEach(one -> add(one, own));
      if (row.promotion().appeal() != null) {
        own.add(row.promotion().appeal().decision());
      }
    }
  }

  private static void add(@Nullable Decider decider, Set<String> ballots) {
    if (decider instanceof Decider.Vote vote) {
      ballots.add(vote.decision());
      add(vote.after(), ballots);
    }
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
      return ladder.leaves() ? ofDepartures : ofRoles.getOrDefault(ladder.role(), Set.of());
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
