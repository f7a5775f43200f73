package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.Unranked;

/**
 * Options must beat a default option, by quorum and by majority; among those that do, the weakest
 * defeats are set aside until the Schwartz set holds no more defeats.
 *
 * <p>Source: constitution of the Debian project, version 1.9, A.5 (A.6 before version 1.8). One
 * winner; several undefeated options are a tie, which Debian leaves to the elector with the casting
 * vote. Unranked options are last.
 *
 * @param byDefault what happens if nothing else wins, such as "none of the above"
 * @param quorum how many votes must prefer an option to the default; a derived quorum such as three
 *     times half the square root of the electorate is rounded up, since votes are whole
 * @param majorities ratios over the default that some options need; a simple one for the rest
 */
public record DefaultOption(OptionName byDefault, long quorum, Map<OptionName, Ratio> majorities)
    implements Compared {

  public DefaultOption {
    majorities = Map.copyOf(majorities);
  }

  @Override
  public Unranked unranked() {
    return Unranked.LAST;
  }

  @Override
  public Count count(Contest contest) {
    contest.needsOneSeat("the method with a default option");
    if (!contest.options().contains(byDefault)
        || !contest.options().containsAll(majorities.keySet())) {
      throw new IllegalArgumentException("default and majorities name options of the ballot");
    }
    return Compared.super.count(contest);
  }

  @Override
  public Ordering order(Matrix matrix, Contest contest) {
    List<String> steps = new ArrayList<>();
    boolean[] kept = new boolean[matrix.size()];
    int fallback = contest.options().indexOf(byDefault);
    for (int option = 0; option < kept.length; option++) {
      kept[option] = option == fallback || admitted(matrix, contest, option, fallback, steps);
    }
    boolean[] winning = new Schwartz(matrix, contest.options(), kept, steps).undefeated();
    boolean[][] above = new boolean[kept.length][kept.length];
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        above[i][j] = level(winning[i], kept[i]) > level(winning[j], kept[j]);
      }
    }
    return new Ordering(new Precedence(above), steps, null);
  }

  private static int level(boolean winning, boolean kept) {
    return winning ? 2 : kept ? 1 : 0;
  }

  private boolean admitted(
      Matrix matrix, Contest contest, int option, int fallback, List<String> steps) {
    OptionName name = contest.options().get(option);
    long over = matrix.preferring(option, fallback);
    long under = matrix.preferring(fallback, option);
    Ratio needed = majorities.getOrDefault(name, Ratio.SIMPLE);
    if (over < quorum) {
      steps.add(
          String.format(
              Locale.ROOT,
              "`%s` is dropped: %d votes prefer it to `%s`, the quorum is %d",
              name,
              over,
              byDefault,
              quorum));
    } else if (!needed.reached(over, under)) {
      steps.add(
          String.format(
              Locale.ROOT,
              "`%s` is dropped: it stands %d to %d against `%s` and needs %s",
              name,
              over,
              under,
              byDefault,
              needed));
    }
    return over >= quorum && needed.reached(over, under);
  }
}
