package org.quorate.oracle;

import java.util.List;

/** A language in which charters are written. */
enum Tongue {
  ENGLISH,
  CHINESE;

  /** Words in this language. */
  String say(String english, String chinese) {
    return this == ENGLISH ? english : chinese;
  }

  String list(List<String> items) {
    return String.join(say(", ", "、"), items);
  }

  String and(List<String> items) {
    return String.join(say(" and ", " 且 "), items);
  }

  String or(List<String> items) {
    return String.join(say(" or ", " 或 "), items);
  }
}
