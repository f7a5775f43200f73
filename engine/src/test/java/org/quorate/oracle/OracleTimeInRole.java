package org.quorate.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quorate.RoleName;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Window;

/** Since when a holder holds a role, by trying each date of the roster. */
final class OracleTimeInRole {
  private static final Instant LONG_AGO = Instant.parse("1970-01-01T00:00:00Z");

  private final OracleNominee holder;
  private final RoleName role;

  OracleTimeInRole(OracleNominee holder, RoleName role) {
    this.holder = holder;
    this.role = role;
  }

  /** Whether somebody held the role for all of a window that ends at an instant. */
  Tri isWhole(Window window, Instant at) {
    Optional<Instant> surely = since(at, Tri::surely);
    Optional<Instant> possibly = since(at, Tri::possibly);
    if (surely.isPresent() && lies(window, surely.get(), at)) {
      return Tri.YES;
    }
    return possibly.isPresent() && lies(window, possibly.get(), at) ? Tri.MAYBE : Tri.NO;
  }

  /** Whether a window that ends at one instant begins no earlier than at another. */
  private boolean lies(Window window, Instant since, Instant at) {
    OffsetDateTime held = since.atOffset(ZoneOffset.UTC);
    OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
    if (window instanceof Window.Last last) {
      return !now.isBefore(held.plus(last.period()));
    } else if (window instanceof Window.CalendarYear) {
      LocalDate first = LocalDate.of(now.getYear(), 1, 1);
      return !since.isAfter(first.atStartOfDay(ZoneOffset.UTC).toInstant());
    } else if (window instanceof Window.LastCycles cycles) {
      OracleMeetings told = new OracleMeetings(holder);
      return told.untold(window) || told.over(since, at) >= cycles.number();
    }
    return true;
  }

  /** The dates of the roster up to now. */
  TreeSet<Instant> dates() {
    TreeSet<Instant> dates = new TreeSet<>();
    for (RosterRow row : holder.charter.rows().roster()) {
      Optional.ofNullable(row.since()).ifPresent(day -> dates.add(midnight(day)));
      Optional.ofNullable(row.until()).ifPresent(day -> dates.add(midnight(day.plusDays(1))));
    }
    dates.removeIf(date -> date.isAfter(holder.now()));
    return dates;
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Optional<Instant> since(Instant at, Predicate<Tri> enough) {
    TreeSet<Instant> dates = dates();
    dates.add(LONG_AGO);
    dates.add(at);
    Optional<Instant> since = Optional.empty();
    for (Instant date : dates.headSet(at, true)) {
      boolean held = enough.test(holds(date));
      since = held ? Optional.of(since.orElse(date)) : Optional.empty();
    }
    return since;
  }

  private Tri holds(Instant date) {
    boolean whole = holder.question.module() == null;
    return holder.standing.holds(
        holder.self, role, false, date, module -> whole ? Tri.NO : holder.bound().apply(module));
  }
}
