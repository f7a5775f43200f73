package org.quorate.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Outcome;
import org.quorate.RuleName;

/**
 * The second reading's answer.
 *
 * @param findings sorted
 * @param ends when the running windows end, by row
 * @param duties what exceptions leave to be done
 */
record OracleAnswer(
    Outcome outcome,
    List<OracleFinding> findings,
    Map<RuleName, Instant> ends,
    Set<OracleExceptions.Duty> duties) {

  OracleAnswer {
    findings = findings.stream().sorted().toList();
    ends = Map.copyOf(ends);
    duties = Set.copyOf(duties);
  }
}
