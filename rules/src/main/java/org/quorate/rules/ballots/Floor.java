package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.quorate.Aspect;
import org.quorate.charter.Electorate;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/** What everybody is doing as of an instant that moves on; moving looks at those only who voted. */
final class Floor {
  private final Roll roll;
  private final Hall hall;
  private final boolean byCasting;
  private final boolean allTold;
  private final int positions;
  private final int[] worlds;
  private final Tri[] vetoes;
  private Crowd crowd;
  private Instant now;
  private Instant taken;
  private int heard;

  Floor(Roll roll, Instant start) {
    this.roll = roll;
    hall = roll.hall;
    byCasting = hall.row.electorate().roll() == Electorate.Roll.CASTING;
    allTold = hall.known.complete(Aspect.VOTES);
    int admitted = 0;
    for (Position position : hall.row.positions()) {
      admitted |= position == Position.WITHDRAWN ? 0 : World.of(position).bit();
    }
    positions = admitted;
    worlds = new int[hall.people.size()];
    vetoes = new Tri[hall.people.size()];
    Arrays.fill(vetoes, Tri.NO);
    now = start;
    taken = roll.of(start);
    crowd = everybody();
  }

  private Crowd everybody() {
    Crowd all = new Crowd(positions);
    for (int person = 0; person < worlds.length; person++) {
      if (hall.people.isSomebody(person)) {
        worlds[person] = worldsOf(person);
        vetoes[person] = roll.vetoes(person, now);
        all.add(worlds[person]);
      }
    }
    if (hall.isOpen(taken)) {
      int silent = hall.known.complete(Aspect.ATTENDANCE) ? World.ABSENT.bit() : World.SILENT;
      all.open(World.OUT.bit() | silent | (allTold ? 0 : positions));
    }
    while (heard < roll.inTurn.size() && !roll.inTurn.get(heard).vote().at().isAfter(now)) {
      heard++;
    }
    return all;
  }

  /** Goes on to a later instant. */
  void moveTo(Instant instant) {
    now = instant;
    Instant next = roll.of(instant);
    if (!next.equals(taken)) {
      taken = next;
      crowd = everybody();
      return;
    }
    List<Say> all = roll.inTurn;
    for (; heard < all.size() && !all.get(heard).vote().at().isAfter(now); heard++) {
      int person = all.get(heard).person();
      crowd.remove(worlds[person]);
      worlds[person] = worldsOf(person);
      vetoes[person] = roll.vetoes(person, now);
      crowd.add(worlds[person]);
    }
  }

  private int worldsOf(int person) {
    return byCasting ? byCasting(person) : bySeat(person, roll.seat(person, taken));
  }

  private int bySeat(int person, Seat seat) {
    int set = seat.mayBeOut() ? World.OUT.bit() : 0;
    set |= seat.maySit() ? there(person, World.BARRED, World.BARRED_HERE) : 0;
    return seat.mayVote() ? set | votes(person) : set;
  }

  /** What somebody may do who may vote: the last vote that surely counts, or one after it. */
  private int votes(int person) {
    int set = 0;
    List<Say> own = roll.says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().isAfter(now)) {
        Heard ruled = roll.heard(say, taken);
        if (ruled.mayCount()) {
          set |= doing(say);
        }
        if (ruled.countsOfElectors()) {
          return set;
        }
      }
    }
    return set | silent(person) | (allTold ? 0 : positions);
  }

  private int doing(Say say) {
    Position position = say.vote().position();
    return position == Position.WITHDRAWN ? silent(say.person()) : World.of(position).bit();
  }

  private int silent(int person) {
    return there(person, World.ABSENT, World.HERE);
  }

  private int there(int person, World absent, World here) {
    return switch (hall.present(person)) {
      case NO -> absent.bit();
      case YES -> here.bit();
      case MAYBE -> absent.bit() | here.bit();
    };
  }

  /** Whoever was an elector when they voted stands in the base, whatever they are by now. */
  private int byCasting(int person) {
    Seat seat = roll.seat(person, taken);
    int without = seat.mayBeOut() ? World.OUT.bit() : 0;
    without |= seat.maySit() ? there(person, World.BARRED, World.BARRED_HERE) : 0;
    without |= seat.mayVote() ? silent(person) | (allTold ? 0 : positions) : 0;
    int set = 0;
    List<Say> own = roll.says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().isAfter(now)) {
        Heard ruled = roll.heard(say, taken);
        boolean back = say.vote().position() == Position.WITHDRAWN;
        int doing = back ? without & ~positions : doing(say);
        set |= ruled.mayCount() ? doing : 0;
        if (ruled == Heard.YES) {
          return set;
        }
      }
    }
    return set | without;
  }

  Instant now() {
    return now;
  }

  /** The instant of the roll. */
  Instant taken() {
    return taken;
  }

  Crowd crowd() {
    return crowd;
  }

  /** What a person may be doing. */
  int worlds(int person) {
    return worlds[person];
  }

  int size() {
    return worlds.length;
  }

  /** Whether somebody vetoes. */
  Tri vetoed() {
    Tri best = allTold ? Tri.NO : Tri.MAYBE;
    for (Tri one : vetoes) {
      best = best.or(one);
    }
    return best;
  }

  /** Whether a person vetoes. */
  Tri vetoes(int person) {
    return vetoes[person];
  }

  /** Whether somebody has a concern. */
  Tri concerned() {
    if (crowd.surely(World.CONCERN.bit()) > 0) {
      return Tri.YES;
    }
    boolean perhaps = !allTold && World.CONCERN.in(positions);
    return perhaps || crowd.mayHave(World.CONCERN.bit()) ? Tri.MAYBE : Tri.NO;
  }

  /** Whether somebody who has not voted could yet veto. */
  boolean mayYetBeVetoed() {
    if (hall.row.standard().vetoedBy() == null) {
      return false;
    }
    for (int person = 0; person < worlds.length; person++) {
      if ((worlds[person] & World.SILENT) != 0 && roll.mayVeto(person, hall.at)) {
        return World.AGAINST.in(positions);
      }
    }
    return crowd.isOpen();
  }

  /** Whether somebody who has not voted could yet raise a concern. */
  boolean mayYetBeConcerned() {
    return World.CONCERN.in(positions) && crowd.mayHave(World.SILENT);
  }
}
