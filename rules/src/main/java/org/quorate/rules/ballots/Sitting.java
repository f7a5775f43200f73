package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.Facts;

/** A ballot by one row that decides it, or may: from its opening to its end, or to now. */
final class Sitting {
  final Roll roll;
  final Summons summons;
  private List<Instant> instants = List.of();
  private @Nullable Ending ending;
  private @Nullable Floor floor;

  Sitting(Hall hall, Facts facts) {
    roll = new Roll(hall, facts);
    summons = new Summons(roll, facts);
  }

  /**
   * Asks who votes and what counts at each instant at which it might close. Of a stretch in which
   * nobody comes or goes the first and the last are enough: in between votes are in time, or not
   * yet heard, as they are at one of the two. Of whoever stands back in between it is asked just
   * before and then.
   */
  void open() {
    instants = Ending.instants(roll);
    if (instants.isEmpty()) {
      return;
    }
    List<Instant> all = new ArrayList<>(instants);
    all.add(roll.hall.schedule.end());
    Moment first = roll.moment(all.get(0));
    Moment last = first;
    roll.collect(first);
    for (Instant instant : all) {
      Moment next = roll.moment(instant);
      if (!roll.isAlike(first, next)) {
        roll.collect(last);
        roll.collect(next);
        first = next;
      }
      last = next;
    }
    roll.collect(last);
    Map<Instant, Integer> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.putIfAbsent(all.get(i), i);
    }
    for (Roll.Turn recusal : roll.hall.recusals()) {
      Integer place = places.get(recusal.at());
      if (place != null && place > 0) {
        roll.collect(recusal, roll.moment(all.get(place - 1)), roll.moment(recusal.at()));
      }
    }
  }

  /** Asks the same at its end. */
  void end() {
    Ending end = Ending.of(roll, new Demands(roll), instants);
    roll.collect(end.moment());
    ending = end;
    summons.collect();
  }

  /** How it closed. */
  Ending ending() {
    return Objects.requireNonNull(ending);
  }

  /** What everybody is doing at its end. */
  Floor floor() {
    Floor now = floor == null ? new Floor(roll, ending().moment(), false) : floor;
    floor = now;
    return now;
  }

  /** Whether surely nobody can vote any more. */
  boolean isClosed() {
    return roll.hall.schedule.isClosed() || ending().closedEarly() != null;
  }
}
