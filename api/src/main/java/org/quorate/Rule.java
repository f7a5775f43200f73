package org.quorate;

import org.quorate.charter.Source;

/**
 * A row as quoted by an answer, or what rows leave open: that none covers some file.
 *
 * @param name its identity, such as {@code reviews/kernel}; {@code reviews/uncovered} of no row
 * @param source where it stands and what its cells say; line 0 of no row
 */
public record Rule(RuleName name, Source source) {

  /** Whether it is a row of the charter. */
  public boolean isRow() {
    return source.line() > 0;
  }

  /** As answers name it: the row, or the kind of rows none of which speaks. */
  public String shown() {
    return isRow() ? name.toString() : name.kind();
  }
}
