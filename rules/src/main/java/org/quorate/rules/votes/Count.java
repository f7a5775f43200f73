package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Tally;

/** Votes counted so far by one method; asking does not change it. Not thread-safe. */
public interface Count {

  /** Why a vote cannot be read, as one sentence; empty if it can. */
  Optional<String> flaw(int[] marks);

  /**
   * Counts equal votes without flaw, or takes them out again.
   *
   * @param marks one mark an option, in the order of the ballot; not kept
   * @param times how many, below 0 to take out as many that were counted before
   */
  void add(int[] marks, long times);

  /** The result of what was counted; at least one vote was. */
  Tally tally();

  /** The same where options have to beat a default one. */
  default Tally tally(OverDefault over) {
    return over.cut(tally());
  }
}
