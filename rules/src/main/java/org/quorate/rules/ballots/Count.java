package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;

/**
 * What one reading of the votes of an election comes to.
 *
 * @param tally null where nothing could be counted
 * @param seats who is seated where there is a cap; else null
 * @param filled whether every seat has a winner, and a default option has not won
 * @param between options between which the seats left lie, by the votes alone; empty for no tie
 * @param settled whether the rule for ties, if there is one, has settled it
 * @param awaited what that rule waits for; null for nothing
 */
record Count(
    @Nullable Tally tally,
    @Nullable Seats seats,
    boolean filled,
    List<OptionName> between,
    boolean settled,
    @Nullable String awaited) {
  /** Nothing could be counted. */
  static final Count NOTHING = new Count(null, null, false, List.of(), false, null);

  boolean tied() {
    return !between.isEmpty();
  }

  /** Who is elected. */
  List<OptionName> elected() {
    return seats != null ? seats.seated() : tally != null ? tally.winners() : List.of();
  }

  /** What has to be the same in every reading. */
  Object outcome() {
    return List.of(
        filled ? new HashSet<>(elected()) : "nobody", filled, tied(), settled, awaited == null);
  }

  String sentence() {
    if (tally == null) {
      return "nobody was elected";
    }
    List<String> parts = new ArrayList<>();
    parts.add(elected().isEmpty() ? "nobody is elected" : "elected: " + listed(elected()));
    if (tied() && !settled) {
      parts.add("tied: " + listed(between));
    }
    if (seats != null && !seats.passedOver().isEmpty()) {
      parts.add(
          "passed over: "
              + seats.passedOver().stream()
                  .map(over -> over.option() + " (" + over.organisation() + ")")
                  .collect(Collectors.joining(", ")));
    }
    return String.join("; ", parts);
  }

  static String listed(List<OptionName> options) {
    return options.stream().map(OptionName::toString).collect(Collectors.joining(", "));
  }
}
