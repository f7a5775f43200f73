package org.quorate.gerrit;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** When which change is to be looked at again: one instant each. Safe for use by many threads. */
final class Agenda {
  private final Map<OpenChange, Instant> instants = new HashMap<>();
  private final TreeMap<Instant, Set<OpenChange>> changes = new TreeMap<>();

  /** Sets the instant of a change instead of an earlier one; empty for never. */
  synchronized void set(OpenChange change, Optional<Instant> at) {
    Instant before = instants.remove(change);
    if (before != null) {
      changes.computeIfPresent(
          before,
          (instant, some) -> {
            some.remove(change);
            return some.isEmpty() ? null : some;
          });
    }
    at.ifPresent(
        instant -> {
          instants.put(change, instant);
          changes.computeIfAbsent(instant, any -> new LinkedHashSet<>()).add(change);
        });
  }

  /** Takes out all whose instant has come, earliest first. */
  synchronized Set<OpenChange> due(Instant now) {
    Set<OpenChange> due = new LinkedHashSet<>();
    while (!changes.isEmpty() && !changes.firstKey().isAfter(now)) {
      Set<OpenChange> first = changes.pollFirstEntry().getValue();
      first.forEach(instants::remove);
      due.addAll(first);
    }
    return due;
  }

  /** The earliest instant. */
  synchronized Optional<Instant> next() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.firstKey());
  }
}
