package org.quorate.oracle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.charter.Column;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;

/** What the columns of one row say over one set of files. */
final class OracleColumns {
  private final OracleRow row;
  private final OracleSeparate separate;
  private final Map<Column, OracleVerdict> verdicts = new EnumMap<>(Column.class);
  private @Nullable Instant end;

  OracleColumns(OracleRow row, OracleSeparate separate) {
    this.row = row;
    this.separate = separate;
    people();
    machines();
    bars();
  }

  Map<Column, OracleVerdict> verdicts() {
    return verdicts;
  }

  /** When the row's running window ends, if it has one. */
  @Nullable Instant end() {
    return end;
  }

  private void people() {
    ReviewRow cells = row.row;
    if (!cells.approvals().isNone()) {
      verdicts.put(Column.APPROVALS, approvals());
    }
    if (cells.organisations() != null) {
      verdicts.put(Column.DIFFERENT_ORGANISATIONS, new OracleOrganisations(row).verdict());
    }
  }

  private void machines() {
    ReviewRow cells = row.row;
    if (!cells.checks().isEmpty()) {
      verdicts.put(Column.CHECKS, new OracleChecks(row.facts).verdict(cells.checks()));
    }
    if (cells.signOff() == SignOff.DCO) {
      verdicts.put(Column.SIGN_OFF, new OracleCommits(row.facts).verdict());
    }
    if (cells.stayOpen() != null) {
      OracleClock.Reading reading = new OracleClock(row).reading();
      verdicts.put(Column.STAY_OPEN, reading.verdict());
      end = reading.end();
    }
  }

  private void bars() {
    OracleBars bars = new OracleBars(row);
    if (row.row.objections() != null) {
      verdicts.put(Column.OBJECTIONS, bars.objections());
    }
    if (row.row.vetoedBy() != null) {
      verdicts.put(Column.VETOED_BY, bars.vetoes());
    }
    if (row.row.holdBy() != null) {
      verdicts.put(Column.HOLD_BY, bars.holds());
    }
    if (!row.row.decidedBy().isEmpty()) {
      verdicts.put(Column.DECIDED_BY, OracleVotes.verdict(row.facts, row.row.decidedBy()));
    }
  }

  private OracleVerdict approvals() {
    boolean apart = OracleSeparate.concerns(row.row);
    boolean surely = met(apart, Side.SURELY);
    boolean possibly = met(apart, Side.POSSIBLY);
    Tri met = surely == possibly ? Tri.of(surely) : Tri.MAYBE;
    Set<Aspect> missing = apart ? separate.lacking(row) : row.lackingForApprovals();
    Cure cure = met(apart, Side.REACHABLE) ? Cure.PEOPLE : Cure.NOBODY;
    return OracleVerdict.of(met, cure, missing);
  }

  private boolean met(boolean apart, Side side) {
    return apart ? separate.met(row, side) : row.approvalsMet(side);
  }
}
