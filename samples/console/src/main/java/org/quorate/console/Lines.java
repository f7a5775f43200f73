package org.quorate.console;

import org.quorate.charter.Diagnostic;
import org.quorate.console.print.Shown;

/** Diagnostics as the lines that editors and people find places by. */
final class Lines {
  private Lines() {}

  /** The place and the message, and the help on a second line. */
  static String of(Diagnostic diagnostic) {
    String[] lines = diagnostic.toString().split("\n  help: ", 2);
    return Shown.of(lines[0]) + (lines.length < 2 ? "" : "\n  help: " + Shown.of(lines[1]));
  }
}
