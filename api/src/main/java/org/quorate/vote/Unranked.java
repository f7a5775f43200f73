package org.quorate.vote;

/**
 * What it means that a ballot ranks some options and not others. Real elections are decided by it,
 * so it is always said and has no default.
 */
public enum Unranked {
  /**
   * No opinion: the ballot compares only the options that it ranks. So the Condorcet Internet
   * Voting Service reads "No opinion".
   */
  NOT_COMPARED,
  /** Below every ranked option, equal among themselves, as in Debian's constitution, A.5. */
  LAST
}
