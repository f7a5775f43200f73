package org.quorate.console;

/** Something that a person got wrong, with what to do about it. */
final class Mistaken extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;

  Mistaken(String message, String help) {
    super(message);
    this.help = help;
  }

  String help() {
    return help;
  }
}
