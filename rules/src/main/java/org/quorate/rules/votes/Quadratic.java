package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/**
 * Votes for or against each option, bought from a budget: n votes on an option cost n times n. The
 * highest sum wins.
 *
 * <p>Source: Lalley and Weyl, Quadratic Voting: How Mechanism Design Can Radicalize Democracy, AEA
 * Papers and Proceedings 108 (2018); whole votes from equal credits, as the Colorado House used
 * them in 2019. Credits left over are lost.
 *
 * @param budget credits of each voter, from 1 to a million
 */
public record Quadratic(int budget) implements Totalled {

  public Quadratic {
    if (budget < 1 || budget > 1_000_000) {
      throw new IllegalArgumentException("a budget has 1 to 1000000 credits, not " + budget);
    }
  }

  @Override
  public Optional<String> flaw(int[] marks, Contest contest) {
    long left = budget;
    for (int mark : marks) {
      left -= (long) mark * mark;
      if (left < 0) {
        return Optional.of("its votes cost more than " + budget + " credits");
      }
    }
    return Marks.some(marks, contest);
  }

  @Override
  public void credit(int[] marks, long times, long[] totals) {
    for (int i = 0; i < marks.length; i++) {
      totals[i] += marks[i] * times;
    }
  }

  @Override
  public long swing(int options) {
    long most = 0;
    long other = budget;
    for (long one = 0; one * one <= budget; one++) {
      while (one * one + other * other > budget) {
        other--;
      }
      most = Math.max(most, one + other);
    }
    return most;
  }
}
