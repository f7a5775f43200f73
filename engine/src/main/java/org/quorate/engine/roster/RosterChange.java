package org.quorate.engine.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/**
 * What another charter makes of who holds which role. Order, texts and dates gone by are no change.
 * A role that comes with a higher one is not told beside it. Somebody's new name is somebody else,
 * unless the host knows that they are one.
 *
 * @param given what somebody comes to hold, at once or later; sorted
 * @param taken what somebody holds no more, or for a shorter time; sorted
 */
public record RosterChange(List<Seat> given, List<Seat> taken) {
  /** Nobody comes or goes. */
  public static final RosterChange NONE = new RosterChange(List.of(), List.of());

  public RosterChange {
    given = List.copyOf(given);
    taken = List.copyOf(taken);
  }

  /**
   * What changes from an instant on.
   *
   * @param people the host's people: their names, and the roles that no roster lists
   */
  public static RosterChange between(
      Charter before, Charter after, Collection<Person> people, Instant at) {
    Names names = new Names(before.rows().roster(), people);
    Holders then = new Holders(before, people, names, at);
    Holders next = new Holders(after, people, names, at);
    Map<Handle, Handle> written = written(before, after, names);
    Set<Handle> persons = new LinkedHashSet<>(then.people());
    persons.addAll(next.people());
    Set<Seat> given = new TreeSet<>();
    Set<Seat> taken = new TreeSet<>();
    for (Handle person : persons) {
      if (!then.agrees(next, person)) {
        Handle shown = written.getOrDefault(person, person);
        Map<Post, Hold> had = then.all(person);
        Map<Post, Hold> has = next.all(person);
        Set<Post> gained = new LinkedHashSet<>(has.keySet());
        gained.removeIf(post -> !Holders.hold(has, post).gains(Holders.hold(had, post)));
        next.highest(gained).forEach(post -> given.add(post.of(shown)));
        Set<Post> lost = new LinkedHashSet<>(had.keySet());
        lost.removeIf(post -> !Holders.hold(has, post).loses(Holders.hold(had, post)));
        then.highest(lost).forEach(post -> taken.add(post.of(shown)));
      }
    }
    return new RosterChange(new ArrayList<>(given), new ArrayList<>(taken));
  }

  /** How rosters write people; the older one where they differ. */
  private static Map<Handle, Handle> written(Charter before, Charter after, Names names) {
    Map<Handle, Handle> written = new HashMap<>();
    for (Charter charter : List.of(before, after)) {
      for (RosterRow row : charter.rows().roster()) {
        written.putIfAbsent(names.of(row.handle()), row.handle());
      }
    }
    return written;
  }

  /** Without what is so already: somebody else may have changed the same meanwhile. */
  public RosterChange against(RosterChange sinceInForce) {
    return new RosterChange(
        given.stream().filter(sinceInForce.given()::contains).toList(),
        taken.stream().filter(sinceInForce.taken()::contains).toList());
  }

  /** Whether nobody comes or goes. */
  public boolean isNone() {
    return given.isEmpty() && taken.isEmpty();
  }

  /** How many roles change hands. */
  public int size() {
    return given.size() + taken.size();
  }

  /** Everybody who comes or goes. */
  public Set<Handle> people() {
    Set<Handle> people = new TreeSet<>();
    given.forEach(seat -> people.add(seat.person()));
    taken.forEach(seat -> people.add(seat.person()));
    return people;
  }
}
