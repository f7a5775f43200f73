package org.quorate;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes the name of one person look like that of another. */
final class LookAlike {

  private LookAlike() {}

  /** What is wrong with such a name; null for nothing. */
  static @Nullable String wrong(String name) {
    return isPlain(name) ? null : wrongCharacter(name);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String wrongCharacter(String name) {
    boolean latin = false;
    int other = -1;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      if (isUnseen(c)) {
        return "has no invisible character, this has " + code(c);
      }
      boolean letter = Character.isLetter(c);
      UnicodeScript script = UnicodeScript.of(c);
      latin = letter && (latin || script == UnicodeScript.LATIN);
      other = !letter ? -1 : isAlike(script) ? c : other;
      if (latin && other >= 0) {
        return "has letters of one alphabet in a word, this has " + code(other) + " among Latin";
      }
    }
    return null;
  }

  private static String code(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  /** Controls, formats, and letters and marks that show nothing by themselves. */
  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c >= 0x180B && c <= 0x180F
        || c == 0x2800
        || c == 0x3164
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFFA0
        || c >= 0xE0000 && c <= 0xE0FFF;
  }

  private static boolean isAlike(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC, GREEK, ARMENIAN, CHEROKEE, COPTIC, LISU, DESERET -> true;
      default -> false;
    };
  }
}
