package org.quorate.jakarta.endpoints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deliveries that were taken, for as long as their instants are new enough to be taken again; at
 * most so many, for forgetting one early would let it in twice. Thread-safe.
 */
final class Deliveries {
  /** How old or how far ahead the newest instant of a delivery may be. */
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final InstantSource time;
  private final int most;
  private final Map<String, Instant> taken = new LinkedHashMap<>();

  Deliveries(InstantSource time, int most) {
    this.time = time;
    this.most = most;
  }

  /** What came of taking a delivery. */
  enum Taking {
    FRESH,
    REPLAYED,
    FULL
  }

  /** Takes a delivery by all its names: whoever has one of them was here before. */
  synchronized Taking take(List<String> names) {
    Instant now = time.instant();
    forget(now);
    if (names.stream().anyMatch(taken::containsKey)) {
      return Taking.REPLAYED;
    } else if (taken.size() + names.size() > most) {
      return Taking.FULL;
    }
    names.forEach(name -> taken.put(name, now));
    return Taking.FRESH;
  }

  /** Lets a delivery come again that could not be answered. */
  synchronized void giveBack(List<String> names) {
    names.forEach(taken::remove);
  }

  /** Whether an instant of a delivery is near enough. */
  boolean isNew(Instant newest) {
    return Duration.between(newest, time.instant()).abs().compareTo(WINDOW) <= 0;
  }

  /** One is taken up to a window before its instant, and may come until a window after it. */
  private void forget(Instant now) {
    Instant horizon = now.minus(WINDOW.multipliedBy(2));
    Iterator<Instant> oldest = taken.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(horizon)) {
      oldest.remove();
    }
  }
}
