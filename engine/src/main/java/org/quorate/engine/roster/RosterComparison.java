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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/** Two charters beside each other, person by person. */
final class RosterComparison {
  private final Charter before;
  private final Charter after;
  private final Holders then;
  private final Holders next;
  private final Past told;
  private final Past tells;
  private final Map<Handle, Handle> written = new HashMap<>();
  private final Set<Seat> given = new TreeSet<>();
  private final Set<Seat> taken = new TreeSet<>();
  private final Set<Seat> past = new TreeSet<>();

  RosterComparison(Charter before, Charter after, Collection<Person> people, Instant at) {
    this.before = before;
    this.after = after;
    Names names = new Names(before.rows().roster(), people);
    then = new Holders(before, people, names, at);
    next = new Holders(after, people, names, at);
    told = new Past(before, people, names, then, at);
    tells = new Past(after, people, names, next, at);
    for (Charter charter : List.of(before, after)) {
      for (RosterRow row : charter.rows().roster()) {
        written.putIfAbsent(names.of(row.handle()), row.handle());
      }
    }
  }

  RosterChange change() {
    Set<Handle> persons = new LinkedHashSet<>(then.people());
    Stream.of(next.people(), told.people(), tells.people()).forEach(persons::addAll);
    persons.forEach(this::compare);
    return new RosterChange(
        new ArrayList<>(given), new ArrayList<>(taken), new ArrayList<>(past), declared());
  }

  private void compare(Handle person) {
    Handle shown = written.getOrDefault(person, person);
    Set<Post> gained = new LinkedHashSet<>();
    Set<Post> lost = new LinkedHashSet<>();
    if (!then.agrees(next, person)) {
      Map<Post, Hold> had = then.all(person);
      Map<Post, Hold> has = next.all(person);
      gained.addAll(has.keySet());
      gained.removeIf(post -> !Holders.hold(has, post).gains(Holders.hold(had, post)));
      lost.addAll(had.keySet());
      lost.removeIf(post -> !Holders.hold(has, post).loses(Holders.hold(had, post)));
    }
    next.highest(gained).forEach(post -> given.add(post.of(shown)));
    then.highest(lost).forEach(post -> taken.add(post.of(shown)));
    Set<Post> more = tells.beyond(told, person);
    next.removeWith(gained, more);
    next.highest(more).forEach(post -> past.add(post.of(shown)));
    if (gained.isEmpty() && lost.isEmpty()) {
      then.highest(told.beyond(tells, person)).forEach(post -> past.add(post.of(shown)));
    }
  }

  /** Rows of new roles that somebody comes to hold. */
  private List<RoleRow> declared() {
    Set<RoleName> known =
        before.rows().roles().stream().map(RoleRow::role).collect(Collectors.toSet());
    Set<RoleName> come = given.stream().map(Seat::role).collect(Collectors.toSet());
    return after.rows().roles().stream()
        .filter(row -> come.contains(row.role()) && !known.contains(row.role()))
        .toList();
  }
}
