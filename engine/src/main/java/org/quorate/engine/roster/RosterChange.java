package org.quorate.engine.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;
import org.quorate.contribution.Person;

/**
 * What another charter makes of who holds which role. Order and texts are no change. A role that
 * comes with a higher one is not told beside it. Whoever has another account by it comes and goes
 * no more than before; that the account is theirs is told beside.
 *
 * @param given what somebody comes to hold who does not hold it, at once or later; sorted
 * @param taken what somebody holds no more, or for a shorter time; sorted
 * @param past what somebody held before today at other times than as yet, by another status, or in
 *     other terms of a body; sorted
 * @param future what they hold from today on otherwise than by one coming or one going; sorted
 * @param accounts that would speak for somebody who holds a role, and as yet do not; sorted
 * @param declared rows of roles that only the other charter has, and that somebody comes to hold
 * @param untold those of {@code taken} that the host says they hold, where the other roster has no
 *     row of the role any more: from then on the host tells who holds it
 */
public record RosterChange(
    List<Seat> given,
    List<Seat> taken,
    List<Seat> past,
    List<Seat> future,
    List<Account> accounts,
    List<RoleRow> declared,
    Set<Seat> untold) {
  /** Nobody comes or goes. */
  public static final RosterChange NONE = new RosterChange(List.of(), List.of());

  public RosterChange {
    given = List.copyOf(given);
    taken = List.copyOf(taken);
    past = List.copyOf(past);
    future = List.copyOf(future);
    accounts = List.copyOf(accounts);
    declared = List.copyOf(declared);
    untold = Set.copyOf(untold);
  }

  /** One that leaves all else as it is told, and has no new roles. */
  public RosterChange(List<Seat> given, List<Seat> taken) {
    this(given, taken, List.of(), List.of(), List.of(), List.of(), Set.of());
  }

  /**
   * What changes from an instant on.
   *
   * @param people the host's people: their names, and the roles that no roster lists
   */
  public static RosterChange between(
      Charter before, Charter after, Collection<Person> people, Instant at) {
    return new RosterComparison(before, after, people, at).change();
  }

  /** Without what is so already: somebody else may have changed the same meanwhile. */
  public RosterChange against(RosterChange sinceInForce) {
    return new RosterChange(
        given.stream().filter(sinceInForce.given()::contains).toList(),
        taken.stream().filter(sinceInForce.taken()::contains).toList(),
        past.stream().filter(sinceInForce.past()::contains).toList(),
        future.stream().filter(sinceInForce.future()::contains).toList(),
        accounts.stream().filter(sinceInForce.accounts()::contains).toList(),
        declared.stream().filter(sinceInForce.declared()::contains).toList(),
        sinceInForce.untold());
  }

  /** Whether nobody comes or goes, and nothing else is told otherwise. */
  public boolean isNone() {
    return size() == 0;
  }

  /** How many roles change hands, are told otherwise, or are spoken for by another account. */
  public int size() {
    return given.size() + taken.size() + past.size() + future.size() + accounts.size();
  }

  /** Everybody who comes or goes, or of whom something is told otherwise. */
  public Set<Handle> people() {
    Set<Handle> people = new TreeSet<>();
    given.forEach(seat -> people.add(seat.person()));
    taken.forEach(seat -> people.add(seat.person()));
    past.forEach(seat -> people.add(seat.person()));
    future.forEach(seat -> people.add(seat.person()));
    accounts.forEach(account -> people.addAll(List.of(account.seat().person(), account.of())));
    return people;
  }
}
