package org.quorate.engine.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** A help line: the likely word, or all of them. */
  static String help(String written, Collection<String> known) {
    return find(written, known)
        .map(word -> "did you mean `" + word + "`?")
        .orElseGet(() -> "it is one of `" + String.join("`, `", known) + "`");
  }

  /** The same, and all of them in any case: of a few that nobody knows by heart. */
  static String helpWithAll(String written, Collection<String> known) {
    String all = "it is one of `" + String.join("`, `", known) + "`";
    return find(written, known).map(word -> "did you mean `" + word + "`? " + all).orElse(all);
  }

  private static Optional<String> find(String written, Collection<String> known) {
    String folded = fold(written);
    if (folded.length() > LONGEST) {
      return Optional.empty();
    }
    String best = "";
    int least = 1 + Math.min(2, folded.length() / 3);
    for (String word : known) {
      int distance = distance(folded, fold(word));
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** Insertions, deletions and replacements from one word to the other. */
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
