package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.List;

/** A line of a CODEOWNERS file as words: a backslash keeps the next character in its word. */
final class CodeownersLine {
  private CodeownersLine() {}

  /** Words apart by blanks; backslashes are kept. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\t') {
        flush(word, words);
      } else {
        word.append(c);
        if (c == '\\' && i + 1 < line.length()) {
          i++;
          word.append(line.charAt(i));
        }
      }
    }
    flush(word, words);
    return words;
  }

  /** Words up to one that begins a comment. */
  static List<String> beforeComment(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("#")) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
