package org.quorate.engine.cell;

import java.util.Locale;
import java.util.Optional;

/** Characters that cannot be seen, or that turn the direction of writing. */
final class Unseen {
  private Unseen() {}

  /** The mistake that a character is, if it is one. */
  static Optional<Mistake> check(int character, int offset) {
    if (turns(character)) {
      return Optional.of(
          CellCode.BIDIRECTIONAL.at(
              offset,
              "the character " + named(character) + " turns the direction of writing",
              "delete it; type the text anew if it cannot be seen"));
    }
    if (hidden(character)) {
      return Optional.of(
          CellCode.INVISIBLE.at(
              offset,
              "the character " + named(character) + " cannot be seen",
              "delete it; type the text anew if it cannot be found"));
    }
    return Optional.empty();
  }

  /** {@code U+200B}. */
  static String named(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static boolean turns(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> blank(c);
    };
  }

  /** Letters and marks that have no ink. */
  private static boolean blank(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || c == 0xFFFC
        || c >= 0x180B && c <= 0x180F
        || c == 0x2065
        || c >= 0xFFF0 && c <= 0xFFF8
        || c >= 0xFE00 && c <= 0xFE0E
        || c >= 0xE0000 && c <= 0xE0FFF;
  }
}
