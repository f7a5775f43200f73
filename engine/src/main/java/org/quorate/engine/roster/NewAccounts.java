package org.quorate.engine.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/**
 * Accounts that another roster says are somebody's whom a charter knows. One that nobody has met is
 * theirs where the rows that join it lead to nobody else: nobody comes by it, and nobody goes. Two
 * people of the charter stay two.
 */
final class NewAccounts {
  private final Charter before;
  private final Charter after;
  private final Names names;

  /** Who is who by the other roster alone. */
  private final Names proposed;

  /** By account that comes the person whose it would be. */
  private final Map<Handle, Handle> added = new LinkedHashMap<>();

  /** People of the charter in force, by the account that names them. */
  private final Set<Handle> known = new HashSet<>();

  /**
   * Of two charters.
   *
   * @param names of the charter in force; learns of the accounts that come
   */
  NewAccounts(Charter before, Charter after, Collection<Person> people, Names names) {
    this.before = before;
    this.after = after;
    this.names = names;
    proposed = new Names(after.rows().roster(), people);
    Set<Handle> met = met(before, people);
    met.forEach(account -> known.add(names.of(account)));
    Names joined =
        new Names(
            Stream.concat(before.rows().roster().stream(), after.rows().roster().stream()).toList(),
            people);
    Map<Handle, Set<Handle>> persons = new HashMap<>();
    for (Handle person : known) {
      persons.computeIfAbsent(joined.of(person), any -> new HashSet<>()).add(person);
    }
    for (RosterRow row : after.rows().roster()) {
      for (Handle account : accounts(row)) {
        Set<Handle> same = persons.getOrDefault(joined.of(account), Set.of());
        if (same.size() == 1 && !known.contains(names.of(account))) {
          added.put(account, same.iterator().next());
        }
      }
    }
    added.forEach((account, person) -> names.join(person, account));
  }

  private static List<Handle> accounts(RosterRow row) {
    return Stream.concat(Stream.of(row.handle()), row.alsoKnownAs().stream()).toList();
  }

  /** Every account that the charter, or the host as a holder of a role, tells of somebody. */
  private static Set<Handle> met(Charter charter, Collection<Person> people) {
    Set<Handle> met = new HashSet<>();
    charter.rows().roster().forEach(row -> met.addAll(accounts(row)));
    charter.rows().affiliations().stream().map(AffiliationRow::handle).forEach(met::add);
    people.stream()
        .filter(person -> !person.roles().isEmpty())
        .map(Person::handle)
        .forEach(met::add);
    return met;
  }

  /** By account that comes the person whose it would be. */
  Map<Handle, Handle> added() {
    return added;
  }

  /** By account of somebody who stays that is theirs no more whose it is. */
  Map<Handle, Handle> takenOff() {
    Map<Handle, Handle> stays = new LinkedHashMap<>();
    for (RosterRow row : after.rows().roster()) {
      stays.putIfAbsent(names.of(row.handle()), row.handle());
    }
    Map<Handle, Handle> takenOff = new LinkedHashMap<>();
    for (RosterRow row : before.rows().roster()) {
      Handle person = names.of(row.handle());
      Handle stayer = stays.get(person);
      for (Handle account : accounts(row)) {
        if (stayer != null && !proposed.same(stayer, account)) {
          takenOff.put(account, person);
        }
      }
    }
    return takenOff;
  }

  /** Other accounts of a row of the other roster that are somebody else's as yet. */
  List<Handle> others(RosterRow row) {
    Handle person = names.of(row.handle());
    return row.alsoKnownAs().stream()
        .filter(account -> !names.of(account).equals(person))
        .filter(account -> known.contains(person) || known.contains(names.of(account)))
        .toList();
  }
}
