package org.quorate.engine.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.contribution.Person;

/**
 * The people of a scenario, with their roles in the charter's roster. For each role that the roster
 * leaves empty there are understudies, so that a scenario that lacks an approval waits for one
 * instead of finding that nobody could give it.
 */
record Cast(Charter charter, Handle author, List<Person> people) {
  /** The module that holds the files which somebody owns by the scenario's word. */
  static final ModuleName OWNED = ModuleName.of("owners file");

  private static final Handle STRANGER = Handle.of("somebody");
  private static final int UNDERSTUDIES = 9;
  static final Source SOURCE =
      new Source(new Table("scenario", "roster", List.of("Handle", "Role")), 0, 0, "");

  static Cast of(Charter charter, ScenarioFacts facts) {
    Player lead = facts.author();
    List<Player> players = players(facts).toList();
    List<RosterRow> roster = new ArrayList<>(charter.rows().roster());
    List<AffiliationRow> affiliations = new ArrayList<>(charter.rows().affiliations());
    for (Player player : players) {
      player.roles().forEach(role -> roster.add(row(player.handle(), role)));
      OrganisationName organisation = player.organisation();
      if (organisation != null) {
        affiliations.removeIf(spell -> spell.handle().equals(player.handle()));
        affiliations.add(affiliation(player.handle(), organisation));
      }
    }
    List<Person> people = understudies(charter, roster, Set.of());
    Handle author = lead == null ? STRANGER : lead.handle();
    return new Cast(with(charter, roster, affiliations), author, people);
  }

  /** Roles that the roster gives players beside those of the scenario; empty if there are none. */
  static String beside(Charter charter, ScenarioFacts facts) {
    Set<String> more = new TreeSet<>();
    for (RosterRow row : charter.rows().roster()) {
      boolean beside =
          row.status() == RosterRow.Status.ACTIVE
              && players(facts)
                  .filter(player -> player.handle().equals(row.handle()))
                  .anyMatch(
                      player -> !player.roles().isEmpty() && !player.roles().contains(row.role()));
      if (beside) {
        more.add(row.handle().shown() + " `" + row.role() + "`");
      }
    }
    return more.isEmpty()
        ? ""
        : "; beside the roles of the scenario the roster gives " + String.join(", ", more);
  }

  static Set<Handle> handles(List<Player> players) {
    return players.stream().map(Player::handle).collect(Collectors.toSet());
  }

  private static Stream<Player> players(ScenarioFacts facts) {
    Stream<Player> setters =
        facts.labels().stream().map(ScenarioFacts.LabelSet::setBy).flatMap(Stream::ofNullable);
    Stream<Player> invokers = facts.invoked().stream().flatMap(it -> it.by().stream());
    return Stream.of(
            Stream.ofNullable(facts.author()),
            facts.approvedBy().stream(),
            facts.objectedBy().stream(),
            facts.vetoedBy().stream(),
            facts.heldBy().stream(),
            facts.ownedBy().stream(),
            setters,
            invokers)
        .flatMap(all -> all);
  }

  /** Puts understudies into a roster, but for some roles. */
  static List<Person> understudies(Charter charter, List<RosterRow> roster, Set<RoleName> without) {
    Set<RoleName> held =
        charter.rows().roster().stream().map(RosterRow::role).collect(Collectors.toSet());
    held.addAll(without);
    List<Person> people = new ArrayList<>();
    for (RoleName role : roles(charter, roster)) {
      for (int i = 1; i <= UNDERSTUDIES && !held.contains(role); i++) {
        Handle handle = Handle.of("understudy-" + i + "-" + role.value().replace(' ', '-'));
        roster.add(row(handle, role));
        people.add(new Person(handle, List.of(), false, Set.of(), Set.of()));
      }
    }
    return people;
  }

  private static Set<RoleName> roles(Charter charter, List<RosterRow> roster) {
    Set<RoleName> roles = new LinkedHashSet<>();
    charter.rows().roles().forEach(row -> roles.add(row.role()));
    roster.forEach(row -> roles.add(row.role()));
    return roles;
  }

  static RosterRow row(Handle handle, RoleName role) {
    return row(handle, role, null, null, null);
  }

  static RosterRow row(
      Handle handle,
      RoleName role,
      @Nullable ModuleName module,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    RuleName name = RuleName.of("roster", handle + "@" + role);
    return new RosterRow(
        name, SOURCE, handle, role, module, since, until, RosterRow.Status.ACTIVE, "", List.of());
  }

  static AffiliationRow affiliation(Handle handle, OrganisationName organisation) {
    RuleName name = RuleName.of("affiliations", handle + "@" + organisation);
    return new AffiliationRow(
        name, SOURCE, handle, organisation, null, null, AffiliationRow.Relation.EMPLOYED);
  }

  static Charter with(Charter charter, List<RosterRow> roster, List<AffiliationRow> affiliations) {
    return with(charter, roster, affiliations, charter.rows().departures());
  }

  static Charter with(
      Charter charter,
      List<RosterRow> roster,
      List<AffiliationRow> affiliations,
      List<DepartureRow> departures) {
    Rows rows = charter.rows();
    return charter.with(
        rows.toBuilder().roster(roster).affiliations(affiliations).departures(departures).build());
  }
}
