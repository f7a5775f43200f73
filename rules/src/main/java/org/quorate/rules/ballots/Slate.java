package org.quorate.rules.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.votes.VoteMethods;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** The options of an election, and which marks on them the method of its row can read. */
final class Slate {
  private final List<OptionName> options;
  private final CountingRule rule;
  private final @Nullable String flaw;
  private final Function<int[], Optional<String>> reading;

  Slate(List<OptionName> options, CountingRule rule) {
    this.options = options;
    this.rule = rule;
    flaw = ofOptions();
    reading = flaw == null ? reading() : marks -> Optional.of(flaw);
  }

  /** That of a row that elects; null of others. */
  static @Nullable Slate of(Hall hall) {
    return hall.row.election() == null
        ? null
        : new Slate(hall.ballot.poll().options(), hall.row.election().rule());
  }

  private @Nullable String ofOptions() {
    if (options.isEmpty()) {
      return "no option stands";
    }
    Set<String> seen = new HashSet<>();
    for (OptionName option : options) {
      if (!seen.add(option.value().toLowerCase(Locale.ROOT))) {
        return "`" + option + "` stands twice";
      }
    }
    OptionName fallback = rule.byDefault();
    return fallback == null || options.contains(fallback)
        ? null
        : "the default option `" + fallback + "` does not stand";
  }

  /** How many seats there are, and what an option needs, does not matter to what can be read. */
  private Function<int[], Optional<String>> reading() {
    OptionName fallback = rule.byDefault();
    CountingRule plain = fallback == null ? rule : rule.byDefault(fallback, 0, rule.majorities());
    return new VoteMethods().reading(plain, Contest.of(options, 1));
  }

  /** Why nothing can be elected of these options; null if something can. */
  @Nullable String flaw() {
    return flaw;
  }

  /** Why the marks of a vote cannot be read; null if they can, or if it has none. */
  @Nullable String flaw(Vote vote) {
    if (vote.position() != Position.MARKED) {
      return null;
    }
    Optional<OptionName> stranger =
        vote.marks().keySet().stream()
            .filter(option -> !options.contains(option))
            .min(OptionName::compareTo);
    return stranger
        .map(option -> "`" + option + "` does not stand")
        .or(() -> reading.apply(marks(options, vote)))
        .orElse(null);
  }

  /** One mark an option. */
  static int[] marks(List<OptionName> options, Vote vote) {
    return options.stream()
        .mapToInt(option -> Objects.requireNonNull(vote.marks().getOrDefault(option, 0)))
        .toArray();
  }
}
