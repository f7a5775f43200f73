package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quorate.vote.OptionName;
import org.quorate.vote.Tally;
import org.quorate.vote.VotingMethod;

/**
 * What one vote prefers among options that stand together: the one with the better mark; options
 * without a mark come last, together.
 */
record Preferred(VotingMethod method, Map<OptionName, Integer> marks) {

  /** An order with those that stand together put as the vote has them. */
  List<List<OptionName>> refined(List<List<OptionName>> order) {
    List<List<OptionName>> refined = new ArrayList<>();
    order.forEach(together -> refined.addAll(apart(together)));
    return refined;
  }

  private List<List<OptionName>> apart(List<OptionName> together) {
    Map<Long, List<OptionName>> places = new TreeMap<>();
    for (OptionName option : together) {
      places.computeIfAbsent(place(option), any -> new ArrayList<>()).add(option);
    }
    return List.copyOf(places.values());
  }

  private long place(OptionName option) {
    int mark = marks.getOrDefault(option, 0);
    if (method.readsPoints()) {
      return -mark;
    }
    return mark == 0 ? Long.MAX_VALUE : method == VotingMethod.APPROVAL ? 0 : mark;
  }

  /** The result with so many of those tied as winners; a tie that stays where it has no answer. */
  Tally settled(Tally votes, int left) {
    List<OptionName> winners = new ArrayList<>(votes.winners());
    for (List<OptionName> together : apart(votes.tied())) {
      int open = left - (winners.size() - votes.winners().size());
      if (open == 0) {
        break;
      } else if (together.size() > open) {
        return new Tally(winners, votes.order(), together, votes.working(), votes.notCounted(), 0L);
      }
      winners.addAll(together);
    }
    return new Tally(winners, votes.order(), List.of(), votes.working(), votes.notCounted(), 0L);
  }
}
