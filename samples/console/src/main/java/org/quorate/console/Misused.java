package org.quorate.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood, in the words of the console. */
record Misused(String message, String help) {

  static Misused of(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String see = "see `" + command.getCommandSpec().qualifiedName() + " --help`";
    ArgSpec about = wrong.getArgSpec();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, see);
    }
    if (about instanceof OptionSpec option && option.arity().max() == 0) {
      String name = option.longestName();
      return new Misused("`" + name + "` takes no value", "write `" + name + "` alone");
    }
    String said = String.valueOf(wrong.getMessage()).replace('\'', '`');
    return new Misused(said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1), see);
  }

  private static Misused unmatched(UnmatchedArgumentException wrong, String see) {
    String first = wrong.getUnmatched().get(0);
    List<String> suggestions = wrong.getSuggestions();
    String command = wrong.getCommandLine().getCommandSpec().name() + " ";
    String like =
        suggestions.stream()
            .limit(3)
            .map(one -> one.startsWith(command) ? one.substring(command.length()) : one)
            .map(one -> "`" + one + "`")
            .collect(Collectors.joining(" or "));
    String help = like.isEmpty() ? see : "do you mean " + like + "? " + see;
    boolean commandMissing = !wrong.getCommandLine().getSubcommands().isEmpty();
    if (wrong.isUnknownOption()) {
      return new Misused("there is no option `" + first + "`", help);
    }
    return commandMissing
        ? new Misused("there is no command `" + first + "`", help)
        : new Misused("`" + first + "` is one argument too many", see);
  }
}
