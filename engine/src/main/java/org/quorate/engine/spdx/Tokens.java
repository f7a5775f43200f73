package org.quorate.engine.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quorate.engine.spdx.Token.Kind;

/** Cuts an expression into words and brackets. Operators are all capitals, or none (3.0.1). */
final class Tokens {
  private final String text;
  private final Faults faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  static List<Token> of(String text, Faults faults) {
    Tokens tokens = new Tokens(text, faults);
    while (tokens.at < text.length()) {
      tokens.next();
    }
    tokens.tokens.add(new Token(Kind.END, "", text.length()));
    return tokens.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '(' || c == ')') {
      tokens.add(new Token(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at));
      at++;
    } else if (isBlank(c)) {
      at++;
    } else {
      int from = at;
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      word(from, text.substring(from, at));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isPart(char c) {
    return c != '(' && c != ')' && !isBlank(c);
  }

  private void word(int from, String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    boolean operator = List.of("AND", "OR", "WITH").contains(capitals);
    boolean even = word.equals(capitals) || word.equals(word.toLowerCase(Locale.ROOT));
    if (operator && !even) {
      faults.add(from, "`" + word + "` is no operator", "write `" + capitals + "`");
    }
    tokens.add(new Token(operator ? Kind.valueOf(capitals) : Kind.NAME, word, from));
  }
}
