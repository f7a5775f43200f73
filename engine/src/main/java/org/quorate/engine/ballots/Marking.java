package org.quorate.engine.ballots;

import java.util.Locale;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.VotingMethod;

/**
 * What a mark on a ballot may be.
 *
 * @param lowest the lowest number
 * @param highest the highest number; 0 for as many as there are options
 * @param noun what it is called
 */
public record Marking(int lowest, int highest, String noun) {
  private static final Marking RANKS = new Marking(1, 0, "rank");

  /** Ranks from 1, which is best. */
  public static Marking ranks() {
    return RANKS;
  }

  /** What the method of a rule reads. */
  public static Marking of(CountingRule rule) {
    if (rule.budget() > 0) {
      int most = (int) Math.sqrt(rule.budget());
      return new Marking(-most, most, "number of votes");
    }
    if (rule.highest() > 0) {
      return new Marking(0, rule.highest(), "score");
    }
    return rule.method() == VotingMethod.APPROVAL ? new Marking(0, 0, "mark") : RANKS;
  }

  /** Whether a number can be one, where there are at most so many options. */
  public boolean admits(int number, int options) {
    return number >= lowest && number <= (highest == 0 ? options : highest);
  }

  /** Why a number cannot be one, as one sentence. */
  public String outside(int number, OptionName option, int options) {
    return String.format(
        Locale.ROOT,
        "%s %d of %s does not lie between %d and %d",
        noun,
        number,
        Quoted.of(option.value()),
        lowest,
        highest == 0 ? options : highest);
  }

  /** Whether marks say an order and nothing else. */
  public boolean ordersOnly() {
    return highest == 0;
  }
}
