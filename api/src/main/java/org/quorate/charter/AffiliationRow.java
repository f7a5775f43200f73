package org.quorate.charter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RuleName;

/**
 * One person at one organisation for one spell.
 *
 * @param organisation null if the person is unaffiliated in that spell, and so stands alone
 * @param since first date, from its start in UTC; null for ever before
 * @param until last date, to its end in UTC; null for ever after
 */
public record AffiliationRow(
    RuleName name,
    Source source,
    Handle handle,
    @Nullable OrganisationName organisation,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Relation relation)
    implements Row {

  /** How a person belongs to an organisation; every one of them makes them belong. */
  public enum Relation {
    EMPLOYED,
    FUNDED,
    REPORTS_TO
  }
}
