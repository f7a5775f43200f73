package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.rules.people.People;

/** What a community dates for all its people alike: cycles and meetings, each in its order. */
final class Diary {
  /** By their start. */
  final List<Cycle> cycles;

  private final Map<@Nullable ModuleName, TreeMap<Instant, Set<Handle>>> meetings = new HashMap<>();
  private final Map<@Nullable ModuleName, List<Met>> read = new HashMap<>();

  /** A meeting with the numbers of those who attended. */
  record Met(Instant at, Set<Integer> present) {}

  Diary(Merits merits) {
    cycles =
        merits.cycles().stream()
            .sorted(
                Comparator.comparing(Cycle::start)
                    .thenComparing(Cycle::end)
                    .thenComparing(Cycle::name))
            .toList();
    for (Meeting one : merits.meetings()) {
      meetings
          .computeIfAbsent(one.module(), any -> new TreeMap<>())
          .computeIfAbsent(one.at(), any -> new HashSet<>())
          .addAll(one.present());
    }
  }

  /** The meetings of a module or the whole project; of people whom nobody else names none. */
  List<Met> meetings(@Nullable ModuleName module, People people) {
    List<Met> some = read.get(module);
    if (some == null) {
      some =
          meetings.getOrDefault(module, new TreeMap<>()).entrySet().stream()
              .map(one -> new Met(one.getKey(), numbers(one.getValue(), people)))
              .toList();
      read.put(module, some);
    }
    return some;
  }

  private static Set<Integer> numbers(Set<Handle> present, People people) {
    Set<Integer> numbers = new HashSet<>();
    for (Handle handle : present) {
      if (people.knows(handle)) {
        numbers.add(people.number(handle));
      }
    }
    return numbers;
  }

  /** How many of some meetings were held by an instant. */
  static int held(List<Met> some, Instant by) {
    int low = 0;
    int high = some.size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean later = some.get(middle).at().isAfter(by);
      high = later ? middle : high;
      low = later ? low : middle + 1;
    }
    return low;
  }
}
