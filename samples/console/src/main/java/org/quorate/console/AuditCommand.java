package org.quorate.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.console.audit.Audit;
import org.quorate.console.audit.AuditJson;
import org.quorate.console.audit.AuditPage;
import org.quorate.console.audit.AuditReport;
import org.quorate.console.audit.AuditText;
import org.quorate.console.audit.Scope;
import org.quorate.console.print.Paper;
import org.quorate.engine.Engines;
import org.quorate.engine.git.GitHistory;
import org.quorate.engine.git.GitProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the history of a repository by a charter. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Judges the history of a git repository by a charter.")
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "a git repository")
  private @Nullable Path directory;

  @Option(names = "--charter", description = "the charter; else GOVERNANCE.md of the repository")
  private @Nullable Path charter;

  @Option(names = "--preset", description = "a charter that comes with Quorate")
  private @Nullable String preset;

  @Option(names = "--branch", description = "a branch, tag or commit; else HEAD")
  private @Nullable String branch;

  @Option(names = "--max", description = "so many contributions, the newest")
  private int max = Integer.MAX_VALUE;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--html", description = "write a page too")
  private @Nullable Path html;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path folder =
        terminal.resolve(directory == null ? terminal.directory() : directory).toAbsolutePath();
    try (GovernanceEngine engine = Engines.create()) {
      Path file = charter == null ? null : terminal.resolve(charter);
      Charter rules = Charters.read(engine, Charters.source(folder, file, preset), terminal);
      return report(folder, audit(engine, rules, folder));
    } catch (GitProblem problem) {
      throw new Mistaken(problem.message(), problem.help());
    }
  }

  private AuditReport audit(GovernanceEngine engine, Charter rules, Path folder)
      throws IOException {
    Audit audit = new Audit(rules);
    GitHistory history = GitHistory.of(folder).charter(rules).max(max);
    history = branch == null ? history : history.branch(branch);
    history.walk(question -> audit.add(question, engine.decide(rules, question)));
    return audit.report();
  }

  private int report(Path folder, AuditReport report) throws IOException {
    Scope scope = new Scope(folder.toString(), branch == null ? "HEAD" : branch);
    if (html != null) {
      Files.writeString(
          terminal.resolve(html), AuditPage.of(scope, report), StandardCharsets.UTF_8);
    }
    if (json) {
      terminal.out().println(AuditJson.of(scope, report));
    } else {
      Paper paper = terminal.paper();
      AuditText.write(scope, report, paper);
      terminal.print(paper);
    }
    return report.unmet() == 0 ? 0 : 1;
  }
}
