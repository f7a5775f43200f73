package org.quorate.rules.ladder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Decider;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Who;

/** Whom the rows of the ladder name. */
final class Named {
  private Named() {}

  static Set<Handle> people(List<RoleRow> rows) {
    Set<Handle> named = new HashSet<>();
    rows.stream()
        .flatMap(Named::of)
        .flatMap(Named::flat)
        .filter(Who.People.class::isInstance)
        .forEach(who -> named.addAll(((Who.People) who).handles()));
    return named;
  }

  static Set<RoleName> roles(RoleRow row) {
    Set<RoleName> named = new HashSet<>();
    of(row)
        .flatMap(Named::flat)
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
