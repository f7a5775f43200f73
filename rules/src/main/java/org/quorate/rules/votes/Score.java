package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/**
 * Points from 0 to a highest, an unmarked option has 0; the highest total wins.
 *
 * <p>Source: range voting as the Center for Range Voting describes it, in the form with totals: the
 * form with averages needs a quorum rule for options that few have scored, and is another method.
 *
 * @param highest most points that a vote may give to an option, from 1
 */
public record Score(int highest) implements Totalled {

  public Score {
    if (highest < 1) {
      throw new IllegalArgumentException("scores go up to 1 at least, not " + highest);
    }
  }

  @Override
  public Optional<String> flaw(int[] marks, Contest contest) {
    return Marks.points(marks, contest, highest);
  }

  @Override
  public void credit(int[] marks, long times, long[] totals) {
    for (int i = 0; i < marks.length; i++) {
      totals[i] += marks[i] * times;
    }
  }

  @Override
  public long swing(int options) {
    return highest;
  }
}
