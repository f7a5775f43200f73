package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Veto;
import org.quorate.rules.people.Tri;

/** Who vetoes a ballot as of a moment, and who could yet. */
final class Vetoes {
  private final Roll roll;
  private final Hall hall;
  private final @Nullable Veto veto;

  Vetoes(Roll roll) {
    this.roll = roll;
    hall = roll.hall;
    veto = hall.row.standard().vetoedBy();
  }

  /** Whether somebody vetoes by the votes that are told: by the latest that is in time. */
  Tri told(int person, Moment moment) {
    List<Say> own = roll.says.get(person);
    Tri best = Tri.NO;
    for (int i = own.size() - 1; veto != null && i >= 0; i--) {
      Say say = own.get(i);
      Timing timing = hall.schedule.timing(say.vote().at());
      if (!say.vote().at().isAfter(moment.now()) && isPerhapsInTime(timing)) {
        Heard heard = roll.asVeto(say, veto, moment);
        boolean sure = timing == Timing.IN_TIME && !moment.doubts(say.vote().at());
        Tri stands = heard == Heard.YES ? Tri.YES : heard.perhaps() ? Tri.MAYBE : Tri.NO;
        if (sure) {
          boolean both = best == Tri.NO && i == own.size() - 1 || best == stands;
          return both ? stands : after(own, i, moment) ? Tri.MAYBE : stands;
        }
        best = best.or(stands == Tri.YES ? Tri.MAYBE : stands);
      }
    }
    return best;
  }

  private static boolean isPerhapsInTime(Timing timing) {
    return timing == Timing.IN_TIME || timing == Timing.UNKNOWN;
  }

  /** Whether some vote after another perhaps is in time and would take its place. */
  private boolean after(List<Say> own, int index, Moment moment) {
    for (int i = index + 1; i < own.size(); i++) {
      Instant at = own.get(i).vote().at();
      if (!at.isAfter(moment.now()) && isPerhapsInTime(hall.schedule.timing(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody may have vetoed of whom no vote is told. */
  boolean mayBeUntold(int size, Moment moment) {
    if (veto == null || hall.areVotesTold()) {
      return false;
    }
    Instant first = hall.schedule.opensKnown() ? hall.schedule.opened() : null;
    for (Instant when : roll.since(first, moment.now())) {
      if (mayVeto(size, when, moment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody who has not voted may veto at an instant. */
  boolean mayVeto(int size, Instant when, Moment moment) {
    if (veto == null) {
      return false;
    }
    for (int person = 0; person < size; person++) {
      if (hall.people.isSomebody(person)
          && !hall.people.bot(person)
          && !hasVoted(person, moment)
          && hall.elector(person, moment).barred() != Tri.YES
          && hall.member(veto.who(), false, person, when) != Tri.NO) {
        return true;
      }
    }
    return hall.isOpen(veto.who(), false, List.of(when));
  }

  private boolean hasVoted(int person, Moment moment) {
    for (Say say : roll.says.get(person)) {
      Instant at = say.vote().at();
      boolean sure = hall.schedule.timing(at) == Timing.IN_TIME && !moment.doubts(at);
      if (sure && !at.isAfter(moment.now())) {
        return true;
      }
    }
    return false;
  }
}
