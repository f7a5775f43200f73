package org.quorate.charter;

import org.quorate.Rule;
import org.quorate.RuleName;

/** A typed row of a charter. */
public sealed interface Row
    permits ReviewRow,
        RosterRow,
        AffiliationRow,
        OrganisationRow,
        RoleRow,
        ModuleRow,
        ExceptionRow,
        ScenarioRow,
        VoteRow,
        DepartureRow,
        BodyRow {

  /** Its identity in explanations, scenarios and differences. */
  RuleName name();

  /** Where it stands and what it says. */
  Source source();

  /** The row as quoted by an answer. */
  default Rule quoted() {
    return new Rule(name(), source());
  }
}
