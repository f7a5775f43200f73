package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/**
 * One vote a ballot, for the option ranked first; the most votes win. With several seats this is
 * the single non-transferable vote.
 *
 * <p>Source: Robert's Rules of Order Newly Revised (12th edition), 44:11, plurality vote. Later
 * ranks are not read, so the ballots of other methods can be counted by this one too.
 */
public record Plurality() implements Totalled {

  @Override
  public Optional<String> flaw(int[] marks, Contest contest) {
    return Marks.oneFirst(marks, contest);
  }

  @Override
  public void credit(int[] marks, long times, long[] totals) {
    totals[Marks.first(marks)] += times;
  }

  @Override
  public long swing(int options) {
    return 1;
  }
}
