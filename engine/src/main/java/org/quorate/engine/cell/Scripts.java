package org.quorate.engine.cell;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Letters of different scripts that look alike inside one word. */
final class Scripts {
  private static final Set<UnicodeScript> NEUTRAL =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** Cyrillic and Greek letters that are drawn like Latin ones. */
  private static final String LATIN_SHAPED =
      "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051B\u051D\u04BB"
          + "\u03BF\u03BD\u03C1";

  private Scripts() {}

  /** What is doubtful about a name: the first word that could pass for another one. */
  static Optional<String> doubt(String name) {
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || Character.isWhitespace(name.charAt(i))) {
        Optional<String> doubt = doubtOfWord(name.substring(from, i));
        if (doubt.isPresent()) {
          return doubt;
        }
        from = i + 1;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> doubtOfWord(String word) {
    UnicodeScript seen = null;
    boolean shaped = true;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(c);
      if (NEUTRAL.contains(script)) {
        continue;
      }
      if (seen != null && seen != script) {
        return Optional.of("mixes " + named(seen) + " and " + named(script) + " letters");
      }
      seen = script;
      shaped &= LATIN_SHAPED.indexOf(Character.toLowerCase(c)) >= 0;
    }
    if (seen == null || seen == UnicodeScript.LATIN || !shaped) {
      return Optional.empty();
    }
    return Optional.of("has " + named(seen) + " letters only that look like Latin ones");
  }

  private static String named(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
