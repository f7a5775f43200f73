package org.quorate.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The console of Quorate. */
@Command(
    name = "quorate",
    mixinStandardHelpOptions = true,
    version = "quorate 0.1.0-SNAPSHOT",
    description = "Decides by a community's own GOVERNANCE.md.",
    subcommands = {AuditCommand.class, LintCommand.class})
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Surroundings.terminal();
    int code = run(terminal, args);
    terminal.out().flush();
    System.exit(code);
  }

  static int run(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Main(), new Commands(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          terminal.err().println("quorate: " + error.getMessage());
          if (error instanceof Mistaken mistaken) {
            terminal.err().println("  help: " + mistaken.help());
          }
          return CommandLine.ExitCode.USAGE;
        });
    return line.execute(args);
  }

  /** Gives each command its terminal. */
  private record Commands(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == AuditCommand.class) {
        return type.cast(new AuditCommand(terminal));
      } else if (type == LintCommand.class) {
        return type.cast(new LintCommand(terminal));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
