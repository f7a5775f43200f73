package org.quorate.oracle.ballot;

import org.jspecify.annotations.Nullable;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * What one person adds in one completion of the facts.
 *
 * @param vote the vote of theirs that counts, of those that are told
 * @param position what their vote that counts says, told or not; null for none
 * @param quiet they may vote and have no vote that counts
 */
record OracleShare(
    boolean inBase,
    @Nullable Vote vote,
    @Nullable Position position,
    boolean present,
    boolean quiet) {
  static final OracleShare NOTHING = new OracleShare(false, null, null, false, false);

  /** The same for whoever only counts. */
  OracleShare anonymous() {
    return new OracleShare(inBase, null, position, present, quiet);
  }
}
