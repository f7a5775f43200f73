package org.quorate.engine.spdx;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was most likely meant. */
final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The nearest name within a third of its length, without regard to case, blanks and dashes; one
   * that is not deprecated before one that is, then by the alphabet.
   */
  static Optional<String> of(String word, Collection<ListedLicence> some) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(word);
    int least = Math.max(1, plain.length() / 3) + 1;
    ListedLicence best = null;
    for (ListedLicence one : some) {
      int distance = distance(plain, plain(one.id()), least + 1);
      if (distance < least || distance == least && best != null && isBefore(one, best)) {
        least = distance;
        best = one;
      }
    }
    return Optional.ofNullable(best)
        .or(() -> begun(word, some))
        .map(one -> one.instead() == null ? one.id() : one.instead());
  }

  /** The first that goes on after the word. */
  private static Optional<ListedLicence> begun(String word, Collection<ListedLicence> some) {
    String begin = word.toLowerCase(Locale.ROOT) + "-";
    return some.stream()
        .filter(one -> one.id().toLowerCase(Locale.ROOT).startsWith(begin))
        .findFirst();
  }

  private static boolean isBefore(ListedLicence one, ListedLicence other) {
    return one.deprecated() == other.deprecated()
        ? one.id().compareTo(other.id()) < 0
        : other.deprecated();
  }

  /** GPLv2, GPL-2 and gpl_2.0 are alike. */
  private static String plain(String id) {
    String all = id.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    String folded = all.endsWith(".0") ? all.substring(0, all.length() - 2) : all;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean version =
          c == 'v' && i > 0 && i + 1 < folded.length() && Character.isDigit(folded.charAt(i + 1));
      plain.append(version ? "" : c);
    }
    return plain.toString();
  }

  /** Letters to insert, delete or replace; the bound if it is that or more. */
  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) >= bound) {
      return bound;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + same);
        corner = row[j];
        row[j] = cheapest;
      }
    }
    return Math.min(bound, row[b.length()]);
  }
}
