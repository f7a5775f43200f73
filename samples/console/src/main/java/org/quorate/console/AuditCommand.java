package org.quorate.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.console.audit.Audit;
import org.quorate.console.audit.AuditJson;
import org.quorate.console.audit.AuditPage;
import org.quorate.console.audit.AuditReport;
import org.quorate.console.audit.AuditText;
import org.quorate.console.audit.Scope;
import org.quorate.console.print.Paper;
import org.quorate.engine.Engines;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.GitHistory;
import org.quorate.engine.git.GitProblem;
import org.quorate.engine.git.HistoryTally;
import org.quorate.engine.git.OpenHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the history of a repository by a charter. */
@Command(
    name = "audit",
    description = "Judges the history of a git repository by a charter.",
    footer = {
      "",
      "Each first-parent commit of the branch is a contribution, with what it merges. Git",
      "holds no reviews or checks of a forge: what it does not hold stays unknown. The exit",
      "code is 0 if nothing that could be judged is unmet, else 1.",
      "With --ladder the history is evidence for the ladder instead, as of --until or of the newest",
      "contribution: see `quorate ladder --help`."
    })
final class AuditCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "A git repository, or a folder in one; else this folder.")
  private Path folder = Path.of("");

  @Mixin private final CharterOptions charters = new CharterOptions();

  @Option(
      names = "--branch",
      paramLabel = "REF",
      description = "A branch, tag or commit; else HEAD.")
  private @Nullable String branch;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description = "Only what was committed then or later; a date is its start, UTC.")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description = "Only what was committed before then; a date is its start, UTC.")
  private @Nullable Instant until;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "At most so many contributions, the newest.")
  private int max = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the report as one page with plots, too.")
  private @Nullable Path page;

  @Option(
      names = "--ladder",
      description = "Tell who may rise and who lapses by this history, in place of its audit.")
  private boolean ladder;

  @Mixin private final LadderOptions steps = new LadderOptions();

  @Spec private picocli.CommandLine.Model.@Nullable CommandSpec spec;

  AuditCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    if (max < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--max is at least 1");
    }
    if (!ladder && steps.areGiven()) {
      throw new Mistaken(
          "--person, --horizon, --facts and --all are about the ladder",
          "add --ladder, or leave them out");
    }
    if (page != null) {
      WholeFile.checkPage(terminal.resolve(page));
    }
    Path place = terminal.resolve(folder);
    CharterSource named = charters.source(terminal);
    try (OpenHistory opened = history(place).open();
        GovernanceEngine engine = Engines.create()) {
      CharterOptions.Chosen chosen = chosen(engine, named, opened);
      if (ladder) {
        boolean whole = since == null && max == Integer.MAX_VALUE;
        return steps.told(
            engine.decide(
                chosen.charter(),
                steps.ofHistory(chosen.charter(), opened, until, whole, terminal)),
            json,
            page,
            terminal);
      }
      Audit audit = new Audit(chosen.charter());
      HistoryTally tally = walk(engine, chosen, opened, audit);
      return report(terminal, scope(place, tally), audit.report());
    } catch (GitProblem problem) {
      throw new Mistaken(problem.message(), problem.help());
    } catch (IOException e) {
      throw Mistaken.about(place, "cannot be read", e);
    }
  }

  private GitHistory history(Path place) {
    GitHistory history = GitHistory.of(place).max(max);
    history = branch == null ? history : history.branch(branch);
    history = since == null ? history : history.since(since);
    return until == null ? history : history.until(until);
  }

  private CharterOptions.Chosen chosen(
      GovernanceEngine engine, @Nullable CharterSource named, OpenHistory history)
      throws Mistaken, IOException {
    if (named != null) {
      return CharterOptions.named(engine.read(named));
    }
    try (BaseBranch base = history.base()) {
      return CharterOptions.found(engine, main.terminal().resolve(folder), base);
    }
  }

  private HistoryTally walk(
      GovernanceEngine engine, CharterOptions.Chosen chosen, OpenHistory history, Audit audit)
      throws IOException {
    Charter charter = chosen.charter();
    try (Progress progress = new Progress(main.terminal(), "contribution")) {
      HistoryTally tally =
          history.walk(
              charter,
              question -> {
                audit.add(engine.decide(charter, question));
                progress.step();
              });
      audit.walked(tally.noting(chosen.notes()));
      return tally;
    }
  }

  private static Scope scope(Path place, HistoryTally tally) {
    Path name = place.getFileName();
    String branch = tally.branch();
    return new Scope(
        name == null ? place.toString() : name.toString(),
        branch == null ? "commit " + tally.tip() : "branch " + branch,
        tally.tip());
  }

  private int report(Terminal terminal, Scope scope, AuditReport report) throws Mistaken {
    if (page != null) {
      WholeFile.pageAt(terminal.resolve(page), AuditPage.of(scope, report));
    }
    if (json) {
      terminal.print(AuditJson.of(scope, report));
    } else {
      Paper paper = terminal.paper();
      AuditText.write(scope, report, paper);
      terminal.print(paper);
    }
    return report.unmet() == 0 ? 0 : 1;
  }
}
