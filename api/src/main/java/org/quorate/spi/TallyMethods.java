package org.quorate.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.RunningTally;
import org.quorate.vote.Seats;

/**
 * Counts votes. Found by {@link java.util.ServiceLoader}, as rule sets are, but none of them: a
 * tally answers no question of a charter, has no rows to quote and no facts to hold at once, for
 * votes come by the hundred thousand. Rules that say what passes stand on its results.
 */
public interface TallyMethods {

  /**
   * An empty tally.
   *
   * @throws IllegalArgumentException for a rule with something unsaid, and for a contest that its
   *     method cannot decide
   */
  RunningTally open(CountingRule rule, Contest contest);

  /**
   * Who is seated from an order where an organisation may hold only so many seats.
   *
   * @param seed what lots are drawn from, null leaves ties standing
   */
  Seats seats(List<List<OptionName>> order, Body body, Cap cap, @Nullable String seed);
}
