package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/** Which accounts are one person's, and what the host says of that person. */
public final class OracleAccounts {
  private final Charter charter;
  private final List<Person> hosts;
  private final List<Set<Handle>> accounts = new ArrayList<>();
  private final Map<Handle, Handle> canonical = new HashMap<>();

  public OracleAccounts(Charter charter, List<Person> hosts) {
    this.charter = charter;
    this.hosts = hosts;
    for (RosterRow row : charter.rows().roster()) {
      join(row.handle(), row.alsoKnownAs());
    }
    for (Person person : hosts) {
      join(person.handle(), person.alsoKnownAs());
    }
  }

  /** Whether one of some accounts is this person's. */
  public boolean among(Handle person, Collection<Handle> handles) {
    return handles.stream().map(this::canonical).anyMatch(person::equals);
  }

  public boolean isBot(Handle person) {
    return hostPeople(person).anyMatch(Person::bot);
  }

  Set<RoleName> hostRoles(Handle person) {
    return gathered(person, Person::roles);
  }

  Set<OrganisationName> hostOrganisations(Handle person) {
    return gathered(person, Person::organisations);
  }

  /** The one handle that stands for all accounts of a person. */
  public Handle canonical(Handle handle) {
    return canonical.computeIfAbsent(handle, this::smallestAccount);
  }

  private Handle smallestAccount(Handle handle) {
    Set<Handle> person = of(handle);
    Stream<Handle> rostered = charter.rows().roster().stream().map(RosterRow::handle);
    Stream<Handle> hosted = hosts.stream().map(Person::handle);
    return smallest(rostered, person).or(() -> smallest(hosted, person)).orElse(handle);
  }

  static Optional<Handle> smallest(Stream<Handle> handles, Set<Handle> person) {
    return handles.filter(person::contains).sorted().findFirst();
  }

  /** All accounts of whoever has this one. */
  Set<Handle> of(Handle handle) {
    return accounts.stream().filter(set -> set.contains(handle)).findFirst().orElse(Set.of(handle));
  }

  private void join(Handle handle, List<Handle> alsoKnownAs) {
    Set<Handle> joined = new HashSet<>(alsoKnownAs);
    joined.add(handle);
    for (Set<Handle> other : List.copyOf(accounts)) {
      if (other.stream().anyMatch(joined::contains)) {
        joined.addAll(other);
        accounts.remove(other);
      }
    }
    accounts.add(joined);
  }

  private <T> Set<T> gathered(Handle person, Function<Person, Set<T>> part) {
    return hostPeople(person).flatMap(p -> part.apply(p).stream()).collect(Collectors.toSet());
  }

  private Stream<Person> hostPeople(Handle person) {
    return hosts.stream().filter(p -> canonical(p.handle()).equals(person));
  }
}
