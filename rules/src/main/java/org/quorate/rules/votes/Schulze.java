package org.quorate.rules.votes;

import java.util.List;
import org.quorate.vote.Contest;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;

/**
 * An option stands above another if its strongest chain of pairwise victories to the other is
 * stronger than the strongest one back; a chain is as strong as its weakest victory.
 *
 * <p>Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), with the
 * order over all options of its section 2.2. Several seats go to the top of that order.
 *
 * @param unranked how ballots that rank only some options are read
 * @param strength by winning votes, as the paper recommends, or by margins
 */
public record Schulze(Unranked unranked, Strength strength) implements Compared {

  @Override
  public Ordering order(Matrix matrix, Contest contest) {
    long[][] chains = victories(matrix);
    int size = chains.length;
    for (int via = 0; via < size; via++) {
      for (int from = 0; from < size; from++) {
        long first = chains[from][via];
        for (int to = 0; first > 0 && to < size; to++) {
          chains[from][to] = Math.max(chains[from][to], Math.min(first, chains[via][to]));
        }
      }
    }
    boolean[][] above = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        above[i][j] = i != j && chains[i][j] > chains[j][i];
      }
    }
    return new Ordering(new Precedence(above), List.of(), null);
  }

  private long[][] victories(Matrix matrix) {
    long most = matrix.most();
    long[][] victories = new long[matrix.size()][matrix.size()];
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (matrix.beats(i, j)) {
          victories[i][j] = victory(matrix.preferring(i, j), matrix.preferring(j, i), most);
        }
      }
    }
    return victories;
  }

  /**
   * A number above 0 that is larger for stronger victories, where no pair has more votes than most.
   */
  private long victory(long winner, long loser, long most) {
    return switch (strength) {
      case WINNING_VOTES -> Math.addExact(Math.multiplyExact(winner, most + 1), most - loser);
      case MARGINS -> winner - loser;
    };
  }
}
