package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is seated by a precedence.
 *
 * @param winners seated in every order that respects the precedence, best first, then by lot
 * @param tied between whom the seats left lie, if no lot was drawn
 */
record Settlement(List<Integer> winners, List<Integer> tied) {

  static Settlement of(Precedence precedence, int seats, Lots lots) {
    List<Integer> all = IntStream.range(0, precedence.size()).boxed().toList();
    List<Integer> winners = new ArrayList<>();
    List<Integer> tied = new ArrayList<>();
    for (List<Integer> together : precedence.lists()) {
      for (int option : together) {
        if (all.size() - 1 - precedence.under(option, all) < seats) {
          winners.add(option);
        } else if (precedence.over(option, all) < seats) {
          tied.add(option);
        }
      }
    }
    if (tied.isEmpty() || !lots.allowed()) {
      return new Settlement(winners, tied);
    }
    winners.addAll(drawn(precedence, tied, lots).subList(0, seats - winners.size()));
    return new Settlement(winners, List.of());
  }

  /** One order that respects the precedence: the lot chooses wherever that leaves a choice. */
  private static List<Integer> drawn(Precedence precedence, List<Integer> tied, Lots lots) {
    List<Integer> left = new ArrayList<>(lots.draw(tied));
    List<Integer> order = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> waiting = List.copyOf(left);
      Integer next =
          waiting.stream()
              .filter(option -> precedence.over(option, waiting) == 0)
              .findFirst()
              .orElseThrow();
      order.add(next);
      left.remove(next);
    }
    return order;
  }
}
