package org.quorate.charter;

import org.quorate.RoleName;

/** One condition under which a row decides a ballot, of a closed vocabulary. */
public sealed interface BallotCondition {

  /** No other row of the same decision does. */
  record Otherwise() implements BallotCondition {}

  /** So many people stand in the base at the instant of the roll. */
  record Electors(Condition.Comparison comparison, int number) implements BallotCondition {}

  /**
   * More options stand than seats are to be filled.
   *
   * @param not true for the opposite
   */
  record Contested(boolean not) implements BallotCondition {}

  /**
   * Whom the ballot is about holds a role, or one above it, when it opens.
   *
   * @param only true for just this role
   * @param not true for the opposite, and for a ballot about nobody
   */
  record Subject(RoleName role, boolean only, boolean not) implements BallotCondition {}
}
