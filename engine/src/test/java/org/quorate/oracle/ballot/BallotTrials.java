package org.quorate.oracle.ballot;

import java.util.List;
import org.quorate.oracle.Trials;

/** Ballots on which rules of votes are tried. */
public final class BallotTrials {
  private BallotTrials() {}

  /** Those that chance seldom makes, then generated ones, so many in all. */
  public static Trials of(int most) {
    List<BallotTrial> rare = RareBallotsTest.all().stream().map(BallotTrial::of).toList();
    return new Trials(most, rare, BallotTrial::of);
  }
}
