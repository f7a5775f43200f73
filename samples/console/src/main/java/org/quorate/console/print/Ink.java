package org.quorate.console.print;

/** Colours that say the same as the word that they colour, never more. */
public enum Ink {
  /** As it is. */
  PLAIN(""),
  BOLD("1"),
  FAINT("2"),
  RED("1;31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("36");

  private static final char ESCAPE = 27;

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty()
        ? text
        : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }
}
