package org.quorate.engine.json;

import java.util.Locale;
import java.util.Optional;

/** Characters that a reader does not see, or that make text read other than it is. */
final class Unseen {

  private Unseen() {}

  /** Whether a character is never written as it is. */
  static boolean unsafe(char c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** The first character that has no place in a path, branch, label or check, if there is one. */
  static Optional<String> inName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || turns(c)) {
        return Optional.of(String.format(Locale.ROOT, "U+%04X", (int) c));
      }
    }
    return Optional.empty();
  }

  /** Whether the text has half of a pair of surrogates. */
  static boolean broken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** Embeddings, overrides and isolates: the characters that turn the direction of text. */
  private static boolean turns(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
