package org.quorate.oracle.ballot;

import java.util.List;
import org.quorate.oracle.Trials;

/** Ballots on which rules of votes are tried. */
public final class BallotTrials {
  private BallotTrials() {}

  /** One that chance seldom makes, then generated ones, so many in all. */
  public static Trials of(int most) {
    BallotTrial rare = BallotTrial.of(SequelTrapsTest.overruledInDoubt().asked());
    return new Trials(most, List.of(rare), BallotTrial::of);
  }
}
