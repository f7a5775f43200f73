package org.quorate;

/** A requirement that every completion of the missing facts meets. */
public record Met(Rule rule, String column, String because) implements Finding {

  @Override
  public Outcome outcome() {
    return Outcome.ALLOWED;
  }
}
