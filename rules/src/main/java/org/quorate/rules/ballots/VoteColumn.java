package org.quorate.rules.ballots;

/** What a row of {@code votes} asks for, by its column, in the order in which answers list it. */
public enum VoteColumn {
  OPEN_FOR("Open for"),
  PASSES_WITH("Passes with"),
  QUORUM("Quorum"),
  FOR_AT_LEAST("For at least"),
  AGAINST_AT_MOST("Against at most"),
  ORGANISATIONS("Organisations at least"),
  VETOED_BY("Vetoed by"),
  CONCERNS("Ballot"),
  CALLED_BY("Called by"),
  STARTS_WHEN("Starts when"),
  NOT_WHILE("Not while"),
  AGAIN_AFTER("Again after"),
  VOTING_METHOD("Voting method"),
  IF_TIED("If tied"),
  SECRET("Secret ballot"),
  THEN("Then"),
  IF_NOT_PASSED("If not passed"),
  UNLESS("Passes unless"),
  APPEAL("Appeal");

  private final String shown;

  VoteColumn(String shown) {
    this.shown = shown;
  }

  /** The header by which answers name it. */
  String shown() {
    return shown;
  }
}
