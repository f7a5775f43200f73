package org.quorate.rules.ballots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Restart;
import org.quorate.charter.Span;
import org.quorate.charter.VoteClock;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;

/**
 * The ends of a ballot's clock, as what happened while it was open moved them. From the first event
 * on of which nobody knows whether it happened, nobody knows the ends.
 */
final class ClockRun {
  private final VoteClock clock;
  private final Instant anchor;
  private final Map<String, WorkingCalendar> calendars;
  private final boolean[] spent;
  private @Nullable Instant least;
  private @Nullable Instant most;
  private @Nullable Instant version;
  private boolean doubted;
  private @Nullable Instant uncounted;

  ClockRun(VoteClock clock, Instant anchor, Map<String, WorkingCalendar> calendars) {
    this.clock = clock;
    this.anchor = anchor;
    this.calendars = calendars;
    spent = new boolean[clock.restarts().size()];
    least = end(clock.least(), anchor);
    most = end(clock.most(), anchor);
  }

  private @Nullable Instant end(@Nullable Span span, Instant from) {
    return span == null ? null : Windows.end(span, from, calendars);
  }

  /** Takes it that something may have happened of which nobody has told. */
  void doubt() {
    doubted = true;
  }

  /**
   * Goes through what happened.
   *
   * @param stirs in turn
   * @param cut when the host closed the ballot; nothing moves its ends from then on
   * @param turnout whether the quorum was reached where the clock ended, or by a vote
   * @param last now
   */
  void run(List<Stir> stirs, @Nullable Instant cut, Turnout turnout, Instant last) {
    for (int from = 0, to; from < stirs.size(); from = to) {
      Instant now = stirs.get(from).at();
      to = from + 1;
      while (to < stirs.size() && stirs.get(to).at().equals(now)) {
        to++;
      }
      if (cut != null && !now.isBefore(cut)) {
        break;
      }
      end(now.minusNanos(1), cut, turnout);
      endWith(now, stirs.subList(from, to), turnout);
      end(now, cut, turnout);
      if (isOver(now)) {
        return;
      } else if (now.isAfter(anchor)) {
        restart(now, stirs.subList(from, to), turnout);
      }
    }
    end(last, cut, turnout);
  }

  /**
   * A vote at the very instant of closing is in: one that makes up the quorum then gives the others
   * the time that the row promises them.
   */
  private void endWith(Instant now, List<Stir> stirs, Turnout turnout) {
    boolean last = !doubted && now.equals(most) && now.isAfter(anchor);
    for (int i = 0; last && i < spent.length; i++) {
      Restart restart = clock.restarts().get(i);
      boolean asked = restart.event() == Restart.Event.QUORUM_REACHED && !spent[i];
      Tri happened = asked ? happened(restart.event(), stirs, version) : Tri.NO;
      happened = happened == Tri.NO ? happened : turnout.madeUp(now, version);
      if (happened != Tri.NO) {
        doubted |= happened == Tri.MAYBE;
        spent[i] = restart.once();
        move(restart, now);
      }
    }
  }

  /** Goes on after each end up to an instant that a quorum was wanting at. */
  private void end(Instant upTo, @Nullable Instant cut, Turnout turnout) {
    boolean moved = true;
    while (moved && isAt(upTo, cut)) {
      Instant end = Objects.requireNonNull(most);
      int wanting = wanting();
      Tri reached = wanting < 0 ? Tri.YES : turnout.reached(end, version);
      doubted |= reached == Tri.MAYBE;
      uncounted = reached == Tri.MAYBE ? end : uncounted;
      if (reached == Tri.NO) {
        Restart restart = clock.restarts().get(wanting);
        spent[wanting] = restart.once();
        move(restart, end);
        moved = most != null && most.isAfter(end);
        if (moved && !restart.once()) {
          leap(restart, bound(upTo, cut, turnout.next(end)));
        }
      }
      moved &= reached == Tri.NO;
    }
  }

  /** The first instant by which an end without a quorum is no longer followed by another. */
  private static Instant bound(Instant upTo, @Nullable Instant cut, @Nullable Instant next) {
    Instant bound = upTo.plusNanos(1);
    bound = cut != null && cut.isBefore(bound) ? cut : bound;
    return next != null && next.isBefore(bound) ? next : bound;
  }

