package org.quorate.rules.ballots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;
import org.quorate.rules.time.Windows;
import org.quorate.vote.Position;
import org.quorate.vote.VetoLift;
import org.quorate.vote.Vote;

/**
 * How vetoes of a ballot end, but by their authors: somebody lifts them, or their time runs out.
 */
final class VetoEnd {
  private final Roll roll;
  private final Hall hall;
  private final @Nullable Who liftedBy;
  private final @Nullable Duration expires;

  VetoEnd(Roll roll) {
    this.roll = roll;
    hall = roll.hall;
    Veto veto = hall.row.standard().vetoedBy();
    liftedBy = veto == null ? null : veto.liftedBy();
    expires = veto == null ? null : veto.expires();
  }

  /** Whether any may end so. */
  boolean isPossible() {
    return liftedBy != null || expires != null;
  }

  /** Whether somebody who may has lifted a veto; whoever put the question may not. */
  Tri lifted(Say veto, Moment moment) {
    if (liftedBy == null) {
      return Tri.NO;
    }
    Tri lifted = Tri.of(!hall.areVotesTold()).and(Tri.MAYBE);
    for (VetoLift lift : hall.lifts(veto.person())) {
      int by = hall.people.number(lift.by());
      if (!hall.people.bot(by) && lift.at().isAfter(veto.vote().at())) {
        Tri may = hall.member(liftedBy, false, by, lift.at()).and(hall.isAuthor(by).not());
        lifted = lifted.or(inTime(lift.at(), moment).and(may));
      }
    }
    return lifted;
  }

  private Tri inTime(Instant at, Moment moment) {
    return switch (roll.timing(at, moment)) {
      case IN_TIME -> Tri.YES;
      case UNKNOWN -> Tri.MAYBE;
      default -> Tri.NO;
    };
  }

  /** Whether the time of a veto has run out by a moment. */
  Tri expired(Say veto, Moment moment) {
    Instant end = end(veto.vote());
    if (end == null || end.isAfter(moment.now())) {
      return Tri.NO;
    }
    Instant doubtful = moment.doubtfulFrom();
    boolean sure =
        (hall.schedule.endsKnown() || !hall.schedule.closes())
            && (doubtful == null || !end.isAfter(doubtful));
    return sure ? Tri.YES : Tri.MAYBE;
  }

  private @Nullable Instant end(Vote vote) {
    boolean runs = expires != null && vote.position() == Position.AGAINST;
    return runs && expires != null ? Windows.later(vote.at(), expires) : null;
  }

  /** Whether time alone ends all vetoes of somebody before the ballot closes. */
  boolean isAwaited(int person) {
    if (expires == null || hall.schedule.closes() && hall.schedule.most() == null) {
      return false;
    }
    Instant most = hall.schedule.most();
    return roll.says.get(person).stream()
        .map(say -> end(say.vote()))
        .allMatch(end -> end == null || most == null || !end.isAfter(most));
  }

  /** The instants at which one may end. */
  List<Instant> turns() {
    return turnsOfPeople().stream().map(Roll.Turn::at).toList();
  }

  /** The same, with whose it is. */
  List<Roll.Turn> turnsOfPeople() {
    List<Roll.Turn> turns = new ArrayList<>();
    if (expires != null) {
      for (Say say : roll.inTurn) {
        Instant end = end(say.vote());
        if (end != null) {
          turns.add(new Roll.Turn(end, say.person()));
        }
      }
    }
    if (liftedBy != null) {
      for (VetoLift lift : hall.ballot.lifts()) {
        turns.add(new Roll.Turn(lift.at(), hall.people.number(lift.vetoer())));
      }
    }
    return turns;
  }
}
