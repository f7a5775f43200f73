package org.quorate.merge;

import java.util.List;
import org.quorate.Handle;
import org.quorate.RuleName;

/**
 * A person whose approval counted.
 *
 * @param organisations to which they belonged when they approved, as the charter writes them,
 *     folded where it names them nowhere; empty if unaffiliated or unknown
 * @param rules the rows in which it counted, sorted
 */
public record Approver(Handle handle, List<String> organisations, List<RuleName> rules) {

  public Approver {
    organisations = List.copyOf(organisations);
    rules = List.copyOf(rules);
  }
}
