package org.quorate.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quorate.console.print.Shown;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is told where a command cannot be run: one line, one thing to do, no trace. */
final class Failures
    implements CommandLine.IParameterExceptionHandler,
        CommandLine.IExecutionExceptionHandler,
        CommandLine.IExecutionStrategy {
  private final Main main;

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
    CommandLine command = wrong.getCommandLine();
    String message = String.valueOf(wrong.getMessage());
    tell(message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    help("see `" + command.getCommandSpec().qualifiedName() + " --help`");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, @Nullable ParseResult parsed) {
    if (failure instanceof Mistaken mistaken) {
      tell(mistaken.message());
      help(mistaken.help());
      return CommandLine.ExitCode.USAGE;
    }
    return unexpected(failure);
  }

  private int unexpected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        tell("there is not enough memory for this");
        help("give more, such as QUORATE_JAVA_OPTS=-Xmx2g, or decide about less at a time");
        return CommandLine.ExitCode.USAGE;
      }
    }
    tell("unexpected failure, please report it: " + failure);
    if (main.verbose()) {
      failure.printStackTrace(main.terminal().err());
    } else {
      help("-v shows where it came from");
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
