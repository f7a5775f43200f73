package org.quorate.rules.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.Span;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/**
 * One holder as of each instant at which a row of departures may come to take their vote, or give
 * it back. Where a row takes it for a time, it begins before all that is told of them.
 */
final class Walk {
  /** At so many instants one person is looked at; nobody can tell what comes after them. */
  static final int MOST = 1_000;

  /** Before all facts. */
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

  /** What a span of calendar dates may be longer than so many days. */
  private static final int ZONES = 2;

  private final Function<Instant, DepartureDeliberation> asked;
  private final NavigableSet<Instant> terms;
  private final int most;
  private final List<DepartureDeliberation> steps = new ArrayList<>(1);
  private final List<List<Ban>> bans = new ArrayList<>();
  private final TreeSet<Instant> ends = new TreeSet<>();
  private boolean sinceEver = true;
  private @Nullable Instant beyond;
  private @Nullable Instant ahead;

  /**
   * Up to some instant.
   *
   * @param asked the rows as of an instant
   * @param most at so many instants the holder is looked at
   */
  Walk(Function<Instant, DepartureDeliberation> asked, Instant since, Instant last, int most) {
    this.asked = asked;
    this.most = most;
    DepartureDeliberation first = asked.apply(since);
    List<Then> timed = first.exits.stream().flatMap(exit -> exit.timed().stream()).toList();
    boolean alone = first.exits.stream().allMatch(DepartureDeliberation.Exit::isByFacts);
    terms = alone && !timed.isEmpty() ? first.ownTerms() : first.scene.plan.terms.all();
    Instant begin = timed.isEmpty() || since.isBefore(BEGINNING) ? since : BEGINNING;
    if (!go(begin, since, last) && begin.isBefore(since)) {
      sinceEver = false;
      go(back(timed, since), since, last);
    }
  }

  /** Whether all of it could be looked at. */
  private boolean go(Instant begin, Instant since, Instant last) {
    steps.clear();
    ends.clear();
    beyond = null;
    ahead = null;
    Instant when = begin;
    boolean turns = true;
    while (when != null) {
      if (steps.size() == most) {
        beyond = when;
        return false;
      }
      DepartureDeliberation step = asked.apply(when);
      steps.add(step);
      if (turns) {
        step.exits.forEach(exit -> exit.timed().ifPresent(then -> end(step, then)));
      }
      Instant turn = turn(step);
      Instant next = earlier(turn, ends.higher(when));
      next = when.isBefore(since) ? earlier(next, since) : next;
      turns = next != null && next.equals(turn);
      boolean over = next != null && next.isAfter(last);
      ahead = over ? next : null;
      when = over ? null : next;
    }
    return true;
  }

  private void end(DepartureDeliberation step, Then then) {
    Instant end = Countdown.end(then, step.at(), step.scene.plan.calendars);
    if (end != null && end.isBefore(Instant.MAX)) {
      ends.add(end);
    }
  }

  /** When something of the rows turns next; null for never. */
  private @Nullable Instant turn(DepartureDeliberation step) {
    TreeSet<Instant> own = new TreeSet<>();
    step.ownTurns(own);
    Instant next = earlier(own.higher(step.at()), terms.higher(step.at()));
    return next == null || next.equals(Instant.MAX) ? null : next;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  /** So early that no time that began before runs still. */
  private static Instant back(List<Then> timed, Instant since) {
    Duration longest = Duration.ZERO;
    for (Then then : timed) {
      Span lasts = then.lasts();
      Duration own =
          lasts instanceof Span.Exact exact
              ? exact.duration()
              : lasts instanceof Span.Dates dates
                  ? Duration.ofDays(dates.days() + ZONES)
                  : Duration.ZERO;
      longest = own.compareTo(longest) > 0 ? own : longest;
    }
    boolean far = Duration.between(BEGINNING, since).compareTo(longest) > 0;
    return far ? since.minus(longest) : since;
  }

  /** At how many instants the holder is looked at. */
  int size() {
    return steps.size();
  }

  /** The first instant that is not looked at, though it matters; null for none. */
  @Nullable Instant beyond() {
    return beyond;
  }

  /** The next after the last one; null for none. */
  @Nullable Instant ahead() {
    return ahead;
  }

  /** When a time is over that may have begun. */
  NavigableSet<Instant> ends() {
    return ends;
  }

  void each(Consumer<Step<?>> work) {
    steps.forEach(work);
  }

  /** Adds what is asked of votes, once claims are ruled. */
  void judge(Facts facts) {
    Map<Integer, Countdown> countdowns = new HashMap<>();
    for (DepartureDeliberation step : steps) {
      List<Ban> own = new ArrayList<>(step.exits.size());
      for (int i = 0; i < step.exits.size(); i++) {
        Ban ban = ban(step, i, facts, countdowns);
        facts.add(ban);
        own.add(ban);
      }
      bans.add(own);
    }
  }

  private Ban ban(
      DepartureDeliberation step, int row, Facts facts, Map<Integer, Countdown> countdowns) {
    DepartureDeliberation.Exit exit = step.exits.get(row);
    Then timed = exit.timed().orElse(null);
    if (timed == null) {
      Tri met = exit.fulfilled(facts, DepartureDeliberation.OF_HOLDERS);
      return new Ban(Ban.Lasting.WHILE_MET, met);
    }
    Tri met = exit.fulfilled(facts, DepartureDeliberation.OF_ALL);
    Countdown countdown =
        countdowns.computeIfAbsent(
            row, any -> new Countdown(timed, sinceEver, step.scene.plan.calendars));
    countdown.tell(step.at(), met);
    return new Ban(countdown.lasting(step.at()), met);
  }

  /** Told of each instant, with what is said of votes by each row, in turn. */
  void found(Facts facts, Found found) {
    for (int i = 0; i < steps.size(); i++) {
      DepartureDeliberation step = steps.get(i);
      for (int row = 0; row < step.exits.size(); row++) {
        DepartureRow of = step.exits.get(row).row();
        if (of != null) {
          found.withheld(step.at(), of, (Tri) facts.ruling(bans.get(i).get(row)));
        }
      }
    }
  }

  /** Hears whether a row withholds a vote from an instant on. */
  interface Found {
    void withheld(Instant at, DepartureRow row, Tri withheld);
  }

  /** How long a row takes the vote as of the last instant. */
  Ban last(DepartureRow row) {
    DepartureDeliberation step = steps.get(steps.size() - 1);
    for (int i = 0; i < step.exits.size(); i++) {
      if (row.equals(step.exits.get(i).row()) && beyond == null) {
        return bans.get(steps.size() - 1).get(i);
      }
    }
    return new Ban(Ban.Lasting.UNKNOWN, Tri.MAYBE);
  }
}
