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
 * @param open of an organisation or a seat that somebody has spoken for: somebody else of the
 *     organisation, or whose seat it is, may vote and has not
 */
record OracleShare(
    boolean inBase,
    @Nullable Vote vote,
    @Nullable Position position,
    boolean present,
    boolean quiet,
    boolean open) {
  static final OracleShare NOTHING = new OracleShare(false, null, null, false, false, false);

  /** The same, if somebody else may speak for them yet, or nobody. */
  OracleShare open(boolean other) {
    return new OracleShare(inBase, vote, position, present, quiet, other);
  }

  /** A seat for which somebody stands in. */
  static OracleShare lent(@Nullable Vote vote, Position position) {
    return new OracleShare(true, vote, position, true, false, true);
  }

  /** Whether somebody may vote and has not. */
  boolean awaited() {
    return quiet || open;
  }

  /** The same for whoever only counts. */
  OracleShare anonymous() {
    return new OracleShare(inBase, null, position, present, quiet, open);
  }
}
