package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Veto;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/** Who vetoes a ballot as of a moment, and who could yet. */
final class Vetoes {
  private final Roll roll;
  private final Hall hall;
  private final @Nullable Veto veto;
  private final BitSet surely = new BitSet();
  private final BitSet perhaps = new BitSet();

  /** As of when it was last asked who may yet veto; null if it has to be asked of everybody. */
  private @Nullable Instant asked;

  Vetoes(Roll roll) {
    this.roll = roll;
    hall = roll.hall;
    veto = hall.row.standard().vetoedBy();
  }

  /**
   * Whether somebody vetoes by the votes that are told: by the latest that may be said and is in
   * time, or by one after it that perhaps is. Votes of one instant are in time or late together.
   */
  Tri told(int person, Moment moment) {
    List<Say> own = roll.says.get(person);
    boolean may = false;
    boolean mayNot = false;
    Instant heard = null;
    for (int i = own.size() - 1; veto != null && i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().equals(heard) && isPerhapsInTime(say, moment) && maySay(say)) {
        heard = say.vote().at();
        Tri stands = roll.asVeto(say, veto, moment);
        may |= stands != Tri.NO;
        mayNot |= stands != Tri.YES;
        if (roll.timing(say, moment) == Timing.IN_TIME) {
          return may ? Tri.MAYBE.or(Tri.of(!mayNot)) : Tri.NO;
        }
      }
    }
    return may ? Tri.MAYBE : Tri.NO;
  }

  /** Whether a vote may be said, as one against always may by somebody who vetoes. */
  private boolean maySay(Say say) {
    Position position = say.vote().position();
    return position == Position.AGAINST
        || position == Position.WITHDRAWN
        || hall.row.positions().contains(position);
  }

  private boolean isPerhapsInTime(Say say, Moment moment) {
    Timing timing = roll.timing(say, moment);
    return timing == Timing.IN_TIME || timing == Timing.UNKNOWN;
  }

  /** Whether somebody may have vetoed of whom no vote is told. */
  boolean mayBeUntold(int size, Moment moment) {
    if (veto == null || hall.areVotesTold()) {
      return false;
    }
    Instant first = hall.schedule.opensKnown() ? hall.schedule.opened() : null;
    for (Instant when : roll.since(first, moment.now())) {
      if (mayVeto(size, when, moment, false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether somebody who has not voted may veto at an instant.
   *
   * @param sure whether only those are meant who surely may
   */
  private boolean mayVeto(int size, Instant when, Moment moment, boolean sure) {
    if (veto == null) {
      return false;
    }
    for (int person = 0; person < size; person++) {
      Tri may = mayVeto(veto, person, when, moment);
      if (sure ? may == Tri.YES : may != Tri.NO) {
        return true;
      }
    }
    return sure ? hall.isForAnyone(veto.who()) : hall.isOpen(veto.who(), false, List.of(when));
  }

  private Tri mayVeto(Veto asked, int person, Instant when, Moment moment) {
    return !isSomebody(person) || hasVoted(person, moment)
        ? Tri.NO
        : hall.member(asked.who(), false, person, when)
            .and(hall.elector(person, moment).barred().not());
  }

  private boolean isSomebody(int person) {
    return hall.people.isSomebody(person) && !hall.people.bot(person);
  }

  /** Whether somebody who has not voted may veto from a moment on, as {@link #mayVeto}. */
  boolean mayYet(int size, Moment moment, boolean sure) {
    if (veto == null) {
      return false;
    }
    if (asked == null || !isAlike(asked, moment.now())) {
      for (int person = 0; person < size; person++) {
        note(veto, person, moment);
      }
    }
    asked = moment.now();
    boolean somebody = !(sure ? surely : perhaps).isEmpty();
    boolean others =
        sure ? hall.isForAnyone(veto.who()) : hall.isOpen(veto.who(), false, List.of(moment.now()));
    return somebody || others;
  }

  /** Whether nobody comes to hold a role, or holds it no more, between two instants. */
  private boolean isAlike(Instant one, Instant other) {
    return one.equals(other)
        || one.equals(hall.at) == other.equals(hall.at) && hall.terms.between(one, other).isEmpty();
  }

  private void note(Veto of, int person, Moment moment) {
    Tri may = mayVeto(of, person, moment.now(), moment);
    if (may != Tri.YES && isSomebody(person) && !hasVoted(person, moment)) {
      may = may.or(roll.newcomers.mayVeto(of.who(), person, moment));
    }
    surely.set(person, may == Tri.YES);
    perhaps.set(person, may != Tri.NO);
  }

  /** Takes it that somebody voted or stood back. */
  void turn(int person, Moment moment) {
    if (veto != null && asked != null) {
      note(veto, person, moment);
    }
  }

  /** Takes it that all may be different. */
  void forget() {
    asked = null;
  }

  /** Whether the last that somebody said in time is a vote that they did not take back. */
  private boolean hasVoted(int person, Moment moment) {
    List<Say> own = roll.says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (roll.timing(say, moment) == Timing.IN_TIME && maySay(say)) {
        return say.vote().position() != Position.WITHDRAWN;
      }
    }
    return false;
  }
}
