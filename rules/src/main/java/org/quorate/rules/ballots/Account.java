package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.charter.BodyRow;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.BallotResult.Totals;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Which votes count, which do not, and why. */
final class Account {
  private static final String OVERTAKEN = "a later vote of the same person stands";
  private static final String OUTSPOKEN = "a later vote of the same organisation stands";
  private static final String PERHAPS_SPEAKS =
      "nobody knows whether it speaks for the seat for which it was cast";
  private static final String PERHAPS_OVERTAKEN = "a later vote may stand instead";

  private final Roll roll;
  private final Floor floor;
  private final List<Say> counted = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Lent> lent = new ArrayList<>();

  /** A vote that counts for the seat of another one. */
  record Lent(int person, int seat) {}

  Account(Roll roll, Floor floor) {
    this.roll = roll;
    this.floor = floor;
    for (int person = 0; person < roll.says.size(); person++) {
      List<Say> own = roll.says.get(person);
      boolean overtaken = false;
      boolean perhaps = false;
      for (int i = own.size() - 1; i >= 0; i--) {
        Say say = own.get(i);
        overtaken |= consider(say, overtaken, perhaps);
        perhaps |= mayCount(say);
      }
    }
    counted.sort(Comparator.comparing(this::name));
    refused.sort(
        Comparator.comparing(Refused::who)
            .thenComparing(it -> it.vote().at())
            .thenComparing(it -> it.vote().sequence())
            .thenComparing(it -> it.vote().position()));
  }

  private Handle name(Say say) {
    return roll.hall.people.handle(say.person());
  }

  /** Whether no earlier vote of the same person can count beside this one. */
  private boolean consider(Say say, boolean overtaken, boolean perhapsOvertaken) {
    Heard heard = roll.heard(say, floor.moment());
    if (!heard.mayCount()) {
      refuse(say, say.flaw() == null ? because(say, heard) : say.flaw(), false);
      return false;
    } else if (overtaken) {
      refuse(say, OVERTAKEN, false);
      return true;
    }
    boolean last = roll.isByCasting() ? heard == Heard.YES : heard.countsOfElectors();
    Lending lending = floor.lending();
    if (lending != null && lending.isOther(say.person())) {
      if (say.vote().position() != Position.WITHDRAWN) {
        standIn(say, heard, perhapsOvertaken, lending);
      }
    } else if (say.vote().position() != Position.WITHDRAWN) {
      boolean sure = floor.own(say.person()) == World.of(say.vote().position()).bit();
      Tri speaks = floor.speaks(say);
      if (sure && heard == Heard.YES && !perhapsOvertaken && speaks == Tri.YES) {
        counted.add(say);
      } else if (speaks == Tri.NO) {
        refuse(say, OUTSPOKEN, false);
      } else {
        refuse(say, heard.perhaps() ? because(say, heard) : PERHAPS_OVERTAKEN, true);
      }
    }
    return last;
  }

  /** A vote of somebody who stands in: it counts if it speaks for the seat of a silent member. */
  private void standIn(Say say, Heard heard, boolean perhapsOvertaken, Lending lending) {
    int seat = lending.seat(say.person());
    BodyRow body = roll.lending();
    if (seat < 0 || body == null) {
      refuse(say, heard.because(), true);
      return;
    }
    String member = roll.hall.people.shown(seat);
    Tri speaks = lending.speaks(say);
    boolean alone = floor.apart(seat) == World.open(World.of(say.vote().position()).bit());
    boolean sure = alone && !lending.mayHide(seat) && !floor.areSeatsUnclear();
    if (!lending.lends(floor.own(seat))) {
      boolean votes = (floor.own(seat) & World.VOTED) != 0;
      refuse(say, StandingIn.instead(body, member, votes), false);
    } else if (sure && heard == Heard.YES && !perhapsOvertaken && speaks == Tri.YES) {
      counted.add(say);
      lent.add(new Lent(say.person(), seat));
    } else if (speaks == Tri.NO) {
      refuse(say, StandingIn.outspoken(body, member), false);
    } else {
      refuse(say, heard.perhaps() ? because(say, heard) : PERHAPS_SPEAKS, true);
    }
  }

  /** Votes that surely count for the seats of others. */
  List<Lent> lent() {
    return lent;
  }

  /** Where a row of departures takes the vote, or perhaps does, it is quoted. */
  private String because(Say say, Heard heard) {
    if (heard != Heard.MAY_NOT_VOTE && heard != Heard.MAYBE_MAY_NOT_VOTE) {
      return heard.because();
    }
    Suspension lost = roll.withheld(say, floor.moment());
    boolean sure = heard == Heard.MAY_NOT_VOTE;
    if (lost.takesVote() != (sure ? Tri.YES : Tri.MAYBE)) {
      return heard.because();
    }
    String row = Withholding.quoted(lost.by());
    return (sure ? "" : "nobody knows whether ") + row + " takes the vote of who cast it";
  }

  private boolean mayCount(Say say) {
    return roll.heard(say, floor.moment()).mayCount();
  }

  private void refuse(Say say, String because, boolean perhaps) {
    refused.add(new Refused(name(say), say.vote(), because, perhaps));
  }

  /** Those that surely count, by voter. */
  List<Vote> counted() {
    return counted.stream().map(Say::vote).toList();
  }

  /**
   * The others, by voter and time.
   *
   * @param decided votes cast after the closing that decided a tie
   */
  List<Refused> refusedBut(Set<Vote> decided) {
    return refused.stream().filter(one -> !decided.contains(one.vote())).toList();
  }

  /** How many votes surely say what. */
  Totals totals() {
    return new Totals(
        of(Position.FOR),
        of(Position.AGAINST),
        of(Position.ABSTAIN),
        of(Position.BLANK),
        of(Position.CONCERN));
  }

  private int of(Position position) {
    return (int) counted.stream().filter(say -> say.vote().position() == position).count();
  }
}
