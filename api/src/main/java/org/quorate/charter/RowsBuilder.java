package org.quorate.charter;

import java.util.List;

/** Collects the rows of a charter. Not for use by several threads. */
public final class RowsBuilder {
  private List<ReviewRow> reviews = List.of();
  private List<RoleRow> roles = List.of();
  private List<RosterRow> roster = List.of();
  private boolean rostered;
  private List<AffiliationRow> affiliations = List.of();
  private List<OrganisationRow> organisations = List.of();
  private List<ModuleRow> modules = List.of();
  private List<ExceptionRow> exceptions = List.of();
  private List<ScenarioRow> scenarios = List.of();
  private List<VoteRow> votes = List.of();
  private List<DepartureRow> departures = List.of();
  private List<BodyRow> bodies = List.of();

  RowsBuilder() {}

  /** Replaces what contributions need. */
  public RowsBuilder reviews(List<ReviewRow> all) {
    reviews = all;
    return this;
  }

  /** Replaces the order of roles. */
  public RowsBuilder roles(List<RoleRow> all) {
    roles = all;
    return this;
  }

  /** Replaces who holds which role. */
  public RowsBuilder roster(List<RosterRow> all) {
    roster = all;
    return this;
  }

  /** Says whether there is a table of the roster, even an empty one. */
  public RowsBuilder rostered(boolean other) {
    rostered = other;
    return this;
  }

  /** Replaces who belongs where. */
  public RowsBuilder affiliations(List<AffiliationRow> all) {
    affiliations = all;
    return this;
  }

  /** Replaces what organisations are part of. */
  public RowsBuilder organisations(List<OrganisationRow> all) {
    organisations = all;
    return this;
  }

  /** Replaces who owns which paths. */
  public RowsBuilder modules(List<ModuleRow> all) {
    modules = all;
    return this;
  }

  /** Replaces what may be invoked. */
  public RowsBuilder exceptions(List<ExceptionRow> all) {
    exceptions = all;
    return this;
  }

  /** Replaces what the rules are tried by. */
  public RowsBuilder scenarios(List<ScenarioRow> all) {
    scenarios = all;
    return this;
  }

  /** Replaces what decides ballots. */
  public RowsBuilder votes(List<VoteRow> all) {
    votes = all;
    return this;
  }

  /** Replaces how holders step down. */
  public RowsBuilder departures(List<DepartureRow> all) {
    departures = all;
    return this;
  }

  /** Replaces who fills which seats. */
  public RowsBuilder bodies(List<BodyRow> all) {
    bodies = all;
    return this;
  }

  /** The rows. */
  public Rows build() {
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
        bodies);
  }
}
