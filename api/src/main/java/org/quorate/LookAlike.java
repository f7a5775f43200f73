package org.quorate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What makes a name look like another one. */
public final class LookAlike {
  /** Of kana, though its script is none. */
  private static final int LONG_VOWEL = 0x30FC;

  /** Latin letters that are no ASCII letter with a mark, and look like none. */
  private static final String LATIN = "\u00DF\u00E6\u00F0\u00F8\u00FE\u0111\u0142\u0153";

  /** Cyrillic and Greek letters that nobody takes for Latin ones. */
  private static final String DISTINCT =
      "\u0431\u0432\u0433\u0434\u0436\u0437\u0438\u0439\u043B\u043D\u043F\u0444\u0446\u0447\u0448\u0449"
          + "\u044A\u044B\u044C\u044D\u044E\u044F\u0454\u0491\u0452\u0459\u045A\u045F"
          + "\u03B4\u03B6\u03B8\u03BB\u03BE\u03C0\u03C6\u03C8";

  private LookAlike() {}

  /** What is wrong with such a name; null for nothing. */
  static @Nullable String wrong(String name) {
    return isPlain(name) ? null : wrongCharacter(name, LookAlike::isKnown);
  }

  /**
   * What makes a printed text pass for another one, in a clause that begins with its verb; empty
   * for nothing. Other than in the name of a person, punctuation and letters of every script that
   * is drawn otherwise than Latin may stand in it.
   */
  public static Optional<String> ofText(String text) {
    return isPlain(text)
        ? Optional.empty()
        : Optional.ofNullable(wrongCharacter(text, LookAlike::isKnownInText));
  }

  private static boolean isKnownInText(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    boolean latin = script == UnicodeScript.LATIN || script == UnicodeScript.COMMON;
    return !Character.isLetter(c) || !latin || isKnown(c);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** One word after the other: what is no letter parts them. */
  private static @Nullable String wrongCharacter(String name, IntPredicate known) {
    boolean latin = false;
    boolean distinct = false;
    int other = -1;
    for (int i = 0;
        i <= name.length();
        i += i < name.length() ? Character.charCount(name.codePointAt(i)) : 1) {
      int c = i < name.length() ? name.codePointAt(i) : ' ';
      if (isUnseen(c)) {
        return "has no invisible character, this has " + code(c);
      }
      boolean ends = !Character.isLetter(c);
      if (ends && other >= 0 && !distinct) {
        return "has letters that pass for no others, this has "
            + code(other)
            + " in a word that may be taken for a Latin one";
      }
      UnicodeScript script = UnicodeScript.of(c);
      latin = !ends && (latin || script == UnicodeScript.LATIN);
      other = ends ? -1 : isAlike(script) ? c : other;
      distinct = !ends && (distinct || DISTINCT.indexOf(c) >= 0);
      if (latin && other >= 0) {
        return "has letters of one alphabet in a word, this has " + code(other) + " among Latin";
      }
      if (!known.test(c)) {
        return "has letters that pass for no others, this has " + code(c);
      }
    }
    return null;
  }

  /** Besides ASCII letters that are such with a mark, and those of scripts drawn otherwise. */
  private static boolean isKnown(int c) {
    if (c < 0x7F || c == LONG_VOWEL) {
      return true;
    }
    if (!Character.isLetter(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, CYRILLIC, GREEK -> true;
      case LATIN -> LATIN.indexOf(c) >= 0 || isMarked(c);
      default -> false;
    };
  }

  private static boolean isMarked(int c) {
    String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    return parts.length() > 1 && parts.charAt(0) < 0x7F;
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
