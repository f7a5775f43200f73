package org.quorate.vote;

import java.util.List;

/**
 * How a result came about, for people who check it.
 *
 * @param matrix pairs, for methods that compare them; else {@link Pairwise#none()}
 * @param rounds stages, or one with the totals; none for methods that only compare pairs
 * @param lots lots that were needed, in the order of drawing
 * @param steps what the method did besides, one sentence each: options dropped, defeats set aside
 */
public record Working(Pairwise matrix, List<Round> rounds, List<Lot> lots, List<String> steps) {

  public Working {
    rounds = List.copyOf(rounds);
    lots = List.copyOf(lots);
    steps = List.copyOf(steps);
  }
}
