package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.ALIASES;
import static org.quorate.oracle.Vocabulary.ENDS;
import static org.quorate.oracle.Vocabulary.HUMANS;
import static org.quorate.oracle.Vocabulary.ORGANISATIONS;
import static org.quorate.oracle.Vocabulary.PEOPLE;
import static org.quorate.oracle.Vocabulary.ROLES;
import static org.quorate.oracle.Vocabulary.STARTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.contribution.Person;

/** Rows and host facts that say who is who. */
public final class PeopleGenerator {
  private final Chance chance;

  public PeopleGenerator(Chance chance) {
    this.chance = chance;
  }

  /** The order of roles; teams stand outside it. */
  public List<RoleRow> roles() {
    List<RoleRow> rows = new ArrayList<>();
    @Nullable RoleName below = null;
    for (RoleName role : Vocabulary.LADDER) {
      RuleName name = RuleName.of("roles", role.value());
      rows.add(new RoleRow(name, Vocabulary.source(name, 10), role, below));
      below = role;
    }
    for (RoleName team : Vocabulary.TEAMS) {
      RuleName name = RuleName.of("roles", team.value());
      rows.add(new RoleRow(name, Vocabulary.source(name, 10), team, null));
    }
    return chance.in(90) ? chance.shuffled(rows) : List.of();
  }

  /** The roster of some roles only; the host speaks of the others. */
  public List<RosterRow> roster(List<ModuleName> modules) {
    List<RosterRow> rows = new ArrayList<>();
    for (RoleName role : chance.in(85) ? ROLES : List.<RoleName>of()) {
      if (chance.in(70)) {
        for (Handle handle : chance.some(0, 4, PEOPLE)) {
          rows.add(member(handle, role, modules, rows.size()));
        }
      }
    }
    return chance.shuffled(rows);
  }

  private RosterRow member(Handle handle, RoleName role, List<ModuleName> modules, int number) {
    RuleName name = RuleName.of("roster", handle + "@" + role + "#" + number);
    boolean bound = !modules.isEmpty() && chance.in(20);
    boolean dated = chance.in(20);
    int account = HUMANS.indexOf(handle);
    boolean several = account >= 0 && account < ALIASES.size() && chance.in(40);
    return new RosterRow(
        name,
        Vocabulary.source(name, 20),
        handle,
        role,
        bound ? chance.pick(modules) : null,
        dated ? chance.maybe(60, () -> chance.pick(STARTS)) : null,
        dated ? chance.maybe(60, () -> chance.pick(ENDS)) : null,
        chance.in(88) ? RosterRow.Status.ACTIVE : chance.of(RosterRow.Status.values()),
        "",
        several ? List.of(ALIASES.get(account)) : List.of());
  }

  public List<AffiliationRow> affiliations() {
    List<AffiliationRow> rows = new ArrayList<>();
    for (Handle handle : chance.some(0, 6, HUMANS)) {
      rows.add(affiliation(handle, rows.size()));
      if (chance.in(20)) {
        rows.add(affiliation(handle, rows.size()));
      }
    }
    return chance.shuffled(rows);
  }

  private AffiliationRow affiliation(Handle handle, int number) {
    RuleName name = RuleName.of("affiliations", handle + "#" + number);
    boolean dated = chance.in(30);
    return new AffiliationRow(
        name,
        Vocabulary.source(name, 30),
        handle,
        chance.maybe(88, () -> chance.pick(ORGANISATIONS)),
        dated ? chance.maybe(60, () -> chance.pick(STARTS)) : null,
        dated ? chance.maybe(60, () -> chance.pick(ENDS)) : null,
        AffiliationRow.Relation.EMPLOYED);
  }

  /** Who is part of whom; parents come later in the list, so there is no cycle. */
  public List<OrganisationRow> organisations() {
    List<OrganisationRow> rows = new ArrayList<>();
    for (int i = 0; i < ORGANISATIONS.size(); i++) {
      if (chance.in(60)) {
        rows.add(organisation(i));
      }
    }
    return chance.shuffled(rows);
  }

  private OrganisationRow organisation(int place) {
    OrganisationName organisation = ORGANISATIONS.get(place);
    RuleName name = RuleName.of("organisations", organisation.value());
    List<OrganisationName> above = ORGANISATIONS.subList(place + 1, ORGANISATIONS.size());
    List<OrganisationRow.PartOf> parents = new ArrayList<>();
    for (OrganisationName parent : chance.some(0, chance.in(30) ? 2 : 1, above)) {
      Fraction share =
          chance.maybe(
              70, () -> chance.of(new Fraction(1, 2), new Fraction(49, 100), new Fraction(1, 1)));
      parents.add(new OrganisationRow.PartOf(parent, share));
    }
    boolean alone = organisation.value().equals("independent") && chance.in(80);
    return new OrganisationRow(
        name, Vocabulary.source(name, 40), organisation, parents, "", List.of(), alone);
  }

  /** People as the host knows them. */
  public List<Person> hostPeople() {
    List<Person> people = new ArrayList<>();
    for (Handle handle : chance.some(3, 8, PEOPLE)) {
      int account = HUMANS.indexOf(handle);
      boolean several = account >= 0 && account < ALIASES.size() && chance.in(30);
      boolean bot = handle.equals(Vocabulary.BOT);
      people.add(
          new Person(
              handle,
              several ? List.of(ALIASES.get(account)) : List.of(),
              bot,
              chance.in(bot ? 30 : 65) ? chance.set(1, 2, ROLES) : Set.of(),
              chance.in(50) ? chance.set(1, chance.in(25) ? 2 : 1, ORGANISATIONS) : Set.of()));
    }
    return chance.shuffled(people);
  }
}
