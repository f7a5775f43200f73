package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Clock;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.reviews.Claim.Window;
import org.quorate.rules.reviews.Claim.Window.State;
import org.quorate.rules.time.Windows;

/**
 * The clock of a row at the instant of the decision.
 *
 * @param end when it runs out, or null if that is not known or it has not started
 * @param turns every instant at which it may run out, whatever is missing
 */
record Clocked(Window claim, @Nullable Instant end, List<Instant> turns, Set<Aspect> lacks) {

  static Clocked of(
      Situation situation,
      Entitlement entitlement,
      ReviewRow row,
      Clock clock,
      RowTally tally,
      Function<Object, Counts> rulings) {
    ClockStart start = ClockStart.of(situation, clock, tally, rulings);
    Instant anchor = start.at();
    if (anchor == null) {
      Window claim = new Window(State.NOT_STARTED, start.doubts().isEmpty());
      return new Clocked(claim, null, List.of(), start.doubts());
    }
    return new Restarts(situation, entitlement, row, clock).from(start, anchor);
  }

  /** What may have moved the end of a clock. */
  private record Restarts(Situation situation, Objectors objectors, ReviewRow row, Clock clock) {

    Restarts(Situation situation, Entitlement entitlement, ReviewRow row, Clock clock) {
      this(situation, new Objectors(situation, entitlement, row), row, clock);
    }

    Clocked from(ClockStart start, Instant anchor) {
      Instant end = end(row.restarts(), anchor, true);
      if (end == null) {
        Set<Aspect> calendar = EnumSet.of(Aspect.CALENDAR);
        return new Clocked(new Window(State.UNKNOWN, false), null, List.of(), calendar);
      }
      Instant latest = end(row.restarts(), anchor, false);
      Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
      lacks.addAll(start.doubts());
      row.restarts().forEach(restart -> Lacks.note(lacks, situation, aspect(restart)));
      if (!end.equals(latest)) {
        objectors.lacks(lacks);
        Lacks.note(lacks, situation, Aspect.PATCHES);
      }
      boolean running = situation.at.isBefore(end);
      List<Instant> ends = new ArrayList<>(List.of(end));
      boolean early = isOver(start, anchor, ends);
      if (latest != null) {
        ends.add(latest);
      }
      boolean late = latest == null || situation.at.isBefore(latest);
      boolean certain = running ? !early : lacks.isEmpty() && !late;
      State state = running ? State.RUNNING : State.ELAPSED;
      return new Clocked(new Window(state, certain), end, ends, lacks);
    }

    private static Aspect aspect(Restart restart) {
      return restart.event() == Restart.Event.NEW_VERSION ? Aspect.PUSHES : Aspect.OBJECTIONS;
    }

    /** Whether the clock may be over by now, if what is missing turns out well. */
    private boolean isOver(ClockStart start, Instant anchor, List<Instant> ends) {
      Instant notBefore = start.notBefore();
      if (notBefore == null) {
        return true;
      }
      // a clock that began later may have left out events, and "once" may be used up by others
      List<Restart> sure = start.doubts().isEmpty() ? sure() : List.of();
      boolean over = false;
      for (boolean surely : new boolean[] {true, false}) {
        Instant end = end(sure, start.doubts().isEmpty() ? anchor : notBefore, surely);
        over |= end == null || !situation.at.isBefore(end);
        if (end != null) {
          ends.add(end);
        }
      }
      return over;
    }

    /** Restarts that no event which nobody told of could have used up. */
    private List<Restart> sure() {
      return row.restarts().stream()
          .filter(restart -> !restart.once() || situation.complete(aspect(restart)))
          .toList();
    }

    private @Nullable Instant end(List<Restart> restarts, Instant anchor, boolean surely) {
      List<Windows.Event> events = new ArrayList<>();
      if (!restarts.isEmpty()) {
        for (Instant change : situation.versions.changes(surely)) {
          events.add(new Windows.Event(change, Restart.Event.NEW_VERSION));
        }
        objectors.events(events, surely);
      }
      return Windows.end(clock, restarts, anchor, events, situation.at, situation.plan.calendars);
    }
  }
}
