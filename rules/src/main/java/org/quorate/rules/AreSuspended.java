package org.quorate.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.ladder.Merits;

/**
 * Whose votes do rows of departures take, and when? A ballot rests on it, and no host asks it.
 *
 * @param people of whom it is asked
 * @param roles by which they vote
 * @param since the first instant of interest
 * @param until the last one, not after {@code at}
 */
public record AreSuspended(
    Merits merits,
    List<Handle> people,
    Set<RoleName> roles,
    Instant since,
    Instant until,
    Instant at,
    Known known)
    implements Question<Suspensions> {
  /** The kind of this question. */
  public static final String KIND = "are-suspended";

  public AreSuspended {
    people = List.copyOf(people);
    roles = Set.copyOf(roles);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Suspensions> decisionType() {
    return Suspensions.class;
  }

  @Override
  public AreSuspended asOf(Instant instant) {
    return new AreSuspended(merits, people, roles, since, until, instant, known);
  }
}
