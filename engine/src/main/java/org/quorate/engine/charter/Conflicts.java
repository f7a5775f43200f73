package org.quorate.engine.charter;

import org.quorate.engine.charter.Outline.Use;

/** Finds what a merge left behind. */
final class Conflicts {
  private Conflicts() {}

  /** Tells of every conflict; such a document is read no further, as half of it is doubled. */
  static boolean told(Document document, Outline outline, Report report) {
    boolean found = false;
    for (int number = 1; number <= document.lines().size(); number++) {
      String line = document.line(number);
      if (line.startsWith("<<<<<<<")
          && outline.use(number) != Use.FENCED
          && closed(document, number)) {
        found = true;
        report.add(
            Code.MERGE_CONFLICT,
            document.at(number, 1),
            "an unfinished merge begins here: " + Quoted.of(line),
            "choose one side and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`");
      }
    }
    return found;
  }

  private static boolean closed(Document document, int from) {
    for (int number = from + 1; number <= document.lines().size(); number++) {
      String line = document.line(number);
      if (line.startsWith(">>>>>>>") || line.startsWith("=======")) {
        return true;
      }
      if (line.startsWith("<<<<<<<")) {
        return false;
      }
    }
    return false;
  }
}
