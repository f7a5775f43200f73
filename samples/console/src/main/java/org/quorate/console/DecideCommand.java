package org.quorate.console;

import java.util.concurrent.Callable;
import org.quorate.engine.json.DecisionWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers one question to a program: JSON in, JSON out. */
@Command(
    name = DecideCommand.NAME,
    description = "Decides a case for a program: JSON in, JSON out.")
final class DecideCommand implements Callable<Integer> {
  static final String NAME = "decide";

  private final Main main;

  @Mixin private final CaseOptions cases = new CaseOptions();

  @Mixin private final CharterOptions charters = new CharterOptions();

  @Option(names = "--json", description = "As it is anyway.")
  private boolean json;

  DecideCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    Judged judged = Judged.of(cases, charters, false, terminal);
    terminal.print(DecisionWriter.write(judged.decision(), judged.allNotes()));
    return judged.exitCode();
  }
}
