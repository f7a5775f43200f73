package org.quorate.console.tally;

import java.util.ArrayList;
import java.util.List;
import org.quorate.console.print.NumberTable;
import org.quorate.vote.OptionName;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Tally;

/** Pairs in the order of the result, so that a winner's row holds the larger numbers. */
final class PairsTable {
  private PairsTable() {}

  static NumberTable of(Tally tally) {
    Pairwise pairs = tally.working().matrix();
    List<OptionName> options = tally.order().stream().flatMap(List::stream).toList();
    List<String> heads = new ArrayList<>();
    for (int i = 1; i <= options.size(); i++) {
      heads.add(String.valueOf(i));
    }
    NumberTable table = new NumberTable(heads);
    for (int i = 0; i < options.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (OptionName other : options) {
        boolean same = other.equals(options.get(i));
        cells.add(same ? "-" : String.valueOf(pairs.preferring(options.get(i), other)));
      }
      table.row((i + 1) + " " + options.get(i), cells);
    }
    return table;
  }
}
