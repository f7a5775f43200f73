package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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

class AssignmentTest {

  @Test
  void nothingNeedsNothing() {
    assertThat(Assignment.units(List.of())).isZero();
    assertThat(Assignment.provided(List.of(), 5)).isZero();
    assertThat(jointly(List.of(), 5)).isTrue();
  }

  @Test
  void moreThanNeededProvidesNoMore() {
    List<Need> two = List.of(count(2, set(0, 1, 2)));
    assertThat(Assignment.units(two)).isEqualTo(2);
    assertThat(Assignment.provided(two, 3)).isEqualTo(2);
    assertThat(Assignment.provided(List.of(count(2, set(1))), 3)).isEqualTo(1);
  }

  @Test
  void anInnerCountIsAUnitOfItsOwnByTheSamePeople() {
    Need need = new Count(2, set(0, 1, 2), List.of(new Inner(1, set(2))));
    assertThat(Assignment.units(List.of(need))).isEqualTo(3);
    assertThat(Assignment.provided(List.of(need), 3)).isEqualTo(3);
    Need without = new Count(2, set(0, 1), List.of(new Inner(1, set())));
    assertThat(Assignment.provided(List.of(without), 3)).isEqualTo(2);
  }

  @Test
  void onePersonServesManyModulesButOneTeam() {
    Need modules = new Modules(1, List.of(set(0), set(0, 1), set(0)));
    assertThat(Assignment.units(List.of(modules))).isEqualTo(3);
    assertThat(Assignment.provided(List.of(modules), 2)).isEqualTo(3);
    Need teams = new Teams(2, List.of(set(0), set(0), set(0, 1)));
    assertThat(Assignment.provided(List.of(teams), 1)).isEqualTo(1);
    assertThat(Assignment.provided(List.of(teams), 2)).isEqualTo(2);
  }

  @Test
  void differentPeopleServeDifferentNeeds() {
    List<Need> one = List.of(count(1, set(0)));
    List<Need> other = List.of(count(1, set(0, 1)));
    assertThat(Assignment.provided(List.of(one.get(0), one.get(0)), 2)).isEqualTo(1);
    assertThat(Assignment.provided(List.of(other.get(0), one.get(0)), 2)).isEqualTo(2);
    assertThat(jointly(List.of(other, one), 2)).isTrue();
    assertThat(jointly(List.of(one, one), 2)).isFalse();
  }

  @Test
  void anOwnerOfManyModulesIsNotSpentOnAnotherNeed() {
    Need owners = new Modules(1, List.of(set(0, 1), set(0, 2), set(0, 3)));
    Need reviewer = count(1, set(0, 1, 2));
    assertThat(Assignment.provided(List.of(reviewer, owners), 4)).isEqualTo(4);
    assertThat(Assignment.provided(List.of(count(1, set(0)), owners), 4)).isEqualTo(4);
  }

  @Test
  void peopleBeyondTheFirstSixtyFourCount() {
    List<Need> needs = List.of(count(1, set(0, 64)), count(1, set(0, 130)));
    assertThat(Assignment.provided(needs, 131)).isEqualTo(2);
    List<Need> mixed = List.of(count(1, set(0)), new Modules(1, List.of(set(0, 130))));
    assertThat(Assignment.provided(mixed, 131)).isEqualTo(2);
  }

