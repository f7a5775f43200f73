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

  /**
   * From when the clock runs.
   *
   * @param at null if it does not run
   * @param doubts why it may have begun later; if it does not run, why it may run all the same
   */
  private record Start(@Nullable Instant at, Set<Aspect> doubts) {}

  Reading reading() {
    Start start = start();
    if (start.at() == null) {
      boolean surelyNot = start.doubts().isEmpty();
      return new Reading(
          surelyNot ? OracleVerdict.unmet(Cure.PEOPLE) : OracleVerdict.unknown(start.doubts()),
          null);
    }
    Optional<Instant> end = end(start.at(), Tri.YES);
    if (end.isEmpty()) {
      return new Reading(OracleVerdict.unknown(Set.of(Aspect.CALENDAR)), null);
    }
    if (end.get().isAfter(facts.now())) {
      return new Reading(OracleVerdict.unmet(Cure.TIME), end.get());
    }
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(start.doubts());
    doubts.addAll(doubtsOfRestarts(start.at()));
    return new Reading(doubts.isEmpty() ? OracleVerdict.MET : OracleVerdict.unknown(doubts), null);
  }

  private Start start() {
    return switch (clock.anchor()) {
      case OPENING -> opening();
      case LAST_VERSION -> lastVersion();
      case LAST_APPROVAL -> lastApproval();
    };
  }

  private Optional<Instant> opened() {
    return facts.complete(Aspect.OPENED)
        ? Optional.ofNullable(facts.contribution().timeline().opened())
        : Optional.empty();
  }

  private Start opening() {
    return opened()
        .map(at -> new Start(at, Set.of()))
        .orElse(new Start(null, Set.of(Aspect.OPENED)));
  }

  private Start lastVersion() {
    List<Push> changes = facts.reviews.changes();
    Optional<Instant> anchor =
        changes.stream()
            .reduce((earlier, later) -> later)
            .map(Push::at)
            .or(this::opened)
            .or(() -> facts.reviews.pushes().stream().findFirst().map(Push::at));
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    doubts.addAll(facts.lacking(Aspect.PUSHES));
    if (anchor.isEmpty()) {
      doubts.add(Aspect.OPENED);
    }
    return new Start(anchor.orElse(null), doubts);
  }

  private Start lastApproval() {
    Optional<Instant> surely = newestApproval(Tri.YES);
    Optional<Instant> possibly = newestApproval(Tri.MAYBE);
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    boolean laterMaybe = !possibly.equals(surely) || !facts.complete(Aspect.REVIEWS);
    boolean voidMaybe = surely.isPresent() && !facts.complete(Aspect.PUSHES);
    if (laterMaybe || voidMaybe) {
      doubts.addAll(row.lackingForApprovals());
      doubts.addAll(facts.lacking(Aspect.PUSHES));
    }
    return new Start(surely.orElse(null), doubts);
  }

  private Optional<Instant> newestApproval(Tri atLeast) {
    Title title = row.approvers.ofSomeDemand();
    return row.everybody().stream()
        .filter(person -> row.approvers.counts(person, title).compareTo(atLeast) >= 0)
        .map(person -> row.approvers.approval(person).orElseThrow().at())
        .max(Comparator.naturalOrder());
  }

  /** Why a window that seems over may have been made longer. */
  private Set<Aspect> doubtsOfRestarts(Instant anchor) {
    Set<Aspect> doubts = EnumSet.noneOf(Aspect.class);
    for (Restart restart : row.row.restarts()) {
      boolean version = restart.event() == Restart.Event.NEW_VERSION;
      doubts.addAll(facts.lacking(version ? Aspect.PUSHES : Aspect.OBJECTIONS));
    }
    Optional<Instant> latest = end(anchor, Tri.MAYBE);
    if (latest.isEmpty() || latest.get().isAfter(facts.now())) {
      doubts.addAll(objectors.lacking());
    }
    return doubts;
  }

  private record Event(Instant at, int place, Restart restart) {}

  /** The window's end with every event that is at least so sure. */
  private Optional<Instant> end(Instant anchor, Tri atLeast) {
    Optional<Instant> end = calendar.end(clock.span(), anchor);
    Set<Integer> used = new HashSet<>();
    for (Event event : events(atLeast)) {
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

  private List<Event> events(Tri atLeast) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < row.row.restarts().size(); i++) {
      Restart restart = row.row.restarts().get(i);
      for (Instant at : new TreeSet<>(instants(restart.event(), atLeast))) {
        events.add(new Event(at, i, restart));
      }
    }
    events.sort(Comparator.comparing(Event::at).thenComparingInt(Event::place));
    return events;
  }

  private List<Instant> instants(Restart.Event event, Tri atLeast) {
    return switch (event) {
      case NEW_VERSION -> facts.reviews.changes().stream().map(Push::at).toList();
      case OBJECTION -> objectors.objected(atLeast);
      case OBJECTION_WITHDRAWN -> objectors.withdrew(atLeast);
    };
  }
}
