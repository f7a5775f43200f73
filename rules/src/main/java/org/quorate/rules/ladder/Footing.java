package org.quorate.rules.ladder;

import java.util.HashSet;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Rows;
import org.quorate.contribution.Person;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.AreSuspended;
import org.quorate.spi.Footprint;

/**
 * What a nomination rests on: the rows of roles, and everybody and every organisation that the
 * charter and the facts speak of. Nominations are few, so that deciding one again costs less than
 * knowing better.
 */
final class Footing {
  private final Rows rows;
  private final Set<Handle> people;
  private final Set<RoleName> roles = new HashSet<>();
  private final Set<RuleName> rules = new HashSet<>();
  private final Set<ModuleName> modules = new HashSet<>();

  Footing(LadderPlan plan) {
    rows = plan.charter.rows();
    people = new HashSet<>(Named.people(rows));
    for (RoleRow row : rows.roles()) {
      roles.add(row.role());
      roles.addAll(Named.roles(row));
      rules.add(row.name());
    }
    for (DepartureRow row : rows.departures()) {
      roles.add(row.role());
      rules.add(row.name());
      roles.addAll(Named.roles(row));
    }
    for (BodyRow row : rows.bodies()) {
      roles.add(row.members());
      rules.add(row.name());
    }
    rows.roster().forEach(row -> roles.add(row.role()));
    rows.modules().forEach(row -> modules.add(row.module()));
  }

  Footprint of(MayBecome question) {
    people.add(question.person());
    roles.add(question.role());
    rules.add(RuleName.of("roles", question.role().value()));
    if (question.module() != null) {
      modules.add(question.module());
    }
    return of(question.merits());
  }

  Footprint of(MustStepDown question) {
    people.add(question.person());
    roles.add(question.role());
    rules.add(RuleName.of("departures", question.role().value()));
    if (question.module() != null) {
      modules.add(question.module());
    }
    return of(question.merits());
  }

  Footprint of(AreSuspended question) {
    people.addAll(question.people());
    return of(question.merits());
  }

  Footprint of(LadderReview question) {
    return of(question.merits());
  }

  private Footprint of(Merits merits) {
    rows.roster()
        .forEach(
            row -> {
              people.add(row.handle());
              people.addAll(row.alsoKnownAs());
            });
    rows.affiliations().forEach(row -> people.add(row.handle()));
    for (Person person : merits.people()) {
      people.add(person.handle());
      people.addAll(person.alsoKnownAs());
    }
    merits.deeds().forEach(deed -> people.add(deed.by()));
    merits.attestations().forEach(attestation -> people.add(attestation.by()));
    merits.meetings().forEach(meeting -> people.addAll(meeting.present()));
    merits
        .nominations()
        .forEach(nomination -> nomination.voices().forEach(voice -> people.add(voice.by())));
    merits.notices().forEach(notice -> notice.voices().forEach(voice -> people.add(voice.by())));
    return new Footprint(people, true, roles, modules, people, organisations(), rules);
  }

  private Set<OrganisationName> organisations() {
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
