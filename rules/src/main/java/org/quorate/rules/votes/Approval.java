package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/**
 * Every marked option is approved, whatever its rank; the most approvals win.
 *
 * <p>Source: Brams and Fishburn, Approval Voting, American Political Science Review 72 (1978).
 */
public record Approval() implements Totalled {

  @Override
  public Optional<String> flaw(int[] marks, Contest contest) {
    return Marks.ranks(marks, contest);
  }

  @Override
  public void credit(int[] marks, long times, long[] totals) {
    for (int i = 0; i < marks.length; i++) {
      totals[i] += marks[i] == 0 ? 0 : times;
    }
  }

  @Override
  public long swing(int options) {
    return 1;
  }
}
