package org.quorate.console.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.quorate.console.print.NumberTable;
import org.quorate.vote.OptionName;
import org.quorate.vote.Round;

/** What every option has at each stage, and what was decided by it. */
final class RoundsTable {
  private RoundsTable() {}

  static NumberTable of(List<Round> rounds, List<OptionName> options, boolean staged) {
    boolean numbered = staged || rounds.size() > 1;
    NumberTable table =
        new NumberTable(
            IntStream.rangeClosed(1, rounds.size())
                .mapToObj(stage -> numbered ? String.valueOf(stage) : "")
                .toList());
    for (OptionName option : options) {
      table.row(option.value(), rounds.stream().map(round -> votes(round, option)).toList());
    }
    if (rounds.stream().anyMatch(round -> round.exhausted().signum() != 0)) {
      table.row("(nobody's)", rounds.stream().map(round -> shown(round.exhausted())).toList());
    }
    return table;
  }

  private static String votes(Round round, OptionName option) {
    return round.standings().stream()
        .filter(standing -> standing.option().equals(option))
        .findFirst()
        .map(standing -> shown(standing.votes()))
        .orElse("");
  }

  private static String shown(BigDecimal votes) {
    return votes.toPlainString();
  }

  /** A sentence for each stage that decided anything. */
  static List<String> decisions(List<Round> rounds) {
    List<String> decisions = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      if (!round.elected().isEmpty()) {
        decisions.add("stage " + (i + 1) + " elects " + TallyText.listed(round.elected()));
      }
      if (!round.excluded().isEmpty()) {
        decisions.add("stage " + (i + 1) + " excludes " + TallyText.listed(round.excluded()));
      }
    }
    return decisions;
  }
}
