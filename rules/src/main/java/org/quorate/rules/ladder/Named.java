package org.quorate.rules.ladder;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Rows;
import org.quorate.charter.WayBack;
import org.quorate.charter.Who;

/** Whom the rows of the ladder name. */
final class Named {
  private Named() {}

  static Set<Handle> people(Rows rows) {
    Set<Handle> named = new HashSet<>();
    Stream<Who> deciding = rows.departures().stream().flatMap(Named::of);
    Stream.concat(rows.roles().stream().flatMap(Named::of), deciding)
        .flatMap(Named::flat)
        .filter(Who.People.class::isInstance)
        .forEach(who -> named.addAll(((Who.People) who).handles()));
    return named;
  }

  static Set<RoleName> roles(RoleRow row) {
    return roles(of(row));
  }

  private static Set<RoleName> roles(Stream<Who> whos) {
    Set<RoleName> named = new HashSet<>();
    whos.flatMap(Named::flat)
        .filter(Who.Role.class::isInstance)
        .forEach(who -> named.add(((Who.Role) who).role()));
    return named;
  }

  private static Stream<Who> of(RoleRow row) {
    Stream<Who> sponsors =
        Stream.ofNullable(row.promotion().sponsors()).map(sponsoring -> sponsoring.who());
    Stream<Who> attesting =
        row.promotion().evidence().stream()
            .filter(EvidenceNeeded.Attested.class::isInstance)
            .map(evidence -> ((EvidenceNeeded.Attested) evidence).by());
    Stream<Who> deciding = row.promotion().decidedBy().stream().flatMap(Named::of);
    return Stream.of(sponsors, attesting, deciding).flatMap(whos -> whos);
  }

  private static Stream<Who> of(DepartureRow row) {
    WayBack way = row.wayBack();
    Stream<Who> sponsors =
        way == null
            ? Stream.empty()
            : Stream.ofNullable(way.sponsors()).map(sponsoring -> sponsoring.who());
    return Stream.concat(row.decidedBy().stream().flatMap(Named::of), sponsors);
  }

  static Set<RoleName> roles(DepartureRow row) {
    return roles(of(row));
  }

  private static Stream<Who> of(Decider decider) {
    if (decider instanceof Decider.People people) {
      return Stream.of(people.who());
    }
    return decider instanceof Decider.Silence silence ? Stream.of(silence.who()) : Stream.empty();
  }

  /** Each of several. */
  static Stream<Who> flat(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(Named::flat)
        : Stream.of(who);
  }
}
