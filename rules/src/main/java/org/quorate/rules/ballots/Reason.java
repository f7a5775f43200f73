package org.quorate.rules.ballots;

/** Why somebody votes as they do. */
final class Reason {
  private Reason() {}

  /** Whether a text has something that readers see. */
  static boolean isGiven(String text) {
    return text.codePoints().anyMatch(one -> !isUnseen(one));
  }

  private static boolean isUnseen(int one) {
    return Character.isWhitespace(one)
        || Character.isSpaceChar(one)
        || Character.isISOControl(one)
        || Character.getType(one) == Character.FORMAT;
  }
}
