package org.quorate.rules.votes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Contest;
import org.quorate.vote.Unranked;

/**
 * The option that more votes prefer to each other one than the reverse, if there is one.
 *
 * <p>Source: Condorcet, Essai sur l'application de l'analyse (1785). Where no such option exists
 * the smallest set whose members all beat everybody outside it stands tied (Smith, Aggregation of
 * Preferences with Variable Electorate, Econometrica 41, 1973); further places go on with those
 * left.
 *
 * @param unranked how ballots that rank only some options are read
 */
public record CondorcetWinner(Unranked unranked) implements Compared {

  @Override
  public Ordering order(Matrix matrix, Contest contest) {
    int size = matrix.size();
    boolean[][] unbeaten = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        unbeaten[i][j] = !matrix.beats(j, i);
      }
    }
    Precedence precedence = new Precedence(new Reach(unbeaten).precedence());
    return new Ordering(precedence, List.of(), lead(matrix, precedence, contest));
  }

  /** For one seat: the smallest lead of the winner over anybody. */
  private static @Nullable Long lead(Matrix matrix, Precedence precedence, Contest contest) {
    if (contest.seats() != 1 || matrix.size() == 1) {
      return null;
    }
    List<Integer> first = precedence.lists().get(0);
    int winner = first.get(0);
    long lead = first.size() == 1 ? Long.MAX_VALUE : 0;
    for (int other = 0; other < matrix.size(); other++) {
      if (other != winner) {
        long over = matrix.preferring(winner, other) - matrix.preferring(other, winner);
        lead = Math.min(lead, Math.max(over, 0));
      }
    }
    return lead;
  }
}
