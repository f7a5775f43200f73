package org.quorate.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.console.print.Shown;
import org.quorate.engine.Engines;
import org.quorate.engine.charter.Abridged;
import org.quorate.engine.charter.ExpiredTerms;
import org.quorate.engine.json.DiagnosticWriter;
import org.quorate.engine.scenario.ScenarioResult;
import org.quorate.engine.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads charters and decides their scenarios. */
@Command(
    name = "lint",
    description = "Lists every mistake and doubt of charters, and runs their scenarios.",
    footer = {"", "Warnings alone are clean: the exit code is 1 for errors and failed scenarios."})
final class LintCommand implements Callable<Integer> {
  private static final int MOST = 5;

  private final Main main;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description = "Governance documents, or folders with one; else this folder.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description =
          "Warn of terms that are over by then, and of what nobody can meet any more; else by now.")
  private @Nullable Instant at;

  @Option(names = "--json", description = "Print the diagnostics as JSON.")
  private boolean json;

  LintCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    Map<CharterSource, String> sources = new LinkedHashMap<>();
    for (Path path : paths.isEmpty() ? List.of(terminal.directory()) : paths) {
      Path place = terminal.resolve(path);
      CharterSource source =
          Files.isDirectory(place) ? Documents.folder(place) : Documents.file(place);
      sources.put(source, paths.size() > 1 ? Shown.of(path.toString()) : source.main());
    }
    Instant today = at == null ? InstantSource.system().instant() : at;
    List<Diagnostic> all = new ArrayList<>();
    try (GovernanceEngine engine = Engines.create()) {
      for (Map.Entry<CharterSource, String> source : sources.entrySet()) {
        Linted linted = Linted.of(engine, source.getKey(), today);
        all.addAll(linted.diagnostics());
        if (!json) {
          Abridged.of(linted.diagnostics())
              .forEach(found -> terminal.out().println(Lines.of(found)));
          terminal.out().println(source.getValue() + ": " + linted.summary());
          linted.note().ifPresent(note -> terminal.out().println("  note: " + note));
        }
      }
    }
    if (json) {
      terminal.print(DiagnosticWriter.write(all));
    }
    return all.stream().anyMatch(Diagnostic::isError) ? 1 : 0;
  }

  /** What came of one charter. */
  private record Linted(
      @Nullable Charter charter, List<Diagnostic> diagnostics, int scenarios, long failed) {

    static Linted of(GovernanceEngine engine, CharterSource source, Instant today) {
      Reading reading = engine.read(source);
      List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
      List<ScenarioResult> played =
          reading.charter().map(charter -> Scenarios.run(engine, charter)).orElse(List.of());
      played.stream().map(ScenarioResult::diagnostic).flatMap(Optional::stream).forEach(all::add);
      long failed = played.stream().filter(one -> one.diagnostic().isPresent()).count();
      reading.charter().ifPresent(it -> all.addAll(Scenarios.untouched(it, played)));
      reading.charter().ifPresent(it -> all.addAll(ExpiredTerms.of(it, today)));
      reading.charter().map(it -> engine.examine(it, today)).ifPresent(it -> anew(it, all));
      return new Linted(reading.charter().orElse(null), all, played.size(), failed);
    }

    /** What is so as of today goes before what reading said milder of the same. */
    private static void anew(List<Diagnostic> later, List<Diagnostic> all) {
      Set<List<Object>> places = later.stream().map(Linted::place).collect(Collectors.toSet());
      all.removeIf(one -> !one.isError() && places.contains(place(one)));
      all.addAll(later);
    }

    private static List<Object> place(Diagnostic one) {
      return List.of(one.code(), one.document(), one.line(), one.column(), one.help());
    }

    /** What to fill in where the charter tells of roles and of nobody who holds one. */
    Optional<String> note() {
      if (charter == null
          || charter.rows().roles().isEmpty()
          || !charter.rows().roster().isEmpty()) {
        return Optional.empty();
      }
      String roles =
          charter.rows().roles().stream()
              .map(row -> "`" + row.role() + "`")
              .limit(MOST)
              .collect(Collectors.joining(", "));
      int more = charter.rows().roles().size() - MOST;
      return Optional.of(
          "nobody holds "
              + roles
              + (more > 0 ? " or " + more + " more" : "")
              + " by this charter; name your people in a table of `Handle` and `Role` below"
              + " `<!-- charter: roster -->`, unless the host tells who holds them");
    }

    /** A scenario that fails is no error of the text, which is accepted all the same. */
    String summary() {
      long errors = diagnostics.stream().filter(Diagnostic::isError).count();
      long warnings = diagnostics.size() - errors;
      if (charter == null) {
        return "rejected, "
            + Words.counted(errors, "error")
            + ", "
            + Words.counted(warnings, "warning");
      }
      String others = errors == failed ? "" : Words.counted(errors - failed, "error") + ", ";
      String clean =
          failed == 0 && errors == 0 ? "accepted, 0 errors, " : "accepted, but " + others;
      return clean
          + (failed == 0
              ? Words.counted(warnings, "warning")
                  + ", "
                  + Words.counted(scenarios, "scenario")
                  + " run"
              : failed
                  + " of "
                  + Words.counted(scenarios, "scenario")
                  + " failed, "
                  + Words.counted(warnings, "warning"));
    }
  }
}
