package org.quorate.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The console of Quorate. */
@Command(
    name = "quorate",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    description = "Decides by a community's own GOVERNANCE.md, and quotes the row that it applied.",
    footer = {
      "",
      "Exit codes: 0 yes or clean; 1 no or findings; 2 wrong use or unreadable input; 3 undetermined.",
      "With --json stdout holds JSON and nothing else, of what cannot be done too."
    })
public final class Main {
  private final Terminal given;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colour, on a terminal either.")
  private boolean colourless;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Tell what is done, and where an unexpected failure came from.")
  private boolean verbose;

  private Main(Terminal terminal) {
    this.given = terminal;
  }

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Surroundings.terminal();
    int code = run(terminal, arguments);
    terminal.out().flush();
    System.exit(code);
  }

  /** Runs one command; gives its exit code. */
  static int run(Terminal terminal, String... arguments) {
    Main main = new Main(terminal);
    CommandLine line = new CommandLine(main);
    for (Object command : main.commands(List.of(arguments))) {
      line.addSubcommand(command);
    }
    WholeNumber.register(line);
    line.setExpandAtFiles(false); // an @ begins the handle of a person, and may begin a file's name
    line.setOut(terminal.writer(terminal.out()));
    line.setErr(terminal.writer(terminal.err()));
    line.setUsageHelpWidth(terminal.paper().width());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    new Failures(main).guard(line);
    return line.execute(arguments);
  }

  /** The commands that the arguments name, else all: building each costs time at every start. */
  private List<Object> commands(List<String> arguments) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("lint", () -> new LintCommand(this));
    all.put("explain", () -> new ExplainCommand(this));
    all.put("decide", () -> new DecideCommand(this));
    all.put("audit", () -> new AuditCommand(this));
    all.put("tally", () -> new TallyCommand(this));
    all.put("ladder", () -> new LadderCommand(this));
    all.put("init", () -> new InitCommand(this));
    Map<String, Supplier<Object>> named = new LinkedHashMap<>(all);
    named.keySet().retainAll(arguments);
    return (named.isEmpty() ? all : named).values().stream().map(Supplier::get).toList();
  }

  /** Where commands read and write. */
  Terminal terminal() {
    return colourless ? given.colourless() : given;
  }

  boolean verbose() {
    return verbose;
  }

  /** The version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"quorate " + Optional.ofNullable(version).orElse("of unpacked classes")};
    }
  }
}
