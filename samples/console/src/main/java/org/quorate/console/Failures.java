package org.quorate.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Diagnostic;
import org.quorate.console.print.Shown;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What is told where a command cannot be run: one line, one thing to do, no trace; and the same as
 * JSON on stdout where JSON was asked for.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler,
        CommandLine.IExecutionExceptionHandler,
        CommandLine.IExecutionStrategy {
  private static final String JSON = "--json";

  private final Main main;
  private boolean json;

  Failures(Main main) {
    this.main = main;
  }

  /** Answers for whatever goes wrong in a command line. */
  void guard(CommandLine line) {
    line.setParameterExceptionHandler(this);
    line.setExecutionExceptionHandler(this);
    line.setExecutionStrategy(this);
  }

  /** Runs the command that was asked for, or says that none was. */
  @Override
  public int execute(ParseResult parsed) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", main.verbose() ? "debug" : "off");
    System.setProperty("org.jboss.logging.provider", "slf4j");
    LoggerFactory.getILoggerFactory(); // else two threads may start it at once, and it says so
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    ParseResult asked = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    json = asked.hasMatchedOption(JSON) || asked.commandSpec().name().equals(DecideCommand.NAME);
    if (!parsed.hasSubcommand()) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "no command is given");
    }
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return unexpected(e);
    }
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    List<String> words = List.of(arguments);
    json =
        words.contains(DecideCommand.NAME)
            || words.stream().anyMatch(word -> word.equals(JSON) || word.startsWith(JSON + "="));
    Misused misused = Misused.of(wrong);
    tell(misused.message());
    help(misused.help());
    return failed(misused.message(), misused.help(), List.of());
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, @Nullable ParseResult parsed) {
    if (failure instanceof Mistaken mistaken) {
      mistaken.diagnostics().forEach(one -> main.terminal().err().println(Lines.of(one)));
      tell(mistaken.message());
      help(mistaken.help());
      return failed(mistaken.message(), mistaken.help(), mistaken.diagnostics());
    }
    return unexpected(failure);
  }

  private int unexpected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        String message = "there is not enough memory for this";
        String help = "give more, such as QUORATE_JAVA_OPTS=-Xmx2g, or decide about less at a time";
        tell(message);
        help(help);
        return failed(message, help, List.of());
      }
    }
    String message = "unexpected failure, please report it: " + failure;
    String help = "-v shows where it came from";
    tell(message);
    if (main.verbose()) {
      failure.printStackTrace(main.terminal().err());
    } else {
      help(help);
    }
    return failed(message, help, List.of());
  }

  /** For a program that asked for JSON the same as JSON. */
  private int failed(String message, String help, List<Diagnostic> diagnostics) {
    if (json) {
      main.terminal().print(FailureJson.of(message, help, diagnostics));
    }
    return CommandLine.ExitCode.USAGE;
  }

  private void tell(String message) {
    main.terminal().err().println("quorate: " + Shown.of(message));
  }

  private void help(String help) {
    main.terminal().err().println("  help: " + Shown.of(help));
  }
}
