package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;

/** Who is who: one person, one voice, however many accounts. */
final class OraclePeople {
  /** Stands for everybody of whom no fact and no row speaks. */
  static final Handle STRANGER = Handle.of("a-stranger-to-every-fact-and-row");

  private final Charter charter;
  private final Contribution contribution;
  private final OracleMakers makers;
  private final Known known;
  private final List<Set<Handle>> accounts = new ArrayList<>();
  private final Map<Handle, Handle> canonical = new HashMap<>();
  private final Set<Handle> everybody;

  OraclePeople(Charter charter, Contribution contribution, Known known) {
    this.charter = charter;
    this.known = known;
    this.contribution = contribution;
    this.makers = new OracleMakers(contribution);
    for (RosterRow row : charter.rows().roster()) {
      join(row.handle(), row.alsoKnownAs());
    }
    for (Person person : contribution.people()) {
      join(person.handle(), person.alsoKnownAs());
    }
    this.everybody =
        OracleMentions.of(charter, contribution)
            .map(this::canonical)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everybody of whom a fact or a row speaks. */
  Set<Handle> everybody() {
    return everybody;
  }

  Handle author() {
    return canonical(contribution.authorship().author());
  }

  Tri isCoAuthor(Handle person) {
    return isOne(person, makers.coAuthors(), Aspect.AUTHORS);
  }

  Tri isCommitter(Handle person) {
    return isOne(person, makers.committers(), Aspect.COMMITTERS);
  }

  /** Whoever is not named may be one all the same, unless everybody is named. */
  private Tri isOne(Handle person, Set<Handle> named, Aspect told) {
    Tri otherwise = known.complete(told) ? Tri.NO : Tri.MAYBE;
    return among(person, named) ? Tri.YES : otherwise;
  }

  /** Whether one of some accounts is this person's. */
  boolean among(Handle person, Collection<Handle> handles) {
    return handles.stream().map(this::canonical).anyMatch(person::equals);
  }

  boolean isBot(Handle person) {
    return hostPeople(person).anyMatch(Person::bot);
  }

  Set<RoleName> hostRoles(Handle person) {
    return gathered(person, Person::roles);
  }

  Set<OrganisationName> hostOrganisations(Handle person) {
    return gathered(person, Person::organisations);
  }

  /** The one handle that stands for all accounts of a person. */
  Handle canonical(Handle handle) {
    return canonical.computeIfAbsent(handle, this::smallestAccount);
  }

  private Handle smallestAccount(Handle handle) {
    Set<Handle> person = accountsOf(handle).orElse(Set.of(handle));
    Stream<Handle> rostered = charter.rows().roster().stream().map(RosterRow::handle);
    Stream<Handle> hosted = contribution.people().stream().map(Person::handle);
    return smallest(rostered, person).or(() -> smallest(hosted, person)).orElse(handle);
  }

  /** The account by which answers name a person: one that the charter speaks of, if any. */
  String shown(Handle person) {
    Set<Handle> all = accountsOf(person).orElse(Set.of(person));
    Set<Handle> listed = new HashSet<>();
    for (RosterRow row : charter.rows().roster()) {
      listed.addAll(row.alsoKnownAs());
    }
    Stream<Handle> rostered = charter.rows().roster().stream().map(RosterRow::handle);
    Stream<Handle> others =
        OracleMentions.asPeople(charter).filter(handle -> !listed.contains(handle));
    return smallest(Stream.concat(rostered, others), all).orElse(person).shown();
  }

  private static Optional<Handle> smallest(Stream<Handle> handles, Set<Handle> person) {
    return handles.filter(person::contains).sorted().findFirst();
  }

  private Optional<Set<Handle>> accountsOf(Handle handle) {
    return accounts.stream().filter(set -> set.contains(handle)).findFirst();
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
    return contribution.people().stream().filter(p -> canonical(p.handle()).equals(person));
  }
}
