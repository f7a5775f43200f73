package org.quorate.rules.ladder;

import java.util.HashSet;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Rows;
import org.quorate.contribution.Person;
import org.quorate.ladder.MayBecome;
import org.quorate.spi.Footprint;

/**
 * What a nomination rests on: its own row, and everybody and every organisation that the charter
 * and the facts speak of. Nominations are few, so that deciding one again costs less than knowing
 * better.
 */
final class Footing {
  private Footing() {}

  static Footprint of(LadderPlan plan, MayBecome question) {
    Rows rows = plan.charter.rows();
    Set<Handle> people = people(rows, question);
    Set<RoleName> roles = new HashSet<>();
    Set<RuleName> rules = new HashSet<>();
    for (RoleRow row : rows.roles()) {
      roles.add(row.role());
      roles.addAll(Named.roles(row));
      rules.add(row.name());
    }
    rows.roster().forEach(row -> roles.add(row.role()));
    roles.add(question.role());
    rules.add(RuleName.of("roles", question.role().value()));
    Set<ModuleName> modules = new HashSet<>();
    rows.modules().forEach(row -> modules.add(row.module()));
    if (question.module() != null) {
      modules.add(question.module());
    }
    return new Footprint(people, true, roles, modules, people, organisations(rows), rules);
  }

  private static Set<Handle> people(Rows rows, MayBecome question) {
    Set<Handle> people = new HashSet<>(Named.people(rows.roles()));
    rows.roster()
        .forEach(
            row -> {
              people.add(row.handle());
              people.addAll(row.alsoKnownAs());
            });
    rows.affiliations().forEach(row -> people.add(row.handle()));
    for (Person person : question.merits().people()) {
      people.add(person.handle());
      people.addAll(person.alsoKnownAs());
    }
    people.add(question.person());
    question
        .merits()
        .nominations()
        .forEach(nomination -> nomination.voices().forEach(voice -> people.add(voice.by())));
    question.merits().attestations().forEach(attestation -> people.add(attestation.by()));
    return people;
  }

  private static Set<OrganisationName> organisations(Rows rows) {
    Set<OrganisationName> organisations = new HashSet<>();
    rows.affiliations()
        .forEach(
            row -> {
              if (row.organisation() != null) {
                organisations.add(row.organisation());
              }
            });
    for (OrganisationRow row : rows.organisations()) {
      organisations.add(row.organisation());
      row.partOf().forEach(part -> organisations.add(part.parent()));
    }
    return organisations;
  }
}