  @Test
  void providesAsMuchAsEveryWayOfSharingAllows() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      int persons = random.nextInt(7);
      List<Need> needs = new ArrayList<>();
      for (int need = random.nextInt(4); need > 0; need--) {
        needs.add(need(random, persons));
      }
      int best = best(needs, new long[needs.size()], 0, persons);
      assertThat(Assignment.provided(needs, persons)).as("%s", needs).isEqualTo(best);
      boolean met = best == Assignment.units(needs);
      assertThat(jointly(needs.stream().map(List::of).toList(), persons))
          .as("%s", needs)
          .isEqualTo(met);
      assertThat(Assignment.isOutOfReach(needs, persons)).as("%s", needs).isEqualTo(!met);
    }
  }

  @Test
  @Timeout(20)
  void manyNeedsOfTheSamePeopleEnd() {
    long[] many = Bits.all(2_000);
    assertThat(Assignment.provided(Collections.nCopies(300, count(3, many)), 2_000)).isEqualTo(900);
    long[] few = Bits.all(700);
    assertThat(Assignment.provided(Collections.nCopies(300, count(3, few)), 700)).isEqualTo(700);
  }

  @Test
  void manyPeopleAndModulesAreSharedAtOnce() {
    Random random = new Random(6);
    List<long[]> owners = new ArrayList<>();
    for (int module = 0; module < 100; module++) {
      owners.add(some(random, 1000, 3));
    }
    List<Need> needs =
        List.of(
            new Modules(1, owners),
            count(3, some(random, 1000, 200)),
            new Teams(3, List.of(some(random, 1000, 9), some(random, 1000, 9), set(1, 2))),
            new Count(2, some(random, 1000, 300), List.of()));
    assertThat(Assignment.provided(needs, 1000)).isBetween(105, Assignment.units(needs));
    assertThat(Assignment.units(needs)).isEqualTo(108);
  }

  private static Need need(Random random, int persons) {
    return switch (random.nextInt(4)) {
      case 0 -> new Teams(1 + random.nextInt(3), sets(random, persons, 1 + random.nextInt(3)));
      case 1 -> new Modules(1 + random.nextInt(2), sets(random, persons, 1 + random.nextInt(3)));
      case 2 -> {
        long[] outer = some(random, persons);
        long[] inner = Bits.and(outer, some(random, persons));
        yield new Count(random.nextInt(4), outer, List.of(new Inner(1 + random.nextInt(2), inner)));
      }
      default -> count(1 + random.nextInt(3), some(random, persons));
    };
  }

  private static int best(List<Need> needs, long[] given, int person, int persons) {
    if (person == persons) {
      int sum = 0;
      for (int i = 0; i < given.length; i++) {
        sum += provided(needs.get(i), given[i], persons);
      }
      return sum;
    }
    int best = 0;
    for (int need = 0; need < given.length; need++) {
      given[need] |= 1L << person;
      best = Math.max(best, best(needs, given, person + 1, persons));
      given[need] &= ~(1L << person);
    }
    return given.length == 0 ? 0 : best;
  }

  private static int provided(Need need, long people, int persons) {
    if (need instanceof Count count) {
      int sum = Math.min(count.needed(), Long.bitCount(word(count.people()) & people));
      for (Inner inner : count.including()) {
        sum += Math.min(inner.needed(), Long.bitCount(word(inner.people()) & people));
      }
      return sum;
    } else if (need instanceof Modules modules) {
      return modules.owners().stream()
          .mapToInt(some -> Math.min(modules.each(), Long.bitCount(word(some) & people)))
          .sum();
    }
    Teams teams = (Teams) need;
    return Math.min(teams.needed(), matched(teams.teams(), 0, people));
  }

  private static int matched(List<long[]> teams, int team, long free) {
    if (team == teams.size()) {
      return 0;
    }
    int best = matched(teams, team + 1, free);
    for (long rest = word(teams.get(team)) & free; rest != 0; rest &= rest - 1) {
      best = Math.max(best, 1 + matched(teams, team + 1, free & ~Long.lowestOneBit(rest)));
    }
    return best;
  }

  private static long word(long[] set) {
    return set.length == 0 ? 0 : set[0];
  }

  private static List<long[]> sets(Random random, int persons, int count) {
    List<long[]> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(some(random, persons));
    }
    return sets;
  }

  private static long[] some(Random random, int persons) {
    long[] set = Bits.none(persons);
    for (int person = 0; person < persons; person++) {
      if (random.nextInt(3) == 0) {
        Bits.set(set, person);
      }
    }
    return set;
  }

  private static long[] some(Random random, int persons, int count) {
    long[] set = Bits.none(persons);
    for (int i = 0; i < count; i++) {
      Bits.set(set, random.nextInt(persons));
    }
    return set;
  }

  private static Need count(int needed, long[] people) {
    return new Count(needed, people, List.of());
  }

  private static long[] set(int... persons) {
    long[] set = Bits.none(200);
    for (int person : persons) {
      Bits.set(set, person);
    }
    return set;
  }

  private static boolean jointly(List<List<Assignment.Need>> rows, int persons) {
    return Assignment.jointly(rows, persons, new int[] {Sharing.MOST_STATES});
  }
}
