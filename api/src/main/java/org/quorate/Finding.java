package org.quorate;

/** What one rule says of one question, in one column. */
public sealed interface Finding permits Met, Unmet, Waived, Unknown {

  /** The row that speaks. */
  Rule rule();

  /**
   * The column of that row, by its shown name such as {@code Approvals}; empty for the row itself.
   */
  String column();

  /** One sentence in the community's own words. */
  String because();

  /** What this finding alone makes of the whole answer. */
  Outcome outcome();
}
