package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void nobodyAndNothingMatchNothing() {
    assertThat(Matching.maximum(new int[0][])).isZero();
    assertThat(Matching.maximum(new int[][] {{}, {}})).isZero();
  }

  @Test
  void peopleOfOneGroupStandForItOnce() {
    assertThat(Matching.maximum(new int[][] {{4}, {4}, {4}})).isEqualTo(1);
    assertThat(Matching.maximum(new int[][] {{4}, {0}, {4}, {7}})).isEqualTo(3);
  }

  @Test
  void whoTakesAGroupFirstMakesRoom() {
    assertThat(Matching.maximum(new int[][] {{0, 1}, {0}})).isEqualTo(2);
    assertThat(Matching.maximum(new int[][] {{0, 1}, {1, 2}, {2, 0}, {0, 1, 2}})).isEqualTo(3);
    assertThat(Matching.maximum(new int[][] {{0, 1}, {0, 1}, {0, 2}, {2, 3}})).isEqualTo(4);
  }

  @Test
  void matchesAsManyAsEveryWayOfMatchingAllows() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      int[][] groups = new int[random.nextInt(7)][];
      for (int person = 0; person < groups.length; person++) {
        groups[person] = random.ints(random.nextInt(4), 0, 6).distinct().toArray();
      }
      assertThat(Matching.maximum(groups)).isEqualTo(best(groups, 0, 0));
    }
  }

  @Test
  void aLongChainIsNoBurden() {
    int[][] groups = new int[100_001][];
    for (int person = 0; person < 100_000; person++) {
      groups[person] = new int[] {person, person + 1};
    }
    groups[100_000] = new int[] {0, 1};
    assertThat(Matching.maximum(groups)).isEqualTo(100_001);
  }

  private static int best(int[][] groups, int person, int taken) {
    if (person == groups.length) {
      return 0;
    }
    int best = best(groups, person + 1, taken);
    for (int group : groups[person]) {
      if ((taken & 1 << group) == 0) {
        best = Math.max(best, 1 + best(groups, person + 1, taken | 1 << group));
      }
    }
    return best;
  }
}
