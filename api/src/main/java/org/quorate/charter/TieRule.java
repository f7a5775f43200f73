package org.quorate.charter;

/** What decides where the votes are equal. */
public sealed interface TieRule {

  /** The ballot passes. */
  record Passes() implements TieRule {}

  /** A lot from a seed that is a fact. */
  record ByLot() implements TieRule {}

  /** The vote of those people among the voters, such as the chair: their casting vote. */
  record CastingVote(Who who) implements TieRule {}
}
