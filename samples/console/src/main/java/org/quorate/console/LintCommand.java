package org.quorate.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;
import org.quorate.engine.scenario.ScenarioResult;
import org.quorate.engine.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads charters and decides their scenarios. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Reads charters, lists every mistake, and runs their scenarios.")
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "governance documents")
  private List<Path> files = new ArrayList<>();

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    int mistakes = 0;
    try (GovernanceEngine engine = Engines.create()) {
      for (Path file : files) {
        mistakes += lint(engine, file);
      }
    }
    return mistakes == 0 ? 0 : 1;
  }

  private int lint(GovernanceEngine engine, Path file) throws Exception {
    Reading reading = engine.read(Charters.at(terminal.resolve(file).toAbsolutePath()));
    List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
    int scenarios = 0;
    if (reading.charter().isPresent()) {
      List<ScenarioResult> results = Scenarios.run(engine, reading.charter().get());
      scenarios = results.size();
      results.stream().map(ScenarioResult::diagnostic).flatMap(Optional::stream).forEach(all::add);
    }
    all.forEach(diagnostic -> terminal.out().println(diagnostic));
    long errors = all.stream().filter(Diagnostic::isError).count();
    terminal
        .out()
        .println(
            file
                + ": "
                + errors
                + " errors, "
                + (all.size() - errors)
                + " warnings, "
                + scenarios
                + " scenarios");
    return (int) errors;
  }
}
