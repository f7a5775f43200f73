package org.quorate.charter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * One person in one role for one spell.
 *
 * @param module the module for which the role is held; null for the whole project
 * @param since first date, from its start in UTC; null for ever before
 * @param until last date, to its end in UTC; null for ever after
 * @param displayName may be empty
 * @param alsoKnownAs other handles and addresses of the same person
 */
public record RosterRow(
    RuleName name,
    Source source,
    Handle handle,
    RoleName role,
    @Nullable ModuleName module,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Status status,
    String displayName,
    List<Handle> alsoKnownAs)
    implements Row {

  public RosterRow {
    alsoKnownAs = List.copyOf(alsoKnownAs);
  }

  /** Whether the role is exercised. Only {@code ACTIVE} people count and stand in a base. */
  public enum Status {
    ACTIVE,
    EMERITUS,
    ON_LEAVE,
    SUSPENDED
  }
}
