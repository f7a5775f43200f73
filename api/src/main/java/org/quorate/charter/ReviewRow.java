package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.RuleName;

/**
 * One rule of contribution review.
 *
 * @param when when it applies; of an alternative, the {@code When} of the row it stands in for
 * @param organisations null if the cell is blank
 * @param checks empty if the cell is blank
 * @param stayOpen null if the cell is blank
 * @param objections null if the cell is blank
 * @param vetoedBy null if the cell is blank
 * @param holdBy null if the cell is blank
 * @param restarts what restarts the window of {@code stayOpen}
 * @param decidedBy ballots on the contribution that all have to pass, each by its decision, folded
 * @param waivedBy exceptions that waive of this row what they say they waive
 * @param insteadOf the row that this one is an alternative to, or null; that row has none itself
 * @param why quoted in explanations; may be empty
 */
public record ReviewRow(
    RuleName name,
    Source source,
    When when,
    Approvals approvals,
    @Nullable OrganisationsNeeded organisations,
    List<CheckNeeded> checks,
    SignOff signOff,
    @Nullable Clock stayOpen,
    @Nullable ObjectionsAllowed objections,
    @Nullable Veto vetoedBy,
    @Nullable HoldBy holdBy,
    Counting counting,
    List<Restart> restarts,
    List<String> decidedBy,
    List<ExceptionName> waivedBy,
    @Nullable RuleName insteadOf,
    String why)
    implements Row {

  public ReviewRow {
    checks = List.copyOf(checks);
    restarts = List.copyOf(restarts);
    decidedBy = List.copyOf(decidedBy);
    waivedBy = List.copyOf(waivedBy);
  }
}
