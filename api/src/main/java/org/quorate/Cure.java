package org.quorate;

/** Who or what can cure an unmet finding. */
public enum Cure {
  /** Other people, by approving or by letting a check report. */
  PEOPLE,
  /** Time alone. */
  TIME,
  /** The author, by changing the contribution; the nominee, by doing what is missing. */
  AUTHOR,
  /** Whoever vetoed, objected or held, or somebody the rule lets lift it. */
  OBJECTOR,
  /** Nobody under the rules and people as they stand. */
  NOBODY;

  /** What an unmet finding with this cure makes of the whole answer. */
  public Outcome outcome() {
    return this == PEOPLE || this == TIME ? Outcome.WAITING : Outcome.BLOCKED;
  }
}
