package org.quorate.rules.ballots;

import org.quorate.rules.people.Tri;

/**
 * One person beside the electorate of a ballot.
 *
 * @param member whether they are one of those who vote
 * @param leaves whether they may not vote for a reason that takes them out of the base
 * @param stays whether they may not vote for a reason that leaves them in the base
 */
public record Elector(Tri member, boolean bot, Tri leaves, Tri stays) {

  /** Whether they may not vote. */
  Tri barred() {
    return leaves.or(stays);
  }
}
