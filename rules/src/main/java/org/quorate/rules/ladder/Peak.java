package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How many different things counted at once. */
final class Peak {
  private final List<Stretch> stretches = new ArrayList<>();

  /** A time, its end left out, for which one thing counts. */
  private record Stretch(Object what, Instant begin, Instant end) {}

  void add(Object what, Instant begin, Instant end) {
    stretches.add(new Stretch(what, begin, end));
  }

  /** The most between two instants, both included. */
  int between(Instant from, Instant to) {
    stretches.sort(Comparator.comparing(Stretch::begin));
    PriorityQueue<Stretch> running = new PriorityQueue<>(Comparator.comparing(Stretch::end));
    Map<Object, Integer> times = new HashMap<>();
    int most = 0;
    for (Stretch one : stretches) {
      if (one.begin().isAfter(to)) {
        break;
      }
      Instant when = one.begin().isAfter(from) ? one.begin() : from;
      while (!running.isEmpty() && !running.element().end().isAfter(when)) {
        remove(running.remove().what(), times);
      }
      if (one.end().isAfter(when)) {
        running.add(one);
        times.merge(one.what(), 1, Integer::sum);
        most = Math.max(most, times.size());
      }
    }
    return most;
  }

  private static void remove(Object what, Map<Object, Integer> times) {
    int left = times.getOrDefault(what, 0) - 1;
    if (left > 0) {
      times.put(what, left);
    } else {
      times.remove(what);
    }
  }
}
