package org.quorate.engine.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Counter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Window;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Merits;
import org.quorate.vote.Activity;

/**
 * Who of a scenario's ballot has no vote by a row of departures. Whether somebody did too little
 * the scenario says, and not what they did: its rows ask for one review, which all the others gave.
 */
record Idling(Charter charter, Set<Handle> suspended) {

  /** With rows of departures that take the votes of just those. */
  Charter charter(List<RosterRow> roster, List<AffiliationRow> affiliations) {
    List<DepartureRow> rows = new ArrayList<>();
    for (DepartureRow row : charter.rows().departures()) {
      if (!row.bearsOnVotes()) {
        rows.add(row);
      } else if (row.then().suspends() && !suspended.isEmpty()) {
        rows.add(staged(row));
      }
    }
    return Cast.with(charter, roster, affiliations, rows);
  }

  private static DepartureRow staged(DepartureRow row) {
    return row.toBuilder()
        .when(List.of(new DepartureRow.Idle(1, List.of(Counter.REVIEWS), new Window.Ever())))
        .askFirst(null)
        .grace(null)
        .then(DepartureRow.Then.SUSPENDED)
        .decidedBy(List.of(new Decider.Nobody()))
        .notDuringLeave(false)
        .wayBack(null)
        .build();
  }

  /** A review of everybody else; null where nobody is suspended. */
  @Nullable Activity activity(List<RosterRow> roster, Instant at) {
    if (suspended.isEmpty()) {
      return null;
    }
    Set<Handle> others = new LinkedHashSet<>();
    roster.forEach(row -> others.add(row.handle()));
    others.removeAll(suspended);
    List<Deed> deeds =
        others.stream()
            .map(one -> new Deed(one, Deed.Kind.REVIEW, at, "as the scenario says", Set.of()))
            .toList();
    return new Activity(Merits.builder().deeds(deeds).build(), Known.everything());
  }
}
