package org.quorate.engine.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody holds a post, from some instant on.
 *
 * @param now whether they hold it at that instant
 * @param later whether they hold it at that instant or at any after it
 * @param end when they hold it no more; null if they hold it for ever, or never
 */
record Hold(boolean now, boolean later, @Nullable Instant end) {
  static final Hold NEVER = new Hold(false, false, null);
  static final Hold EVER = new Hold(true, true, null);

  /** That of a spell, from an instant on. */
  static Hold of(@Nullable LocalDate since, @Nullable LocalDate until, Instant at) {
    Instant from = since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean over = to != null && !to.isAfter(at);
    return over ? NEVER : new Hold(from == null || !at.isBefore(from), true, to);
  }

  /** Both together. */
  Hold and(Hold other) {
    if (!later || !other.later) {
      return later ? this : other;
    }
    Instant last =
        end == null || other.end == null ? null : end.isAfter(other.end) ? end : other.end;
    return new Hold(now || other.now, true, last);
  }

  /** Whether they come to hold it who held it as another says. */
  boolean gains(Hold before) {
    return now && !before.now || later && !before.later;
  }

  /** Whether they who hold it now lose it, or hold it for a shorter time than another says. */
  boolean loses(Hold before) {
    boolean shorter = end != null && (before.end == null || end.isBefore(before.end));
    return before.now && (!now || shorter);
  }
}
