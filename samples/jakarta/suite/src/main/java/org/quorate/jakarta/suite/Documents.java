package org.quorate.jakarta.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Charters as their authors write them. */
final class Documents {
  private Documents() {}

  /** Beside it and over it, so that no half of it is ever there. */
  static void write(Path document, String name, String who) throws IOException {
    Path beside = document.resolveSibling("GOVERNANCE.md.new");
    Files.writeString(beside, text(name, who));
    Files.move(beside, document, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String text(String name, String who) {
    return "---\ngovernance: 1\nname: "
        + name
        + "\nlanguage: en\n---\n\n<!-- charter: reviews -->\n| Rule | When | Approvals |\n"
        + "| --- | --- | --- |\n| change | otherwise | 1 "
        + (who.startsWith("@") ? "of " : "")
        + who
        + " |\n";
  }
}
