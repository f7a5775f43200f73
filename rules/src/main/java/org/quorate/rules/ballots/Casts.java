package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Which of their votes may be the one that counts, person by person. */
final class Casts {
  /** Stands for no vote. */
  static final Say NONE =
      new Say(
          new Vote(Handle.of("nobody"), Position.WITHDRAWN, Instant.EPOCH, 0, "", Map.of()),
          -1,
          null);

  private final Roll roll;
  private final Floor floor;

  Casts(Roll roll, Floor floor) {
    this.roll = roll;
    this.floor = floor;
  }

  /** Whether somebody may have cast a vote of which nobody told. */
  boolean mayHide(int person) {
    return !roll.hall.areVotesTold()
        && World.FOR.in(floor.own(person))
        && look(person, new ArrayList<>());
  }

  /** As of when they are looked at. */
  Moment moment() {
    return floor.moment();
  }

  /** Each that may count, the latest first, and {@link #NONE} if perhaps none does; never empty. */
  List<Say> of(int person) {
    List<Say> may = new ArrayList<>();
    look(person, may);
    return may;
  }

  /** Looks for votes until one is sure; whether perhaps none of those told counts. */
  private boolean look(int person, List<Say> may) {
    List<Say> own = roll.says.get(person);
    Instant last = null;
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      Heard heard = roll.heard(say, floor.moment());
      if (heard.mayCount() && !say.vote().at().equals(last)) {
        last = say.vote().at();
        add(may, say.vote().position() == Position.WITHDRAWN ? NONE : say);
        if (heard == Heard.YES) {
          return false;
        }
        if (isOfPerson(heard)) {
          add(may, NONE);
          return false;
        }
      }
    }
    add(may, NONE);
    return true;
  }

  /** Whether all votes of somebody count or none, so far as this one has told. */
  private boolean isOfPerson(Heard heard) {
    return roll.isByCasting()
        ? heard == Heard.MAYBE_MAY_NOT_VOTE && !roll.hall.barsRoles()
        : heard.countsOfElectors();
  }

  private static void add(List<Say> to, Say say) {
    if (!to.contains(say)) {
      to.add(say);
    }
  }
}
