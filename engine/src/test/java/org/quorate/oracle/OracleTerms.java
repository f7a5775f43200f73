package org.quorate.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;

/** The terms of people in a body, date by date of the roster. */
public final class OracleTerms {
  private static final Instant NEVER = Instant.parse("+100000-01-01T00:00:00Z");
  private static final Instant EVER = Instant.parse("-100000-01-01T00:00:00Z");

  private final Charter charter;
  private final OracleAccounts people;
  private final BodyRow body;
  private final Known known;

  public OracleTerms(Charter charter, OracleAccounts people, BodyRow body, Known known) {
    this.known = known;
    this.charter = charter;
    this.people = people;
    this.body = body;
  }

  /** One term. */
  private record Served(Instant from, Instant to, boolean dated) {}

  private static Instant start(@Nullable LocalDate date, int days, Instant otherwise) {
    return date == null ? otherwise : date.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private boolean isListed() {
    return charter.rows().roster().stream().anyMatch(row -> row.role().equals(body.members()));
  }

  private List<Served> begun(Handle person, Instant at) {
    List<Served> served = new ArrayList<>();
    if (!isListed() && people.hostRoles(person).contains(body.members())) {
      served.add(new Served(EVER, NEVER, false));
    }
    for (RosterRow row : charter.rows().roster()) {
      boolean counts =
          row.role().equals(body.members())
              && row.module() == null
              && row.status() == RosterRow.Status.ACTIVE
              && people.canonical(row.handle()).equals(person);
      Instant from = start(row.since(), 0, EVER);
      if (counts && !from.isAfter(at)) {
        served.add(new Served(from, start(row.until(), 1, NEVER), row.since() != null));
      }
    }
    served.sort(Comparator.comparing(Served::from).thenComparing(Served::to));
    return served;
  }

  private static Instant plus(Instant from, Period length) {
    return from.equals(NEVER) ? NEVER : from.atOffset(ZoneOffset.UTC).plus(length).toInstant();
  }

  /** Whether the term of a member is over. */
  public boolean isOver(Handle person, Instant at) {
    Period length = body.mandate().term();
    List<Served> running =
        begun(person, at).stream().filter(term -> term.to().isAfter(at)).toList();
    if (length == null || running.isEmpty()) {
      return false;
    }
    Served last = running.get(running.size() - 1);
    return last.dated() && !plus(last.from(), length).isAfter(at);
  }

  /** Whether somebody may serve once more. */
  public Tri mayServe(Handle person, Instant at) {
    Integer inARow = body.mandate().inARow();
    Integer inAll = body.mandate().inAll();
    if (inARow == null && inAll == null) {
      return Tri.YES;
    }
    if (!isListed() && !(known.complete(Aspect.ROSTER) && known.complete(Aspect.ROSTER_AT))) {
      return Tri.MAYBE;
    }
    List<Served> begun = begun(person, at);
    boolean often = inAll != null && begun.size() >= inAll;
    return Tri.of(!often && (inARow == null || row(begun, at) < inARow));
  }

  private int row(List<Served> begun, Instant at) {
    int row = 0;
    Instant next = at;
    for (int i = begun.size() - 1; i >= 0; i--) {
      Period length = body.mandate().term();
      Instant reach =
          length == null ? begun.get(i).to().plusNanos(1) : plus(begun.get(i).to(), length);
      boolean joined = !begun.get(i).to().isBefore(next) || reach.isAfter(next);
      if (!joined) {
        return row;
      }
      row++;
      next = begun.get(i).from();
    }
    return row;
  }

  /** Whether waiting would help somebody who may not. */
  public boolean mayServeLater(Handle person, Instant at) {
    Period length = body.mandate().term();
    Optional<Instant> last =
        begun(person, at).stream().map(Served::to).max(Comparator.naturalOrder());
    if (length == null || last.isEmpty() || last.get().equals(NEVER)) {
      return false;
    }
    Instant again = plus(last.get(), length);
    return again.isAfter(at) && mayServe(person, again) == Tri.YES;
  }
}
