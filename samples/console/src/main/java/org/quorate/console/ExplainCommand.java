package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.engine.json.DecisionWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question in words. */
@Command(
    name = "explain",
    description = "Answers one question in words: what holds, why, and who can unblock it.")
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
    notes.addAll(Elsewhere.of(judged));
    if (!notes.isEmpty()) {
      paper.blank().line(Ink.BOLD, "What the file does not tell");
      notes.forEach(note -> paper.entry(4, "", 0, Ink.PLAIN, note));
    }
    return paper;
  }
}
