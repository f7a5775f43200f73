package org.quorate.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quorate.Aspect;
import org.quorate.Finding;
import org.quorate.Unknown;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.engine.json.DecisionWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question in words. */
@Command(
    name = "explain",
    description = "Says whether a contribution may merge, why, and who can unblock it.")
final class ExplainCommand implements Callable<Integer> {
  private final Main main;

  @Mixin private final CaseOptions cases = new CaseOptions();

  @Mixin private final CharterOptions charters = new CharterOptions();

  @Option(names = "--json", description = "Print the decision as JSON.")
  private boolean json;

  ExplainCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    Judged judged = Judged.of(cases, charters, !json, terminal);
    if (json) {
      terminal.print(DecisionWriter.write(judged.decision(), judged.allNotes()));
    } else {
      terminal.print(explained(judged, terminal.paper()));
    }
    return judged.exitCode();
  }

  private Paper explained(Judged judged, Paper paper) {
    Explanation.write(judged, paper);
    List<String> notes = new ArrayList<>(judged.notes());
    elsewhere(judged.decision().findings(), notes);
    if (!notes.isEmpty()) {
      paper.blank().line(Ink.BOLD, "What the file does not tell");
      notes.forEach(note -> paper.entry(4, "", 0, Ink.PLAIN, note));
    }
    return paper;
  }

  /** What the charter or the repository would tell, not the forge. */
  private static void elsewhere(List<Finding> findings, List<String> notes) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Finding finding : findings) {
      if (finding instanceof Unknown unknown) {
        missing.addAll(unknown.missing());
      }
    }
    if (missing.contains(Aspect.ROSTER) || missing.contains(Aspect.ROSTER_AT)) {
      notes.add("who holds which role: list everybody in a table of kind `roster` of the charter");
    }
    if (missing.contains(Aspect.OWNERS)) {
      notes.add(
          "owners of modules: list them in a table of kind `modules` of the charter, or name the"
              + " repository that has owners files with --repository");
    }
    if (missing.contains(Aspect.AFFILIATIONS)) {
      notes.add("affiliations: list them in a table of kind `affiliations` of the charter");
    }
  }
}
