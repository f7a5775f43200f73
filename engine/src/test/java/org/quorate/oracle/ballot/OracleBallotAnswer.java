package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quorate.Cure;
import org.quorate.Outcome;

/**
 * The second reading's answer.
 *
 * @param state by the name that answers have for it
 * @param rulings by column
 * @param tally what the votes come to; empty where something is missing
 * @param electors how many stand in the base; empty if that is no number, or not known
 */
record OracleBallotAnswer(
    Outcome outcome,
    String state,
    Map<String, OracleRuling> rulings,
    Optional<OracleTally> tally,
    Optional<Long> electors,
    OracleHeard heard,
    Optional<Instant> closedAt) {

  OracleBallotAnswer {
    rulings = new TreeMap<>(rulings);
  }

  static OracleBallotAnswer ungoverned() {
    return without("", "UNGOVERNED", OracleRuling.unmet(Cure.NOBODY));
  }

  /** Two rows are for the ballot. */
  static OracleBallotAnswer disputed() {
    return without("When", "UNGOVERNED", OracleRuling.unmet(Cure.NOBODY));
  }

  /** Nobody knows which row is for the ballot. */
  static OracleBallotAnswer unclear() {
    return without("When", "UNDETERMINED", OracleRuling.UNKNOWN);
  }

  private static OracleBallotAnswer without(String column, String state, OracleRuling ruling) {
    return new OracleBallotAnswer(
        ruling.outcome(),
        state,
        Map.of(column, ruling),
        Optional.empty(),
        Optional.empty(),
        OracleHeard.NOTHING,
        Optional.empty());
  }
}
