package org.quorate.oracle.ballot;

import java.util.List;
import org.quorate.oracle.Trials;

/** Ballots on which rules of votes are tried. */
public final class BallotTrials {
  private BallotTrials() {}

  /** So many generated ones. */
  public static Trials of(int most) {
    return new Trials(most, List.of(), BallotTrial::of);
  }
}
