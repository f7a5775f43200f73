package org.quorate.rules.votes;

import org.quorate.vote.Contest;
import org.quorate.vote.Tally;

/**
 * Several seats by single transferable vote: who reaches the Droop quota is elected, every paper of
 * a surplus moves on at a part of its value (weighted inclusive Gregory), and otherwise the last
 * option is excluded.
 *
 * <p>Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 46
 * to 52; the same in SSI 2011/399. Transfer values have five decimal places, any remainder being
 * ignored (rule 48). Equal surpluses and equal last places are told apart by the most recent stage
 * at which they differed, then by lot (rules 49 and 51); without a seed the count stops at such a
 * tie, and the seats left lie between all that are still in it. Only options that nobody votes for
 * leave together, since their order cannot matter.
 */
public record ScottishStv() implements InRounds {

  @Override
  public Tally tally(Rankings rankings, Contest contest) {
    return new ScottishCount(rankings, contest).tally();
  }
}
