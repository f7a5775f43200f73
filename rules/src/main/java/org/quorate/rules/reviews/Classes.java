package org.quorate.rules.reviews;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quorate.rules.people.Bits;

/** People divided into classes, each of those who stand in the same of some groups. */
final class Classes {
  private final Map<LongBuffer, Integer> numbers = new LinkedHashMap<>();
  private final int[] classOf;
  private final int[] people;
  private final int[][] classesOf;
  private final int[][] groupsOf;
  private int count = 1;

  Classes(Collection<long[]> groups, int persons) {
    groups.forEach(group -> numbers.putIfAbsent(LongBuffer.wrap(group), numbers.size()));
    classOf = new int[persons];
    people = new int[Math.max(1, persons)];
    people[0] = persons;
    numbers.keySet().forEach(group -> divide(group.array()));
    classesOf = new int[numbers.size()][];
    numbers.forEach((group, number) -> classesOf[number] = within(group.array()));
    groupsOf = transposed();
  }

  /** Sets those of each class who stand in a group apart from those who do not. */
  private void divide(long[] group) {
    int[] inside = new int[count];
    Bits.each(group, person -> inside[classOf[person]]++);
    int[] moved = new int[count];
    for (int i = 0; i < inside.length; i++) {
      boolean divided = inside[i] > 0 && inside[i] < people[i];
      moved[i] = divided ? count++ : i;
      if (divided) {
        people[i] -= inside[i];
        people[moved[i]] = inside[i];
      }
    }
    Bits.each(group, person -> classOf[person] = moved[classOf[person]]);
  }

  private int[] within(long[] group) {
    boolean[] some = new boolean[count];
    Bits.each(group, person -> some[classOf[person]] = true);
    return IntStream.range(0, count).filter(i -> some[i]).toArray();
  }

  private int[][] transposed() {
    List<List<Integer>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>(2));
    }
    for (int group = 0; group < classesOf.length; group++) {
      for (int some : classesOf[group]) {
        lists.get(some).add(group);
      }
    }
    int[][] groups = new int[count][];
    Arrays.setAll(groups, i -> lists.get(i).stream().mapToInt(group -> group).toArray());
    return groups;
  }

  /** How many classes there are. */
  int count() {
    return count;
  }

  /** How many different groups there are. */
  int groups() {
    return classesOf.length;
  }

  /** How many people each class has. */
  int[] people() {
    return Arrays.copyOf(people, count);
  }

  /** The number of one of the groups. */
  int number(long[] group) {
    return numbers.getOrDefault(LongBuffer.wrap(group), -1);
  }

  /** The classes whose people stand in a group. */
  int[] of(int group) {
    return classesOf[group];
  }

  /** The groups in which the people of a class stand. */
  int[] groupsOf(int some) {
    return groupsOf[some];
  }
}
