package org.quorate.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quorate.RoleName;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.WayBack;

/** Whether somebody held a role, and comes back to it by a way of their own. */
final class OracleReturn {
  private final OracleNominee nominee;
  private final OracleCalendar calendar;

  OracleReturn(OracleNominee nominee, OracleCalendar calendar) {
    this.nominee = nominee;
    this.calendar = calendar;
  }

  Optional<WayBack> way(RoleName role) {
    Optional<WayBack> way =
        nominee.charter.rows().departures().stream()
            .filter(row -> row.role().equals(role) && row.wayBack() != null)
            .map(DepartureRow::wayBack)
            .findFirst();
    List<RosterRow> held =
        nominee.charter.rows().roster().stream()
            .filter(row -> row.role().equals(role))
            .filter(row -> Objects.equals(row.module(), nominee.question.module()))
            .filter(row -> nominee.people.canonical(row.handle()).equals(nominee.self))
            .toList();
    Optional<Instant> left =
        held.stream()
            .filter(row -> row.until() != null)
            .map(row -> row.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
            .filter(end -> !end.isAfter(nominee.now()))
            .max(Instant::compareTo);
    boolean ever =
        left.isPresent()
            || held.stream().anyMatch(row -> row.status() == RosterRow.Status.EMERITUS);
    return way.filter(
        it ->
            it.within() == null
                ? ever
                : left.flatMap(from -> calendar.end(it.within(), from))
                    .filter(end -> nominee.now().isBefore(end))
                    .isPresent());
  }
}
