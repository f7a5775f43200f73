package org.quorate.rules.votes;

import org.quorate.vote.Contest;
import org.quorate.vote.Tally;

/** A method that counts rankings stage by stage, each by what the one before it left. */
sealed interface InRounds extends Method permits InstantRunoff, ScottishStv {

  /** What the rankings of a contest come to. */
  Tally tally(Rankings rankings, Contest contest);

  @Override
  default Count count(Contest contest) {
    return new RoundsCount(this, contest);
  }
}
