package org.quorate.rules.votes;

import java.util.Optional;
import org.quorate.vote.Contest;

/**
 * A point for every option ranked below, half a point for every one ranked equal; unranked options
 * are last, equal among themselves. The most points win.
 *
 * <p>Source: Borda, Mémoire sur les élections au scrutin (1781); equal ranks as in tournaments,
 * which keeps the sum of points of every vote the same (Black, The Theory of Committees and
 * Elections, 1958).
 */
public record Borda() implements Totalled {

  @Override
  public Optional<String> flaw(int[] marks, Contest contest) {
    return Marks.ranks(marks, contest);
  }

  @Override
  public void credit(int[] marks, long times, long[] totals) {
    for (int i = 0; i < marks.length; i++) {
      int one = Marks.place(marks[i]);
      for (int j = i + 1; j < marks.length; j++) {
        int sign = Integer.compare(Marks.place(marks[j]), one);
        totals[i] += (1 + sign) * times;
        totals[j] += (1 - sign) * times;
      }
    }
  }

  @Override
  public long swing(int options) {
    return 2L * (options - 1);
  }

  /** The last of those who are ranked has no points, and may yet be the only one. */
  @Override
  public boolean electsChosenOnly() {
    return false;
  }

  @Override
  public int parts() {
    return 2;
  }
}
