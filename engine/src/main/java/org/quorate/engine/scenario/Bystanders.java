package org.quorate.engine.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.ScenarioLadder;
import org.quorate.ladder.Deed;
import org.quorate.vote.Activity;

/**
 * Everybody but the one who rises or steps down by a ballot: rows of departures take the votes of
 * those whom the scenario names, and of nobody by what they did, which it does not tell.
 *
 * @param poll the ballot
 */
record Bystanders(Charter charter, ScenarioLadder facts, Hustings.Case poll) {

  /**
   * The rows by which somebody leaves their role as they are, the others as the ballot has them.
   */
  List<DepartureRow> departures() {
    List<DepartureRow> rows = new ArrayList<>();
    charter.rows().departures().stream().filter(this::isAsked).forEach(rows::add);
    poll.charter().rows().departures().stream().filter(row -> !isAsked(row)).forEach(rows::add);
    return rows;
  }

  private boolean isAsked(DepartureRow row) {
    return facts.leaves() && row.role().equals(facts.role());
  }

  /** By the rows by which one goes, the others come to the role just then, and are not idle yet. */
  void begin(Troupe troupe, Handle who, LocalDate opened) {
    if (charter.rows().departures().stream().anyMatch(row -> isAsked(row) && row.bearsOnVotes())) {
      Set<Handle> active = active();
      troupe.begin(
          row ->
              row.role().equals(facts.role())
                  && !row.handle().equals(who)
                  && (active == null || active.contains(row.handle())),
          opened);
    }
  }

  /** Those who have their votes; null for everybody. */
  private @Nullable Set<Handle> active() {
    Activity told = poll.question().activity();
    if (told == null) {
      return null;
    }
    Set<Handle> active = new HashSet<>();
    told.merits().deeds().forEach(deed -> active.add(deed.by()));
    return active;
  }

  /** Where votes hang on it everybody was active just now who may vote. */
  List<Deed> deeds(List<RosterRow> roster, Handle who, Instant opened) {
    if (charter.rows().departures().stream().noneMatch(DepartureRow::bearsOnVotes)) {
      return List.of();
    }
    Set<Handle> active = active();
    Stream<Handle> all =
        active == null ? roster.stream().map(RosterRow::handle) : active.stream().sorted();
    return all.distinct()
        .filter(one -> !one.equals(who))
        .map(one -> new Deed(one, Deed.Kind.REVIEW, opened, "as the scenario says", Set.of()))
        .toList();
  }
}
