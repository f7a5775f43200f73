package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.rules.people.Tri;

/**
 * Whether a ballot closed before its clock, by its row: at the first instant at which the condition
 * for it held.
 *
 * @param early whether it did
 * @param closedEarly when it surely had; null if that is not sure
 * @param moment as of when it is looked at: its end, or now
 */
record Ending(Tri early, @Nullable Instant closedEarly, Moment moment) {

  /** Whether the condition is looked for at all: only where all is known of when votes count. */
  private static boolean mayCloseEarly(Hall hall) {
    Schedule schedule = hall.schedule;
    return hall.row.closeEarly() != CloseEarly.NEVER
        && schedule.begun()
        && !schedule.end().isBefore(schedule.opened());
  }

  /** The instants at which the condition may come to hold. */
  static List<Instant> instants(Roll roll) {
    Hall hall = roll.hall;
    if (!mayCloseEarly(hall) || !hall.schedule.endsKnown()) {
      return List.of();
    }
    Instant opened = hall.schedule.opened();
    Instant end = hall.schedule.end();
    TreeSet<Instant> instants = new TreeSet<>(hall.terms.between(opened, end));
    instants.add(opened);
    roll.inTurn.forEach(say -> instants.add(say.vote().at()));
    instants.addAll(hall.recusals(end));
    instants.addAll(roll.vetoEnd().turns());
    return List.copyOf(instants.subSet(opened, true, end, true));
  }

  private static Tri holds(Demands demands, Floor floor, boolean whenDecided) {
    return whenDecided ? demands.decided(floor) : demands.allVoted(floor);
  }

  static Ending of(Roll roll, Demands demands, List<Instant> instants) {
    Instant end = roll.hall.schedule.end();
    if (instants.isEmpty()) {
      Tri early = Tri.NO;
      if (mayCloseEarly(roll.hall)) {
        early = Tri.MAYBE;
      }
      return new Ending(early, null, roll.last(end, List.of()));
    }
    boolean whenDecided = roll.hall.row.closeEarly() == CloseEarly.DECIDED;
    List<Instant> perhaps = new ArrayList<>();
    Floor floor = new Floor(roll, roll.moment(instants.get(0)), true);
    for (Instant instant : instants) {
      floor.moveTo(instant);
      Tri early = holds(demands, floor, whenDecided);
      if (early == Tri.YES) {
        return new Ending(early, instant, roll.last(instant, perhaps));
      } else if (early == Tri.MAYBE) {
        perhaps.add(instant);
      }
    }
    if (!perhaps.isEmpty() && roll.hall.schedule.at().equals(end)) {
      floor.moveTo(end);
      if (holds(demands, floor, whenDecided) == Tri.YES) {
        return new Ending(Tri.YES, end, roll.last(end, perhaps));
      }
    }
    Tri early = perhaps.isEmpty() ? Tri.NO : Tri.MAYBE;
    return new Ending(early, null, roll.last(end, perhaps));
  }
}