  /** Takes at once all steps of one length to an end that is not before an instant. */
  private void leap(Restart restart, Instant bound) {
    Instant from = most;
    Duration step = from == null ? null : step(restart, from);
    if (from == null || step == null || step.isZero() || !from.isBefore(bound)) {
      return;
    }
    long steps = Duration.between(from, bound.minusNanos(1)).dividedBy(step) + 1;
    Instant last = capped(Windows.later(from, step.multipliedBy(steps - 1)), restart);
    if (restart.extension() != null && least != null) {
      least = capped(Windows.later(least, step.multipliedBy(steps - 1)), restart);
    }
    most = last;
    move(restart, last);
  }

  /** From one end to the next, where all are alike; null where working days differ. */
  private @Nullable Duration step(Restart restart, Instant from) {
    Duration extension = restart.extension();
    if (extension != null || clock.most() instanceof Span.WorkingDays) {
      return extension;
    }
    Instant next = end(clock.most(), from);
    return next == null ? null : Duration.between(from, next);
  }

  private Instant capped(Instant end, Restart restart) {
    Duration atMost = restart.atMost();
    Instant cap = atMost == null ? end : Windows.later(anchor, atMost);
    return end.isAfter(cap) ? cap : end;
  }

  private boolean isAt(Instant upTo, @Nullable Instant cut) {
    return !doubted && most != null && !most.isAfter(upTo) && (cut == null || most.isBefore(cut));
  }

  /** Which restart an end without a quorum brings about; -1 for none. */
  private int wanting() {
    for (int i = 0; i < spent.length; i++) {
      if (clock.restarts().get(i).event() == Restart.Event.NO_QUORUM && !spent[i]) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the clock had closed the ballot, or nobody knows whether it had. */
  private boolean isOver(Instant now) {
    return clock.most() != null && (doubted || most == null || !now.isBefore(most));
  }

  private void restart(Instant now, List<Stir> stirs, Turnout turnout) {
    @Nullable Instant before = version;
    @Nullable Instant newest = isRenewed(stirs) ? now : version;
    for (int i = 0; i < spent.length; i++) {
      Restart restart = clock.restarts().get(i);
      Tri happened = spent[i] ? Tri.NO : happened(restart.event(), stirs, before);
      if (restart.event() == Restart.Event.QUORUM_REACHED && happened != Tri.NO) {
        happened = turnout.madeUp(now, newest);
      }
      if (happened != Tri.NO) {
        doubted |= happened == Tri.MAYBE;
        spent[i] = restart.once();
        move(restart, now);
      }
    }
  }

  private static Tri happened(Restart.Event kind, List<Stir> stirs, @Nullable Instant before) {
    Tri happened = Tri.NO;
    for (Stir stir : stirs) {
      boolean lapsed = before != null && stir.since().isBefore(before);
      happened = happened.or(stir.kind() == kind && !lapsed ? stir.happened() : Tri.NO);
    }
    return happened;
  }

  /** Whether a new version starts all again, so that votes before it lapse. */
  private boolean isRenewed(List<Stir> stirs) {
    for (int i = 0; i < spent.length; i++) {
      Restart restart = clock.restarts().get(i);
      if (!spent[i] && restart.voidsVotes() && happened(restart.event(), stirs, null) != Tri.NO) {
        return true;
      }
    }
    return false;
  }

  private void move(Restart restart, Instant now) {
    least = moved(least, clock.least(), restart, now);
    most = moved(most, clock.most(), restart, now);
    if (restart.voidsVotes()) {
      version = now;
    }
  }

  private @Nullable Instant moved(
      @Nullable Instant end, @Nullable Span span, Restart restart, Instant now) {
    if (end == null || span == null) {
      return null;
    }
    Duration extension = restart.extension();
    Instant next = extension == null ? end(span, now) : Windows.later(end, extension);
    if (next == null) {
      return null;
    }
    Instant cap = restart.atMost() == null ? next : Windows.later(anchor, restart.atMost());
    Instant capped = next.isAfter(cap) ? cap : next;
    return capped.isAfter(end) ? capped : end;
  }

  /** Its first end; null if it has none, or nobody knows. */
  @Nullable Instant least() {
    return doubted ? null : least;
  }

  /** Its last end; null if it has none, or nobody knows. */
  @Nullable Instant most() {
    return doubted ? null : most;
  }

  /** The version by which all started again; null for the first. */
  @Nullable Instant version() {
    return version;
  }

  /** The end at which nobody knows whether a quorum was wanting; null for none. */
  @Nullable Instant uncounted() {
    return uncounted;
  }

  /** Whether nobody knows what restarted it. */
  boolean isDoubted() {
    return doubted;
  }
}
