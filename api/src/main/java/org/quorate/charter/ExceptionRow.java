package org.quorate.charter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.RuleName;

/**
 * One exception: who may invoke it, and what it sets aside in the rows that name it.
 *
 * @param invokedBy the demand that the people who invoked it must meet
 * @param waives the columns set aside
 * @param expires how long after its invocation it lasts, complete at exactly its end; null for ever
 * @param afterwards the duty that follows; may be empty
 * @param afterwardsWithin by when after the invocation, or null
 */
public record ExceptionRow(
    RuleName name,
    Source source,
    ExceptionName exception,
    Demand invokedBy,
    When when,
    Set<Column> waives,
    @Nullable Duration expires,
    String afterwards,
    @Nullable Duration afterwardsWithin)
    implements Row {

  public ExceptionRow {
    waives = java.util.Collections.unmodifiableSet(EnumSet.copyOf(waives));
  }
}
