package org.quorate.rules.votes;

import java.util.Locale;
import java.util.Optional;
import org.quorate.vote.Contest;

/** What may stand on a ballot. */
final class Marks {

  private Marks() {}

  /** Ranks from 1 to the number of options, equal ones and gaps allowed. */
  static Optional<String> ranks(int[] marks, Contest contest) {
    return within(marks, contest, contest.size(), "rank");
  }

  /** Ranks of which exactly one is the best. */
  static Optional<String> oneFirst(int[] marks, Contest contest) {
    return ranks(marks, contest)
        .or(
            () ->
                first(marks) < 0
                    ? Optional.of("it ranks more than one option first")
                    : Optional.empty());
  }

  /** Points from 0 to a highest. */
  static Optional<String> points(int[] marks, Contest contest, int highest) {
    return within(marks, contest, highest, "score");
  }

  /** As many marks as options, not all of them 0. */
  static Optional<String> some(int[] marks, Contest contest) {
    if (marks.length != contest.size()) {
      return Optional.of("it has " + marks.length + " marks for " + contest.size() + " options");
    }
    for (int mark : marks) {
      if (mark != 0) {
        return Optional.empty();
      }
    }
    return Optional.of("it marks no option");
  }

  private static Optional<String> within(int[] marks, Contest contest, int highest, String word) {
    Optional<String> flaw = some(marks, contest);
    for (int i = 0; flaw.isEmpty() && i < marks.length; i++) {
      if (marks[i] < 0 || marks[i] > highest) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "%s %d of `%s` does not lie between 1 and %d",
                word,
                marks[i],
                contest.options().get(i),
                highest));
      }
    }
    return flaw;
  }

  /** The one option with the best rank, or -1 if there are several or none. */
  static int first(int[] marks) {
    int first = -1;
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] != 0 && marks[i] < best) {
        best = marks[i];
        first = i;
      } else if (marks[i] == best) {
        first = -1;
      }
    }
    return first;
  }

  /** A rank to compare by, where no mark means the last place. */
  static int place(int mark) {
    return mark == 0 ? Integer.MAX_VALUE : mark;
  }
}
