package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Clock;
import org.quorate.charter.Column;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.rules.reviews.Claim.Window;
import org.quorate.rules.reviews.Claim.Window.State;

/**
 * The clock of a row at the instant of the decision.
 *
 * @param end when it runs out, or null if that is not known or it has not started
 * @param latest when it runs out at the latest, whoever could have restarted it; null as for end
 */
record Clocked(Window claim, @Nullable Instant end, @Nullable Instant latest, Set<Aspect> lacks) {

  /**
   * From when a clock runs.
   *
   * @param at null if it does not run
   * @param doubts why it may have begun later; if it does not run, why it may run all the same
   */
  private record Start(@Nullable Instant at, Set<Aspect> doubts) {}

  static Clocked of(
      Situation situation,
      Entitlement entitlement,
      ReviewRow row,
      Clock clock,
      RowTally tally,
      Function<Object, Counts> rulings) {
    Start start = start(situation, clock, tally, rulings);
    Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
    lacks.addAll(start.doubts());
    Instant anchor = start.at();
    if (anchor == null) {
      return new Clocked(
          new Window(lacks.isEmpty() ? State.NOT_STARTED : State.UNKNOWN, lacks.isEmpty()),
          null,
          null,
          lacks);
    }
    Objectors objectors = new Objectors(situation, entitlement, row);
    Instant end = end(situation, row, clock, anchor, objectors, true);
    if (end == null) {
      return new Clocked(new Window(State.UNKNOWN, false), null, null, EnumSet.of(Aspect.CALENDAR));
    } else if (situation.at.isBefore(end)) {
      return new Clocked(new Window(State.RUNNING, true), end, end, lacks);
    }
    for (Restart restart : row.restarts()) {
      boolean version = restart.event() == Restart.Event.NEW_VERSION;
      Lacks.note(lacks, situation, version ? Aspect.PUSHES : Aspect.OBJECTIONS);
    }
    Instant latest = end(situation, row, clock, anchor, objectors, false);
    if (latest == null || situation.at.isBefore(latest)) {
      objectors.lacks(lacks);
    }
    return new Clocked(new Window(State.ELAPSED, lacks.isEmpty()), end, latest, lacks);
  }

  private static @Nullable Instant end(
      Situation situation,
      ReviewRow row,
      Clock clock,
      Instant anchor,
      Objectors objectors,
      boolean surely) {
    List<Windows.Event> events = new ArrayList<>();
    if (!row.restarts().isEmpty()) {
      for (Instant change : situation.versions.changes()) {
        events.add(new Windows.Event(change, Restart.Event.NEW_VERSION));
      }
      objectors.events(events, surely);
    }
    return Windows.end(
        clock, row.restarts(), anchor, events, situation.at, situation.plan.calendars);
  }

  private static Start start(
      Situation situation, Clock clock, RowTally tally, Function<Object, Counts> rulings) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    return switch (clock.anchor()) {
      case OPENING -> {
        Instant opened = situation.versions.opened();
        yield new Start(opened, opened == null ? EnumSet.of(Aspect.OPENED) : doubts);
      }
      case LAST_VERSION -> {
        Instant change = situation.versions.lastChange();
        Lacks.note(doubts, situation, Aspect.PUSHES);
        if (change == null) {
          doubts.add(Aspect.OPENED);
        }
        yield new Start(change, doubts);
      }
      case LAST_APPROVAL -> lastApproval(situation, tally, rulings);
    };
  }

  private static Start lastApproval(
      Situation situation, RowTally tally, Function<Object, Counts> rulings) {
    Instant surely = tally.newest(true, rulings);
    boolean later =
        !Objects.equals(surely, tally.newest(false, rulings))
            || !situation.complete(Aspect.REVIEWS);
    boolean stale = surely != null && !situation.complete(Aspect.PUSHES);
    if (!later && !stale) {
      return new Start(surely, Set.of());
    }
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(tally.doubts(Column.APPROVALS, rulings));
    Lacks.note(doubts, situation, Aspect.PUSHES);
    return new Start(surely, doubts);
  }
}
