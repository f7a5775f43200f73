package org.quorate.rules.votes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.quorate.vote.OptionName;

/** Sets the weakest defeats aside until the Schwartz set holds none: Debian, A.5 points 4 to 8. */
final class Schwartz {
  private final Matrix matrix;
  private final List<OptionName> options;
  private final boolean[] kept;
  private final List<String> steps;
  private final boolean[][] defeats;

  Schwartz(Matrix matrix, List<OptionName> options, boolean[] kept, List<String> steps) {
    this.matrix = matrix;
    this.options = options;
    this.kept = kept;
    this.steps = steps;
    this.defeats = new boolean[matrix.size()][matrix.size()];
  }

  /** The options among which no defeat is left. */
  boolean[] undefeated() {
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        defeats[i][j] = kept[i] && kept[j] && matrix.beats(i, j);
      }
    }
    boolean[] set = set();
    List<Defeat> within = within(set);
    while (!within.isEmpty()) {
      setAside(within);
      set = set();
      within = within(set);
    }
    return set;
  }

  private boolean[] set() {
    boolean[][] steps = new boolean[kept.length][];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = defeats[i].clone();
    }
    Reach transitive = new Reach(steps);
    boolean[] set = kept.clone();
    for (int i = 0; i < set.length; i++) {
      for (int other = 0; other < set.length; other++) {
        set[i] &= !transitive.onlyForth(other, i);
      }
    }
    return set;
  }

  private List<Defeat> within(boolean[] set) {
    List<Defeat> within = new ArrayList<>();
    for (int i = 0; i < set.length; i++) {
      for (int j = 0; j < set.length; j++) {
        if (set[i] && set[j] && defeats[i][j]) {
          within.add(new Defeat(i, j, matrix.preferring(i, j), matrix.preferring(j, i)));
        }
      }
    }
    return within;
  }

  private void setAside(List<Defeat> within) {
    Defeat weakest = within.stream().min(Defeat.WEAKER).orElseThrow();
    for (Defeat defeat : within) {
      if (Defeat.WEAKER.compare(defeat, weakest) == 0) {
        defeats[defeat.winner][defeat.loser] = false;
        steps.add(
            String.format(
                Locale.ROOT,
                "the defeat of `%s` by `%s`, %d to %d, is the weakest and set aside",
                options.get(defeat.loser),
                options.get(defeat.winner),
                defeat.votes,
                defeat.against));
      }
    }
  }

  private record Defeat(int winner, int loser, long votes, long against) {
    static final Comparator<Defeat> WEAKER =
        Comparator.comparingLong(Defeat::votes)
            .thenComparing(Comparator.comparingLong(Defeat::against).reversed());
  }
}
