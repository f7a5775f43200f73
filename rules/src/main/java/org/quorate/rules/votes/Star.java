package org.quorate.rules.votes;

import org.quorate.vote.Contest;

/**
 * Score, then automatic run-off: the two highest totals meet, and the one that more votes score
 * higher wins. Further seats go on with those left (bloc STAR).
 *
 * <p>Source: STAR Voting, Equal Vote Coalition, starvoting.org, after Frohnmayer (2014). The tie
 * protocols recommended there are rules of their own and not applied: a tie stands if it could
 * change who wins, unless a lot is drawn between those who could.
 *
 * @param highest most points that a vote may give to an option; 5 in the source
 */
public record Star(int highest) implements Method {

  public Star {
    if (highest < 1) {
      throw new IllegalArgumentException("scores go up to 1 at least, not " + highest);
    }
  }

  @Override
  public Count count(Contest contest) {
    return new StarCount(contest, highest);
  }
}
