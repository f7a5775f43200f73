package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.Span;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/**
 * The time for which a row withholds a vote. It begins where the row is met after it was not. It is
 * told of each instant in turn at which the row may come to be met, or be met no more.
 */
final class Countdown {
  private final Then then;
  private final boolean sinceEver;
  private final Map<String, WorkingCalendar> calendars;
  private @Nullable Tri last;

  /** Whether it was met at every instant so far, so that it began nobody knows when. */
  private boolean ever;

  /** From when on it may have come to be met, after it surely was not. */
  private @Nullable Instant free;

  /** When what surely began is over last. */
  private @Nullable Instant runs;

  /** The same of what perhaps began. */
  private @Nullable Instant mayRun;

  /** Whether something perhaps began of which nobody can tell when it is over. */
  private boolean open;

  private boolean met;
  private boolean doubtful;

  /**
   * Of one row.
   *
   * @param sinceEver whether nothing comes before the first instant that is told
   */
  Countdown(Then then, boolean sinceEver, Map<String, WorkingCalendar> calendars) {
    this.then = then;
    this.sinceEver = sinceEver;
    this.calendars = calendars;
  }

  /** Whether the row is met from an instant on, up to the next. */
  void tell(Instant at, Tri now) {
    if (last == null) {
      begin(at, now);
    } else if (last != now) {
      boolean begins = last == Tri.NO && now == Tri.YES;
      if (begins || ever || last == Tri.MAYBE || now == Tri.MAYBE) {
        mayBegin(at);
      }
      free = last == Tri.NO ? at : free;
      ever = false;
    }
    if (now == Tri.YES && free != null) {
      runs = later(runs, end(then, free, calendars));
      free = null;
    }
    met |= now == Tri.YES;
    doubtful |= now == Tri.MAYBE;
    last = now;
  }

  private void begin(Instant at, Tri now) {
    if (sinceEver) {
      ever = now == Tri.YES;
    } else {
      doubtful = true;
      mayBegin(at);
    }
  }

  private void mayBegin(Instant at) {
    Instant end = end(then, at, calendars);
    open |= end == null;
    mayRun = later(mayRun, end);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isAfter(one) ? other : one;
  }

  /** How it stands at an instant, not before the last that was told. */
  Ban.Lasting lasting(Instant at) {
    boolean begun = then.back() == null ? isAhead(runs, at) : met;
    boolean perhaps =
        then.back() == null ? open || ever || last == Tri.MAYBE || isAhead(mayRun, at) : doubtful;
    if (then.back() != null && !isAhead(then.back(), at)) {
      return Ban.Lasting.OVER;
    }
    return begun ? Ban.Lasting.RUNNING : perhaps ? Ban.Lasting.UNKNOWN : Ban.Lasting.OVER;
  }

  private static boolean isAhead(@Nullable Instant end, Instant at) {
    return end != null && at.isBefore(end);
  }

  /** When what begins at an instant ends; null if nobody can tell. */
  static @Nullable Instant end(Then then, Instant begun, Map<String, WorkingCalendar> calendars) {
    Span lasts = then.lasts();
    return lasts == null ? then.back() : Windows.end(lasts, begun, calendars);
  }
}
