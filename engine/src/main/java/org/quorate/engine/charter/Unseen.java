package org.quorate.engine.charter;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Characters that make text read otherwise than it looks. */
final class Unseen {
  private Unseen() {}

  /** A mistake in a text: where, and what is there. */
  record Found(Code code, int offset, String message, String help) {}

  /** Embeds, overrides and isolates of writing direction. */
  static boolean turns(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  /** Whether some character turns the direction of a text. */
  static boolean turned(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (turns(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The mistake that such a character is, wherever it stands. */
  static Found turning(char c, int offset) {
    return new Found(
        Code.TURNS_TEXT,
        offset,
        "the character " + Quoted.named(c) + " turns the direction of the text round it",
        "delete it: what follows is read otherwise than it looks");
  }

  /** Whether nothing, or something that looks like a space, is seen where it stands. */
  static boolean hides(char c) {
    if (c < 0x7F) {
      return c < ' ' && c != '\t';
    }
    if (c == '\u3000') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> c == '\u034F' || c == '\u115F' || c == '\u1160' || c == '\u3164' || c == '\uFFA0';
    };
  }

  /** The first such character of a cell that is read as a value. */
  static @Nullable Found in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || c < ' ') {
        return suspicious(text, i);
      }
    }
    return null;
  }

  private static @Nullable Found suspicious(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (turns(text.charAt(i))) {
        return turning(text.charAt(i), i);
      }
      if (hides(text.charAt(i))) {
        return new Found(
            Code.INVISIBLE,
            i,
            "the cell holds the invisible character " + Quoted.named(text.charAt(i)),
            "delete it, and type a plain space if one is meant");
      }
    }
    return mixed(text);
  }

  /** A word of Latin letters with a letter of another alphabet that looks like one of them. */
  private static @Nullable Found mixed(String text) {
    boolean latin = false;
    int other = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (!Character.isLetter(letter)) {
        latin = false;
        other = -1;
        continue;
      }
      UnicodeScript script = UnicodeScript.of(letter);
      latin |= script == UnicodeScript.LATIN;
      other = alike(script) ? i : other;
      if (latin && other >= 0) {
        return lookAlike(text, other);
      }
    }
    return null;
  }

  private static Found lookAlike(String text, int at) {
    String letter = Character.toString(text.codePointAt(at));
    return new Found(
        Code.LOOK_ALIKE,
        at,
        "the letter `"
            + letter
            + "` ("
            + Quoted.named(text.codePointAt(at))
            + ") stands among Latin letters and only looks like one",
        "type the word anew with one alphabet");
  }

  private static boolean alike(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC, GREEK, ARMENIAN, CHEROKEE, COPTIC, LISU, DESERET -> true;
      default -> false;
    };
  }
}
