package org.quorate.engine.cell;

import java.util.List;
import java.util.Optional;

/**
 * What a word was probably meant to be.
 *
 * @param shown the spelling to propose
 * @param length how much of the text it would replace
 */
record Suggestion(String shown, int length) {

  /** The phrase that is written there in another language, or else the most similar one. */
  static Optional<Suggestion> among(List<Phrase> phrases, String text, Language language) {
    Suggestion similar = null;
    int least = Integer.MAX_VALUE;
    for (Phrase phrase : phrases) {
      for (String alias : phrase.chinese()) {
        if (text.startsWith(alias)) {
          return Optional.of(new Suggestion(phrase.shown(language), alias.length()));
        }
      }
      for (String spelling : phrase.english()) {
        int length = sameWords(text, spelling);
        int distance = distance(text.substring(0, length), spelling);
        if (distance <= bearable(spelling) && distance < least) {
          least = distance;
          similar = new Suggestion(spelling, length);
        }
      }
    }
    return Optional.ofNullable(similar);
  }

  /** How many slips a word bears before it is another word. */
  private static int bearable(String spelling) {
    int length = spelling.length();
    return length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
  }

  /** How much of a text is as many words as a spelling has. */
  private static int sameWords(String text, String spelling) {
    long words = 1 + spelling.chars().filter(c -> c == ' ').count();
    int i = 0;
    while (i < text.length() && i < spelling.length() + 8) {
      char c = text.charAt(i);
      if (c == ' ' ? --words == 0 : !Cursor.isWordPart(c) && c != '\'') {
        break;
      }
      i++;
    }
    return i;
  }

  /** Edit distance with transpositions of neighbours. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
