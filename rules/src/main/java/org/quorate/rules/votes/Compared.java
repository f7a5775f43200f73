package org.quorate.rules.votes;

import org.quorate.vote.Contest;
import org.quorate.vote.Unranked;

/** A method that decides by how many votes prefer each option to each other one. */
sealed interface Compared extends Method permits CondorcetWinner, Schulze, DefaultOption {

  /** How ballots that rank only some options are read. */
  Unranked unranked();

  /** What the pairs of a contest come to. */
  Ordering order(Matrix matrix, Contest contest);

  @Override
  default Count count(Contest contest) {
    return new ComparedCount(this, contest);
  }
}
