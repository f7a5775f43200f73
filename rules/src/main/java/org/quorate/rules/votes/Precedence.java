package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which option a method puts above which other: a strict partial order. */
final class Precedence {
  private final boolean[][] above;

  Precedence(boolean[][] above) {
    this.above = above;
  }

  /** Higher totals stand above lower ones. */
  static Precedence byTotals(long[] totals) {
    int size = totals.length;
    boolean[][] above = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        above[i][j] = totals[i] > totals[j];
      }
    }
    return new Precedence(above);
  }

  /** As in the given lists: each stands above all that come later. */
  static Precedence byLists(List<List<Integer>> lists, int size) {
    long[] totals = new long[size];
    for (int rank = 0; rank < lists.size(); rank++) {
      for (int option : lists.get(rank)) {
        totals[option] = lists.size() - rank;
      }
    }
    return byTotals(totals);
  }

  int size() {
    return above.length;
  }

  boolean above(int one, int other) {
    return above[one][other];
  }

  /** How many of these stand above an option. */
  long over(int option, List<Integer> among) {
    return among.stream().filter(other -> above[other][option]).count();
  }

  /** How many of these an option stands above. */
  long under(int option, List<Integer> among) {
    return among.stream().filter(other -> above[option][other]).count();
  }

  /**
   * All options, best first. Two stand together if neither is above the other, and so do all that
   * are linked by such pairs: a list stands wholly above each later one.
   */
  List<List<Integer>> lists() {
    List<Integer> left = new ArrayList<>(IntStream.range(0, size()).boxed().toList());
    List<List<Integer>> lists = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Integer> best = leading(left);
      lists.add(best);
      left.removeAll(best);
    }
    return lists;
  }

  private List<Integer> leading(List<Integer> left) {
    List<Integer> best =
        new ArrayList<>(left.stream().filter(option -> over(option, left) == 0).toList());
    List<Integer> rest = new ArrayList<>(left);
    rest.removeAll(best);
    boolean grown = true;
    while (grown) {
      List<Integer> linked =
          rest.stream().filter(option -> over(option, best) < best.size()).toList();
      grown = !linked.isEmpty();
      best.addAll(linked);
      rest.removeAll(linked);
    }
    return best.stream().sorted().toList();
  }
}
