package org.quorate.oracle;

import java.util.Comparator;
import org.quorate.RuleName;

/**
 * What one row says in one column.
 *
 * @param column its shown name; {@code When} for the row itself
 */
record OracleFinding(RuleName rule, String column, OracleVerdict verdict)
    implements Comparable<OracleFinding> {

  @Override
  public int compareTo(OracleFinding other) {
    return Comparator.comparing(OracleFinding::rule)
        .thenComparing(OracleFinding::column)
        .thenComparing(finding -> finding.verdict().toString())
        .compare(this, other);
  }

  @Override
  public String toString() {
    return rule + " " + column + ": " + verdict;
  }
}
