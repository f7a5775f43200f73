package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/** A method by which every vote adds to totals, and the highest totals win. */
sealed interface Totalled extends Method permits Plurality, Approval, Score, Borda, Quadratic {

  /** Why a vote cannot be read; empty if it can. */
  Optional<String> flaw(int[] marks, Contest contest);

  /** Adds equal votes to the totals. */
  void credit(int[] marks, long times, long[] totals);

  /** How far one vote can move an option ahead of another, in the parts of the totals. */
  long swing(int options);

  /** Whether an option is elected only with a total above 0, however many seats are left. */
  default boolean electsChosenOnly() {
    return true;
  }

  /** How many parts of a total make one point. */
  default int parts() {
    return 1;
  }

  @Override
  default Count count(Contest contest) {
    return new TotalCount(this, contest);
  }
}
