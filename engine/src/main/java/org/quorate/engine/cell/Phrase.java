package org.quorate.engine.cell;

import java.util.Arrays;
import java.util.List;

/**
 * One word of a grammar in all its spellings, lower case; the first of each language is the one
 * that is shown.
 */
record Phrase(List<String> english, List<String> chinese) {

  /** Spellings separated by vertical bars. */
  static Phrase of(String english, String chinese) {
    return new Phrase(split(english), split(chinese));
  }

  private static List<String> split(String spellings) {
    return spellings.isEmpty() ? List.of() : Arrays.asList(spellings.split("\\|"));
  }

  /** The spelling to propose. */
  String shown(Language language) {
    boolean inChinese = language == Language.ZH && !chinese.isEmpty() || english.isEmpty();
    return inChinese ? chinese.get(0) : english.get(0);
  }
}
