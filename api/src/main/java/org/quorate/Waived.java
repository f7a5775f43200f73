package org.quorate;

/**
 * A requirement that an invoked exception, or a ballot that passed, sets aside.
 *
 * @param exception the row of the exception, or of the votes, that waives it
 */
public record Waived(Rule rule, String column, String because, Rule exception) implements Finding {

  @Override
  public Outcome outcome() {
    return Outcome.ALLOWED;
  }
}
