package org.quorate.vote;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is voted on.
 *
 * @param options at least one, no two alike but for case
 * @param seats how many of them can win, from 1
 * @param seed what lots are drawn from where the votes do not decide; null leaves ties standing
 */
public record Contest(List<OptionName> options, int seats, @Nullable String seed) {

  public Contest {
    options = List.copyOf(options);
    if (options.isEmpty() || seats < 1) {
      throw new IllegalArgumentException("a contest has options and seats");
    }
    Set<String> seen = new HashSet<>();
    for (OptionName option : options) {
      if (!seen.add(option.value().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("`" + option + "` stands twice on the ballot");
      }
    }
  }

  /** A contest in which ties stand. */
  public static Contest of(List<OptionName> options, int seats) {
    return new Contest(options, seats, null);
  }

  /** The same, with lots where the votes do not decide. */
  public Contest withLotsFrom(String publishedSeed) {
    return new Contest(options, seats, publishedSeed);
  }

  /** How many options there are. */
  public int size() {
    return options.size();
  }

  /** The options at these places, counted from 0. */
  public List<OptionName> named(Collection<Integer> places) {
    return places.stream().map(options::get).toList();
  }

  /** For methods whose source fills one seat only: refuses other contests. */
  public void needsOneSeat(String method) {
    if (seats != 1) {
      throw new IllegalArgumentException(method + " fills one seat, not " + seats);
    }
  }
}
