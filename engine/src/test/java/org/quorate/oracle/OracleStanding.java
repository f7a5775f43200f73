package org.quorate.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;

/** Who holds which role when. */
public final class OracleStanding {
  private final Charter charter;
  private final OracleAccounts people;
  private final Known known;
  private final Instant now;

  /**
   * Of one question.
   *
   * @param now the instant of which the host speaks
   */
  public OracleStanding(Charter charter, OracleAccounts people, Known known, Instant now) {
    this.charter = charter;
    this.people = people;
    this.known = known;
    this.now = now;
  }

  /**
   * Whether a person holds a role, or one above it.
   *
   * @param bound whether a role held for a module counts
   */
  public Tri holds(
      Handle person, RoleName role, boolean only, Instant at, Function<ModuleName, Tri> bound) {
    Tri held = Tri.NO;
    for (RoleName candidate : concerned(role, only)) {
      held = held.or(holdsJust(person, candidate, at, bound));
    }
    return held;
  }

  /** A role and every role above it; with {@code only} the role alone. */
  Set<RoleName> concerned(RoleName role, boolean only) {
    Set<RoleName> found = new LinkedHashSet<>(Set.of(role));
    boolean grown = !only;
    while (grown) {
      grown = false;
      for (RoleRow row : charter.rows().roles()) {
        if (row.below() != null && found.contains(row.below())) {
          grown |= found.add(row.role());
        }
      }
    }
    return found;
  }

  /** Whether the charter is the whole truth about a role. */
  boolean listed(RoleName role) {
    return charter.rows().roster().stream().anyMatch(row -> row.role().equals(role));
  }

  /** Whether the roster gives a person this role today, for everything or for a module. */
  boolean rostered(Handle person, RoleName role) {
    Tri held = holds(person, role, true, now, module -> Tri.YES);
    return held == Tri.YES;
  }

  /** From the start of the first date to the end of the last, in UTC. */
  public static boolean within(@Nullable LocalDate since, @Nullable LocalDate until, Instant at) {
    LocalDate date = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return (since == null || !date.isBefore(since)) && (until == null || !date.isAfter(until));
  }

  private Tri holdsJust(Handle person, RoleName role, Instant at, Function<ModuleName, Tri> bound) {
    if (!listed(role)) {
      return byTheHost(person, role, at);
    }
    Tri held = Tri.NO;
    for (RosterRow row : charter.rows().roster()) {
      boolean speaks = row.role().equals(role) && people.canonical(row.handle()).equals(person);
      boolean active = row.status() == RosterRow.Status.ACTIVE;
      if (speaks && active && within(row.since(), row.until(), at)) {
        held = held.or(row.module() == null ? Tri.YES : bound.apply(row.module()));
      }
    }
    return held;
  }

  private Tri byTheHost(Handle person, RoleName role, Instant at) {
    boolean then = !at.equals(now);
    if (then && !known.complete(Aspect.ROSTER_AT)) {
      return Tri.MAYBE;
    }
    if (people.hostRoles(person).contains(role)) {
      return Tri.YES;
    }
    return known.complete(Aspect.ROSTER) ? Tri.NO : Tri.MAYBE;
  }
}
