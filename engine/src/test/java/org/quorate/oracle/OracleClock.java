package org.quorate.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.charter.Clock;
import org.quorate.charter.Restart;
import org.quorate.contribution.Push;

/** Whether a row's window is over. */
final class OracleClock {
  private final OracleRow row;
  private final OracleFacts facts;
  private final Clock clock;
  private final OracleCalendar calendar;
  private final OracleObjectors objectors;

  OracleClock(OracleRow row) {
    this.row = row;
    this.facts = row.facts;
    this.clock = Objects.requireNonNull(row.row.stayOpen());
    this.calendar = new OracleCalendar(facts.charter.calendars());
    this.objectors = new OracleObjectors(row);
  }

  /**
   * What the clock says.
   *
   * @param end when the window is over; null if it is over, or nobody knows
   */
  record Reading(OracleVerdict verdict, @Nullable Instant end) {}

  Reading reading() {
    OracleAnchor anchor = OracleAnchor.of(row, clock);
    if (anchor.at() == null) {
      boolean surelyNot = anchor.doubts().isEmpty();
      return new Reading(
          surelyNot ? OracleVerdict.unmet(Cure.PEOPLE) : OracleVerdict.unknown(anchor.doubts()),
          null);
    }
    Optional<Instant> end = end(row.row.restarts(), anchor.at(), Tri.YES);
    if (end.isEmpty()) {
      return new Reading(OracleVerdict.unknown(Set.of(Aspect.CALENDAR)), null);
    }
    if (runs(end)) {
      boolean surely = anchor.earliest() != null && earliest(anchor).allMatch(this::runs);
      OracleVerdict verdict = OracleVerdict.unmet(Cure.TIME);
      return new Reading(surely ? verdict : OracleVerdict.unknown(doubts(anchor)), end.get());
    }
    Set<Aspect> doubts = doubts(anchor);
    return new Reading(doubts.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(doubts), null);
  }

  private boolean runs(Optional<Instant> end) {
    return end.isPresent() && end.get().isAfter(facts.now());
  }

  /** The earliest ends of the window: without events where they may lie before its beginning. */
  private Stream<Optional<Instant>> earliest(OracleAnchor anchor) {
    if (!anchor.doubts().isEmpty()) {
      return Stream.of(calendar.end(clock.span(), anchor.earliest()));
    }
    List<Restart> untouched =
        row.row.restarts().stream().filter(r -> !r.once() || facts.complete(aspect(r))).toList();
    return Stream.of(Tri.YES, Tri.MAYBE).map(sure -> end(untouched, anchor.at(), sure));
  }

  private static Aspect aspect(Restart restart) {
    boolean version = restart.event() == Restart.Event.NEW_VERSION;
    return version ? Aspect.PUSHES : Aspect.OBJECTIONS;
  }

  /** Why the window may end at another time than it seems to. */
  private Set<Aspect> doubts(OracleAnchor anchor) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(anchor.doubts());
    row.row.restarts().forEach(restart -> doubts.addAll(facts.lacking(aspect(restart))));
    Optional<Instant> surely = end(row.row.restarts(), anchor.at(), Tri.YES);
    if (!surely.equals(end(row.row.restarts(), anchor.at(), Tri.MAYBE))) {
      doubts.addAll(objectors.lacking());
      doubts.addAll(facts.lacking(Aspect.PATCHES));
    }
    return doubts;
  }

  private record Event(Instant at, int place, Restart restart) {}

  /** The window's end with every event that is at least so sure. */
  private Optional<Instant> end(List<Restart> restarts, Instant anchor, Tri atLeast) {
    Optional<Instant> end = calendar.end(clock.span(), anchor);
    Set<Integer> used = new HashSet<>();
    for (Event event : events(restarts, atLeast)) {
      boolean inside =
          end.isPresent() && !event.at().isBefore(anchor) && event.at().isBefore(end.get());
      boolean again = used.contains(event.place()) && event.restart().once();
      if (inside && !again) {
        used.add(event.place());
        end = longer(event, anchor, end.get());
      }
    }
    return end;
  }

  private Optional<Instant> longer(Event event, Instant anchor, Instant end) {
    Restart restart = event.restart();
    Optional<Instant> extended =
        restart.extension() == null
            ? calendar.end(clock.span(), event.at())
            : Optional.of(end.plus(restart.extension()));
    return extended
        .map(e -> restart.atMost() == null ? e : earlier(e, anchor.plus(restart.atMost())))
        .map(e -> e.isAfter(end) ? e : end);
  }

  private static Instant earlier(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }

  private List<Event> events(List<Restart> restarts, Tri atLeast) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < restarts.size(); i++) {
      Restart restart = restarts.get(i);
      for (Instant at : new TreeSet<>(instants(restart.event(), atLeast))) {
        events.add(new Event(at, i, restart));
      }
    }
    events.sort(Comparator.comparing(Event::at).thenComparingInt(Event::place));
    return events;
  }

  private List<Instant> instants(Restart.Event event, Tri atLeast) {
    return switch (event) {
      case NEW_VERSION -> facts.reviews.changes(atLeast).stream().map(Push::at).toList();
      case OBJECTION -> objectors.objected(atLeast);
      case OBJECTION_WITHDRAWN -> objectors.withdrew(atLeast);
      case NO_QUORUM, QUORUM_REACHED -> List.of();
    };
  }
}
