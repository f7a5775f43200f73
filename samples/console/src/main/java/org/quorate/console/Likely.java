package org.quorate.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.console.print.Shown;

/** The name that somebody most likely meant, and all that there are. */
final class Likely {
  private static final int SHOWN = 20;
  private static final int LONGEST = 100;

  private Likely() {}

  /** A help line such as {@code did you mean `budget`? there are `budget`, `board`}. */
  static String help(String word, Collection<String> known) {
    String all =
        known.stream()
            .limit(SHOWN)
            .map(one -> "`" + Shown.of(one) + "`")
            .collect(Collectors.joining(", "));
    String there = known.size() > SHOWN ? all + " and " + (known.size() - SHOWN) + " more" : all;
    return nearest(word, List.copyOf(known))
        .map(one -> "did you mean `" + Shown.of(one) + "`? there are " + there)
        .orElse("say one of " + there);
  }

  private static Optional<String> nearest(String word, List<String> known) {
    String folded = word.strip().toLowerCase(Locale.ROOT);
    int bearable = Math.max(1, folded.length() / 3);
    return folded.length() > LONGEST
        ? Optional.empty()
        : known.stream()
            .filter(one -> one.length() <= LONGEST)
            .filter(one -> distance(folded, one.toLowerCase(Locale.ROOT)) <= bearable)
            .min(
                Comparator.comparingInt(
                        (String one) -> distance(folded, one.toLowerCase(Locale.ROOT)))
                    .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to insert, delete or replace. */
  private static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], before[j]));
      }
      before = row;
    }
    return before[to.length()];
  }
}
