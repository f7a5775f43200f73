package org.quorate.charter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a charter by kind. Their order never matters.
 *
 * <p>The constructor without {@code votes} and all that is after it is for communities that vote on
 * nothing, from which nobody departs and that have no bodies.
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
  public static final Rows NONE =
      new Rows(
          List.of(), List.of(), List.of(), false, List.of(), List.of(), List.of(), List.of(),
          List.of());

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

  /** Rows of a community that votes on nothing. */
  public Rows(
      List<ReviewRow> reviews,
      List<RoleRow> roles,
      List<RosterRow> roster,
      boolean rostered,
      List<AffiliationRow> affiliations,
      List<OrganisationRow> organisations,
      List<ModuleRow> modules,
      List<ExceptionRow> exceptions,
      List<ScenarioRow> scenarios) {
    this(
        reviews,
        roles,
        roster,
        rostered,
        affiliations,
        organisations,
        modules,
        exceptions,
        scenarios,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with other votes. */
  public Rows with(List<VoteRow> others) {
    return new Rows(
        reviews,
        roles,
        roster,
        rostered,
        affiliations,
        organisations,
        modules,
        exceptions,
        scenarios,
        others,
        departures,
        bodies);
  }

  /** The same with another roster. */
  public Rows manned(List<RosterRow> others) {
    return new Rows(
        reviews,
        roles,
        others,
        rostered,
        affiliations,
        organisations,
        modules,
        exceptions,
        scenarios,
        votes,
        departures,
        bodies);
  }

  /** The same with other departures. */
  public Rows departing(List<DepartureRow> others) {
    return new Rows(
        reviews,
        roles,
        roster,
        rostered,
        affiliations,
        organisations,
        modules,
        exceptions,
        scenarios,
        votes,
        others,
        bodies);
  }

  /** The same with other bodies. */
  public Rows seated(List<BodyRow> others) {
    return new Rows(
        reviews,
        roles,
        roster,
        rostered,
        affiliations,
        organisations,
        modules,
        exceptions,
        scenarios,
        votes,
        departures,
        others);
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
