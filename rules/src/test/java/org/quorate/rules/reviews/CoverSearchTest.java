package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.rules.reviews.CoverSearch.Result;

class CoverSearchTest {

  @Test
  void nobodyIsChosenIfNobodyIsNeededOrAllAreNotEnough() {
    assertThat(covering(new long[] {1, 2}, 0).chosen()).isEmpty();
    assertThat(covering(new long[] {1, 2}, 0).minimal()).isTrue();
    assertThat(covering(new long[] {1, 2}, 4).chosen()).isEmpty();
    assertThat(covering(new long[] {1, 2}, 4).minimal()).isTrue();
    assertThat(covering(new long[0], 1).chosen()).isEmpty();
  }

  @Test
  void oneWhoDoesItAllIsChosenBeforeTwoWhoRankFirst() {
    Result result = covering(new long[] {1, 2, 3}, 3);
    assertThat(result.chosen()).containsExactly(2);
    assertThat(result.minimal()).isTrue();
  }

  @Test
  void ofEqualSetsTheOneThatRanksFirstIsChosen() {
    long[] able = {1, 1, 2, 2, 1};
    Predicate<int[]> enough = people -> union(able, people) == 3;
    int[] rank = {5, 4, 3, 2, 1};
    assertThat(CoverSearch.smallest(5, rank, enough, able).chosen()).containsExactly(4, 3);
    assertThat(CoverSearch.smallest(5, new int[5], enough, able).chosen()).containsExactly(0, 2);
  }

  @Test
  void severalOfOneClassAreTakenInTheOrderOfTheirRanks() {
    Predicate<int[]> three = people -> people.length >= 3;
    int[] rank = {9, 1, 8, 2, 7};
    Result result = CoverSearch.smallest(5, rank, three, new long[5]);
    assertThat(result.chosen()).containsExactly(1, 3, 4);
    assertThat(result.minimal()).isTrue();
  }

  @Test
  void ofMoreThanTwelveClassesSomeSetWithoutASuperfluousMemberDoes() {
    long[] able = IntStream.range(0, 14).mapToLong(i -> 1L << i).toArray();
    Result result = covering(able, 0b10110);
    assertThat(result.chosen()).containsExactly(1, 2, 4);
    assertThat(result.minimal()).isFalse();
    assertThat(covering(able, 0b100).minimal()).as("one is never too many").isTrue();
  }

  @Test
  void aThousandPeopleOfWhomFiveHundredAreNeededAreFoundAtOnce() {
    int[] tries = {0};
    Predicate<int[]> half =
        people -> {
          tries[0]++;
          return people.length >= 500;
        };
    Result one = CoverSearch.smallest(1000, new int[1000], half, new long[1000]);
    assertThat(one.chosen()).hasSize(500);
    assertThat(one.minimal()).isTrue();
    long[] classes = IntStream.range(0, 1000).mapToLong(i -> i % 12).toArray();
    Result many = CoverSearch.smallest(1000, new int[1000], half, classes);
    assertThat(many.chosen()).hasSize(500);
    assertThat(many.minimal()).isFalse();
    assertThat(tries[0]).isLessThan(20_000);
  }

  @Test
  void findsWhatTryingEverySetFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      int candidates = random.nextInt(9);
      long[] able = random.longs(candidates, 0, 16).toArray();
      int[] rank = random.ints(candidates, 0, 4).toArray();
      int count = random.nextInt(4);
      Predicate<int[]> enough = people -> people.length >= count && (union(able, people) & 7) == 7;
      Result result = CoverSearch.smallest(candidates, rank, enough, able);
      int fewest = fewest(candidates, enough);
      assertThat(result.minimal()).isTrue();
      assertThat(result.chosen()).hasSize(fewest);
      assertThat(fewest == 0 || enough.test(result.chosen())).isTrue();
    }
  }

  private static int fewest(int candidates, Predicate<int[]> enough) {
    int fewest = Integer.MAX_VALUE;
    for (int set = 0; set < 1 << candidates; set++) {
      int chosen = set;
      int[] people = IntStream.range(0, candidates).filter(i -> (chosen & 1 << i) != 0).toArray();
      fewest = enough.test(people) ? Math.min(fewest, people.length) : fewest;
    }
    return fewest == Integer.MAX_VALUE ? 0 : fewest;
  }

  private static Result covering(long[] able, long wanted) {
    int[] rank = IntStream.range(0, able.length).toArray();
    Predicate<int[]> enough = people -> (union(able, people) & wanted) == wanted;
    return CoverSearch.smallest(able.length, rank, enough, able);
  }

  private static long union(long[] able, int[] people) {
    long all = 0;
    for (int person : people) {
      all |= able[person];
    }
    return all;
  }
}
