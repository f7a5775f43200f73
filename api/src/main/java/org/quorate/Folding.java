package org.quorate;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names equal that people take for equal. */
final class Folding {
  private static final int LONGEST = 256;

  private Folding() {}

  static String name(String what, String value) {
    String folded = plain(value) ? value : fold(value);
    if (folded.isEmpty() || folded.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a " + what + " has 1 to " + LONGEST + " characters, this has " + folded.length());
    }
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      if (unseen(folded.codePointAt(i))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a %s has no invisible character, this has U+%04X",
                what,
                folded.codePointAt(i)));
      }
    }
    return folded;
  }

  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean inner = c == ' ' && i > 0 && i < value.length() - 1 && value.charAt(i - 1) != ' ';
      if (c <= ' ' && !inner || c >= 'A' && c <= 'Z' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String fold(String value) {
    String composed = Normalizer.normalize(value, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (String word : composed.strip().split("\\s+", -1)) {
      folded.append(folded.length() == 0 ? "" : " ").append(word);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
