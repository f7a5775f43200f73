package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Assignment.Teams;

class CrewTest {

  @Test
  void whoIsTakenIsFreeAgainOnceLeft() {
    List<Need> one = List.of(count(1, 0b1));
    Crew crew = crew(List.of(one), 1);
    assertThat(crew.take(one)).isTrue();
    assertThat(crew.take(one)).isFalse();
    assertThat(crew.anew().take(one)).isTrue();
    crew.leave();
    assertThat(crew.take(one)).isTrue();
  }

  @Test
  void whoServesTheNarrowerGroupServesTheWiderOneToo() {
    List<Need> need =
        List.of(new Count(2, new long[] {0b111}, List.of(new Inner(1, new long[] {0b001}))));
    assertThat(Nested.groups(need)).extracting(Nested.Group::needed).containsExactly(1, 1);
    assertThat(crew(List.of(need), 3).take(need)).isTrue();
  }

  @Test
  void groupsThatOverlapLeaveAChoice() {
    assertThat(Nested.groups(List.of(new Modules(1, sets(0b011, 0b110))))).isNull();
    assertThat(Nested.groups(List.of(new Modules(1, sets(0b001, 0b110))))).hasSize(2);
    assertThat(Nested.groups(List.of(new Teams(1, sets(0b001, 0b110))))).isNull();
  }

  @Test
  void takesPeopleWhereverTheyCanBeShared() {
    Random random = new Random(8);
    int nested = 0;
    for (int i = 0; i < 20_000; i++) {
      int persons = 1 + random.nextInt(7);
      List<List<Need>> ways = new ArrayList<>();
      for (int way = random.nextInt(5); way >= 0; way--) {
        ways.add(List.of(need(random, persons)));
      }
      nested += ways.stream().allMatch(way -> Nested.groups(way) != null) ? 1 : 0;
      takeAndLeave(random, ways, persons);
    }
    assertThat(nested).isGreaterThan(5_000);
  }

  private static void takeAndLeave(Random random, List<List<Need>> ways, int persons) {
    Crew crew = crew(ways, persons);
    List<List<Need>> taken = new ArrayList<>();
    for (List<Need> way : ways) {
      if (!taken.isEmpty() && random.nextInt(4) == 0) {
        crew.leave();
        taken.remove(taken.size() - 1);
      }
      taken.add(way);
      boolean met = Assignment.jointly(taken, persons, new int[] {Sharing.MOST_STATES});
      assertThat(crew.take(way)).as("%s", taken).isEqualTo(met);
      if (!met) {
        taken.remove(taken.size() - 1);
      }
    }
  }

  @Test
  @Timeout(20)
  void thousandsOfWaysOverThousandsOfPeopleAreTakenAtOnce() {
    List<List<Need>> ways = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      long[] all = Bits.all(3_000);
      long[] leads = Bits.all(1_000 - i % 5);
      ways.add(List.of(new Count(5, all, List.of(new Inner(2, leads)))));
    }
    Crew crew = crew(ways, 3_000);
    assertThat(ways.stream().filter(crew::take)).hasSize(500);
  }

  private static Crew crew(Collection<List<Need>> ways, int persons) {
    return Crew.of(ways, persons, new int[] {Sharing.MOST_STATES});
  }

  private static Need need(Random random, int persons) {
    long people = random.nextLong() & (1L << persons) - 1;
    long some = random.nextLong() & people;
    return switch (random.nextInt(8)) {
      case 0 -> new Modules(1 + random.nextInt(2), sets(people, some));
      case 1 -> new Modules(1, sets(people & ~some, some));
      case 2 -> new Teams(1, sets(people, some));
      case 3, 4 ->
          new Count(
              random.nextInt(3),
              new long[] {people},
              List.of(new Inner(1 + random.nextInt(2), new long[] {some})));
      default -> count(1 + random.nextInt(2), people);
    };
  }

  private static Need count(int needed, long people) {
    return new Count(needed, new long[] {people}, List.of());
  }

  private static List<long[]> sets(long one, long other) {
    return List.of(new long[] {one}, new long[] {other});
  }
}
