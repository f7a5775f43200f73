package org.quorate.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.Setting;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How votes are counted. */
final class RuleOptions {
  @Option(
      names = "--method",
      paramLabel = "NAME",
      converter = MethodWord.class,
      description = "The method to count by; --list names them.")
  private @Nullable VotingMethod method;

  @Option(
      names = "--unranked",
      paramLabel = "HOW",
      converter = UnrankedWord.class,
      description =
          "For schulze and condorcet: not-compared, a voter has no opinion of options without a rank;"
              + " last, they stand below all others.")
  private @Nullable Unranked unranked;

  @Option(
      names = "--winning-votes",
      description = "For schulze: more votes for the winner make a victory stronger; the default.")
  private boolean winningVotes;

  @Option(names = "--margins", description = "For schulze: a larger lead makes it stronger.")
  private boolean margins;

  @Option(
      names = "--highest",
      paramLabel = "N",
      description = "For score and star: the most points that a vote may give to an option.")
  private int highest;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "For quadratic: the credits of each voter.")
  private int budget;

  @Option(
      names = "--default",
      paramLabel = "OPTION",
      description = "What happens if nothing else wins: who does not beat it is not elected.")
  private @Nullable String byDefault;

  @Option(
      names = "--quorum",
      paramLabel = "N",
      description = "For debian: how many votes must prefer an option to the default.")
  private @Nullable Long quorum;

  @Option(
      names = "--majority",
      paramLabel = "OPTION=3:1",
      description = "For debian: what an option needs over the default, if more than a simple one.")
  private List<String> majorities = new ArrayList<>();

  /** The rule, with all that its method leaves open said and nothing needless. */
  CountingRule rule() throws Mistaken {
    if (method == null) {
      throw new Mistaken("no method is named", "say `--method` and one of " + MethodWord.all());
    }
    positive("--highest", highest);
    positive("--budget", budget);
    quorum();
    CountingRule rule =
        new CountingRule(
            method,
            unranked,
            strength(method),
            highest,
            budget,
            named(byDefault),
            quorum,
            ratios());
    for (Setting setting : rule.needless()) {
      throw new Mistaken(
          "`" + method.shown() + "` has no use for `" + option(setting) + "`", "leave it out");
    }
    Set<Setting> unsaid = rule.unsaid();
    for (Setting setting : unsaid) {
      throw new Mistaken("`" + method.shown() + "` needs `" + option(setting) + "`", help(setting));
    }
    return rule;
  }

  /** The rule of a row, from which no flag may differ. */
  CountingRule agreeing(CountingRule written) throws Mistaken {
    RowOptions.Chosen.agree(
        "--method", method == null ? null : method.shown(), written.method().shown());
    RowOptions.Chosen.agree("--unranked", unranked, written.unranked());
    RowOptions.Chosen.agree("--margins", margins ? Strength.MARGINS : null, written.strength());
    RowOptions.Chosen.agree(
        "--winning-votes", winningVotes ? Strength.WINNING_VOTES : null, written.strength());
    RowOptions.Chosen.agree("--highest", highest == 0 ? null : highest, written.highest());
    RowOptions.Chosen.agree("--budget", budget == 0 ? null : budget, written.budget());
    RowOptions.Chosen.agree("--default", named(byDefault), written.byDefault());
    RowOptions.Chosen.agree("--majority", majorities.isEmpty() ? null : majorities, null);
    return written;
  }

  /** The quorum that was said; null if none was. */
  @Nullable Long quorum() throws Mistaken {
    if (quorum != null && quorum < 0) {
      throw new Mistaken("`--quorum " + quorum + "` is below 0", "say 0 for none, or more");
    }
    return quorum;
  }

  private @Nullable Strength strength(VotingMethod by) throws Mistaken {
    if (winningVotes && margins) {
      throw new Mistaken("victories are measured by winning votes or by margins", "leave one out");
    }
    if (margins) {
      return Strength.MARGINS;
    }
    return winningVotes || by.settings().contains(Setting.STRENGTH) ? Strength.WINNING_VOTES : null;
  }

  private Map<OptionName, Ratio> ratios() throws Mistaken {
    Map<OptionName, Ratio> ratios = new LinkedHashMap<>();
    Set<String> said = new HashSet<>();
    for (String need : majorities) {
      int sign = need.lastIndexOf('=');
      String option = need.substring(0, Math.max(sign, 0));
      ratios.put(option(option, need), ratio(need.substring(sign + 1), need));
      if (!said.add(option.strip().toLowerCase(Locale.ROOT))) {
        throw new Mistaken("two majorities of `" + option + "` are said", "leave one out");
      }
    }
    return ratios;
  }

  private static OptionName option(String name, String need) throws Mistaken {
    try {
      return OptionName.of(name);
    } catch (IllegalArgumentException e) {
      throw noMajority(need);
    }
  }

  private static Ratio ratio(String text, String need) throws Mistaken {
    String[] parts = text.split(":", -1);
    try {
      return new Ratio(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw noMajority(need);
    }
  }

  private static Mistaken noMajority(String need) {
    return new Mistaken("`" + need + "` is no majority of an option", "write `OPTION=3:1`");
  }

  private static @Nullable OptionName named(@Nullable String option) throws Mistaken {
    try {
      return option == null ? null : OptionName.of(option);
    } catch (IllegalArgumentException e) {
      throw new Mistaken("`" + option + "` names no option: " + e.getMessage(), "name one");
    }
  }

  private static void positive(String name, int number) throws Mistaken {
    if (number < 0 || number > 1_000_000) {
      throw new Mistaken("`" + name + " " + number + "` is out of bounds", "say 1 to 1000000");
    }
  }

  private static String option(Setting setting) {
    return switch (setting) {
      case STRENGTH -> "--margins` or `--winning-votes";
      case DEFAULT_OPTION -> "--default";
      case MAJORITIES -> "--majority";
      default -> "--" + setting.shown();
    };
  }

  private static String help(Setting setting) {
    return switch (setting) {
      case UNRANKED ->
          "say how options without a rank are read, `--unranked not-compared` or `--unranked last`:"
              + " results differ by it";
      case HIGHEST -> "say the most points that a vote may give, such as `--highest 5`";
      case BUDGET -> "say how many credits each voter had, such as `--budget 100`";
      case DEFAULT_OPTION -> "name what happens if nothing else wins";
      default -> "say how many votes must prefer an option to the default; 0 asks for none";
    };
  }

  /** A reading of options without a rank, by the word that a person writes. */
  static final class UnrankedWord implements ITypeConverter<Unranked> {
    @Override
    public Unranked convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "not-compared" -> Unranked.NOT_COMPARED;
        case "last" -> Unranked.LAST;
        default ->
            throw new TypeConversionException("`" + word + "` is none of not-compared, last");
      };
    }
  }
}
