package org.quorate.console.audit;

import java.util.Locale;

/** Numbers under headers, with those columns only that hold any. */
record Grid(boolean waived, boolean instead) {
  private static final int NAME = 31;

  String head(String title) {
    return pad(title)
        + header("applied")
        + header("met")
        + (waived ? header("waived") : "")
        + header("unmet")
        + header("unknown")
        + (instead ? header("instead") : "");
  }

  String line(String name, Counts counts) {
    return pad(name)
        + number(counts.applied())
        + number(counts.met())
        + (waived ? number(counts.waived()) : "")
        + number(counts.unmet())
        + number(counts.unknown())
        + (instead ? number(counts.instead()) : "");
  }

  private static String pad(String name) {
    return name + " ".repeat(Math.max(1, NAME - name.length()));
  }

  private static String header(String word) {
    return String.format(Locale.ROOT, "%8s", word);
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,8d", number);
  }
}
