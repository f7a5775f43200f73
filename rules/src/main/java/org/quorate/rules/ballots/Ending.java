package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.rules.people.Tri;

/**
 * How a ballot ended, or how it stands.
 *
 * @param floor what everybody was doing when it closed, or is doing
 * @param early whether it closed, or closes now, before its clock by its row
 * @param closedEarly when it did; null if it did not
 */
record Ending(Floor floor, Tri early, @Nullable Instant closedEarly) {

  static Ending of(Roll roll, Demands demands) {
    Schedule schedule = roll.hall.schedule;
    CloseEarly when = roll.hall.row.closeEarly();
    Instant end = schedule.end();
    if (when == CloseEarly.NEVER || !schedule.isKnown() || end.isBefore(schedule.opened())) {
      Floor floor = new Floor(roll, end);
      boolean open = when == CloseEarly.NEVER || schedule.isKnown();
      return new Ending(floor, open ? Tri.NO : Tri.MAYBE, null);
    }
    TreeSet<Instant> instants = new TreeSet<>();
    instants.add(schedule.opened());
    for (Say say : roll.inTurn) {
      Instant at = say.vote().at();
      if (schedule.timing(at) == Timing.IN_TIME) {
        instants.add(at);
      }
    }
    instants.add(end);
    Floor floor = new Floor(roll, instants.first());
    Tri early = Tri.NO;
    for (Instant instant : instants) {
      floor.moveTo(instant);
      early = when == CloseEarly.DECIDED ? demands.decided(floor) : Demands.allVoted(floor);
      if (early == Tri.YES) {
        return new Ending(floor, early, instant);
      }
    }
    return new Ending(floor, early, null);
  }
}
