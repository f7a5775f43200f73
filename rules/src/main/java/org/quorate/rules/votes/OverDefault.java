package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;
import org.quorate.vote.Working;

/**
 * A count in which each option has to beat a default one, such as "none of the above", to be
 * elected. Those that do not are set aside before the others are put in order; where a method
 * counts in rounds, the result ends where the default option is elected.
 *
 * <p>Source: as Debian's constitution does (version 1.9, A.5), by other methods; and "re-open
 * nominations" of many clubs, which as soon as it is elected leaves its seat and all later ones
 * open.
 */
record OverDefault(Contest contest, OptionName byDefault) {

  OverDefault {
    if (!contest.options().contains(byDefault)) {
      throw new IllegalArgumentException("`" + byDefault + "` does not stand");
    }
  }

  private int place() {
    return contest.options().indexOf(byDefault);
  }

  /** How strong an option stands. */
  interface Strength {
    /** Of one option against another one. */
    long over(int option, int other);
  }

  /** Those that beat it. */
  int[] beating(Strength strength) {
    int fallback = place();
    return IntStream.range(0, contest.size())
        .filter(i -> i != fallback && strength.over(i, fallback) > strength.over(fallback, i))
        .toArray();
  }

  /** A contest of those that beat it; null if none does. */
  @Nullable Contest among(int[] beating) {
    return beating.length == 0
        ? null
        : new Contest(
            IntStream.of(beating).mapToObj(contest.options()::get).toList(),
            contest.seats(),
            contest.seed());
  }

  /**
   * The result of the whole contest.
   *
   * @param whole as if it were an option like the others
   * @param among of those that beat it; null if none does
   */
  Tally joined(Tally whole, @Nullable Tally among, Strength strength) {
    List<List<OptionName>> order = new ArrayList<>(among == null ? List.of() : among.order());
    List<OptionName> others = new ArrayList<>(contest.options());
    order.forEach(others::removeAll);
    others.remove(byDefault);
    order.add(List.of(byDefault));
    if (!others.isEmpty()) {
      order.add(others);
    }
    List<String> steps = new ArrayList<>(among == null ? List.of() : among.working().steps());
    others.forEach(option -> steps.add(setAside(option, strength)));
    Working working =
        new Working(
            whole.working().matrix(),
            whole.working().rounds(),
            among == null ? List.of() : among.working().lots(),
            steps);
    return new Tally(
        among == null ? List.of() : among.winners(),
        order,
        among == null ? List.of() : among.tied(),
        working,
        List.of(),
        null);
  }

  private String setAside(OptionName option, Strength strength) {
    int place = contest.options().indexOf(option);
    return String.format(
        Locale.ROOT,
        "`%s` is set aside: it stands %d to %d against `%s`",
        option,
        strength.over(place, place()),
        strength.over(place(), place),
        byDefault);
  }

  /** A result that ends where the default option is elected, or ties. */
  Tally cut(Tally whole) {
    List<OptionName> winners = whole.winners();
    int end = winners.indexOf(byDefault);
    boolean over = end >= 0 || whole.tied().contains(byDefault);
    return new Tally(
        end < 0 ? winners : winners.subList(0, end),
        whole.order(),
        over ? List.of() : whole.tied(),
        whole.working(),
        List.of(),
        null);
  }
}
