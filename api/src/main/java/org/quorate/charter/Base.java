package org.quorate.charter;

/** What a share of votes is a share of. */
public enum Base {
  /** Votes for and against, without abstentions, blank votes and concerns. */
  FOR_AND_AGAINST,
  /** Every vote that counts, abstentions and blank votes too. */
  BALLOTS,
  /** Those of the electorate who were there, whether they voted or not. */
  PRESENT,
  /** Everybody who may vote, and those whom the row bars without taking them out of the base. */
  ELECTORATE,
  /** The same without those who abstain. */
  ELECTORATE_MINUS_ABSTAINING,
  /** The seats of the body whose members vote, vacant ones included. */
  SEATS
}
