package org.quorate.rules.people;

import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Window;

/** When roles, affiliations and the force of a charter begin and end. */
public final class Terms {
  private final Charter charter;
  private final NavigableSet<Instant> turns = new TreeSet<>();
  private final Spell inForce;

  public Terms(Charter charter) {
    this.charter = charter;
    for (RosterRow row : charter.rows().roster()) {
      turn(Spell.of(row.since(), row.until()));
    }
    for (AffiliationRow row : charter.rows().affiliations()) {
      turn(Spell.of(row.since(), row.until()));
    }
    for (BodyRow body : charter.rows().bodies()) {
      Period term = body.mandate().term();
      charter.rows().roster().stream()
          .filter(row -> term != null && row.role().equals(body.members()))
          .map(row -> Spell.of(row.since(), row.until()))
          .forEach(spell -> turn(new Spell(after(spell.from(), term), after(spell.to(), term))));
    }
    inForce = Spell.of(charter.effective().orElse(null), null);
    turn(inForce);
  }

  private Terms(Terms same, Set<Instant> more) {
    charter = same.charter;
    inForce = same.inForce;
    turns.addAll(same.turns);
    turns.addAll(more);
  }

  /** These, and other instants at which somebody's standing changes. */
  public Terms with(Set<Instant> more) {
    return new Terms(this, more);
  }

  private static @Nullable Instant after(@Nullable Instant instant, @Nullable Period term) {
    return instant == null || term == null ? null : Window.later(instant, term);
  }

  private void turn(Spell spell) {
    if (spell.from() != null) {
      turns.add(spell.from());
    }
    if (spell.to() != null) {
      turns.add(spell.to());
    }
  }

  /** All instants at which something begins or ends. */
  public NavigableSet<Instant> all() {
    return Collections.unmodifiableNavigableSet(turns);
  }

  /** The next of them after an instant; null if there is none. */
  public @Nullable Instant after(Instant instant) {
    return turns.higher(instant);
  }

  /** The last of them up to an instant; null if there is none. */
  public @Nullable Instant upTo(Instant instant) {
    return turns.floor(instant);
  }

  /** Those after one instant and up to another. */
  public Set<Instant> between(Instant after, Instant upTo) {
    return after.isBefore(upTo) ? turns.subSet(after, false, upTo, true) : Set.of();
  }

  /** An instant before all of them, and before another one. */
  public Instant beforeAll(Instant other) {
    boolean before = !turns.isEmpty() && turns.first().isBefore(other);
    return (before ? turns.first() : other).minusNanos(1);
  }

  /** A headline, which says so first if the charter is not yet in force at an instant. */
  public String headline(Instant at, String headline) {
    return inForce.contains(at)
        ? headline
        : "by a charter not in force before " + charter.effective().orElseThrow() + ": " + headline;
  }
}
