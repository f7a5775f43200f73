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
 * @param refusals why something that was given does not count or stand, by what it is told with
 * @param approvers as whom answers name somebody whose approval surely counts, with the rows
 * @param ends when the running windows end, by row
 * @param duties what exceptions leave to be done
 */
public record OracleAnswer(
    Outcome outcome,
    List<OracleFinding> findings,
    Map<OracleFinding, List<String>> refusals,
    Map<String, Set<RuleName>> approvers,
    Map<RuleName, Instant> ends,
    Set<OracleExceptions.Duty> duties) {

  public OracleAnswer {
    findings = findings.stream().sorted().toList();
    refusals = Map.copyOf(refusals);
    approvers = Map.copyOf(approvers);
    ends = Map.copyOf(ends);
    duties = Set.copyOf(duties);
  }
}
