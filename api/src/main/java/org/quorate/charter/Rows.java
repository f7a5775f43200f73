package org.quorate.charter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a charter by kind. Their order never matters.
 *
 * @param rostered true if the charter has a table of kind {@code roster}, even an empty one: then
 *     it is the whole truth about each role that it lists
 */
public record Rows(
    List<ReviewRow> reviews,
    List<RoleRow> roles,
    List<RosterRow> roster,
    boolean rostered,
    List<AffiliationRow> affiliations,
    List<OrganisationRow> organisations,
    List<ModuleRow> modules,
    List<ExceptionRow> exceptions,
    List<ScenarioRow> scenarios,
    List<VoteRow> votes,
    List<DepartureRow> departures,
    List<BodyRow> bodies) {
  /** No rows at all. */
  public static final Rows NONE = builder().build();

  public Rows {
    reviews = List.copyOf(reviews);
    roles = List.copyOf(roles);
    roster = List.copyOf(roster);
    affiliations = List.copyOf(affiliations);
    organisations = List.copyOf(organisations);
    modules = List.copyOf(modules);
    exceptions = List.copyOf(exceptions);
    scenarios = List.copyOf(scenarios);
    votes = List.copyOf(votes);
    departures = List.copyOf(departures);
    bodies = List.copyOf(bodies);
  }

  /** No rows as yet. */
  public static RowsBuilder builder() {
    return new RowsBuilder();
  }

  /** The same, some of which may be others. */
  public RowsBuilder toBuilder() {
    return new RowsBuilder()
        .reviews(reviews)
        .roles(roles)
        .roster(roster)
        .rostered(rostered)
        .affiliations(affiliations)
        .organisations(organisations)
        .modules(modules)
        .exceptions(exceptions)
        .scenarios(scenarios)
        .votes(votes)
        .departures(departures)
        .bodies(bodies);
  }

  /** The same with other votes. */
  public Rows with(List<VoteRow> others) {
    return toBuilder().votes(others).build();
  }

  /** The same with another roster. */
  public Rows manned(List<RosterRow> others) {
    return toBuilder().roster(others).build();
  }

  /** The same with other departures. */
  public Rows departing(List<DepartureRow> others) {
    return toBuilder().departures(others).build();
  }

  /** The same with other bodies. */
  public Rows seated(List<BodyRow> others) {
    return toBuilder().bodies(others).build();
  }

  /** Every row. */
  public Stream<Row> all() {
    return Stream.<List<? extends Row>>of(
            reviews,
            roles,
            roster,
            affiliations,
            organisations,
            modules,
            exceptions,
            scenarios,
            votes,
            departures,
            bodies)
        .flatMap(List::stream);
  }
}
