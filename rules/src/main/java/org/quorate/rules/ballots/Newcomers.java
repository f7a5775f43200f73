package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Electorate;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/**
 * Who may not vote yet and comes to a vote before the clock of a ballot has run: nothing closes it
 * early as long as that could change its result. The roster tells it of the roles that it lists; to
 * other roles anybody may come, and whose vote is withheld may earn it back.
 */
final class Newcomers {
  private final Hall hall;
  private final Facts facts;
  private final boolean rollLater;
  private final @Nullable Instant horizon;

  Newcomers(Hall hall, Facts facts) {
    this.hall = hall;
    this.facts = facts;
    rollLater = hall.row.electorate().roll() != Electorate.Roll.OPENING;
    VoteClock clock = hall.row.openFor();
    boolean fixed = clock.restarts().isEmpty() && clock.anchor() != VoteClock.Anchor.LAST_VERSION;
    horizon = fixed ? hall.schedule.most() : null;
  }

  /** Whether it matters who comes, and somebody may. */
  boolean arePossible() {
    return rollLater && hall.row.closeEarly() != CloseEarly.NEVER;
  }

  /** Whether anybody may come, since who votes is not for the roster to say. */
  boolean mayBeAnybody(Moment moment) {
    return mayCome(moment) && isUnlisted(hall.row.electorate().who());
  }

  /** Whether it is not too late for somebody to come. */
  boolean mayCome(Moment moment) {
    boolean over = horizon != null && !moment.now().isBefore(horizon);
    return arePossible() && !over;
  }

  private boolean isUnlisted(Who who) {
    return who instanceof Who.Role role && hall.people.unlisted(role.role(), true)
        || who instanceof Who.AnyOf any && any.alternatives().stream().anyMatch(this::isUnlisted);
  }

  /** When somebody's roles change from a moment on, while the ballot may be open. */
  List<Instant> turns(int person, Moment moment) {
    NavigableSet<Instant> all = new TreeSet<>();
    int[] same = hall.people.inCharter(person);
    for (int number : same.length == 0 ? new int[] {person} : same) {
      all.addAll(hall.plan.turns(number).tailSet(moment.now(), false));
    }
    return List.copyOf(horizon == null ? all : all.headSet(horizon, true));
  }

  /** Adds what the rules judge of somebody as of then. */
  void collect(int person, Moment moment) {
    if (arePossible()) {
      later(person, moment).forEach(facts::add);
    }
  }

  /** Whether somebody may vote as of a moment, or will before the clock has run. */
  Tri come(int person, Moment moment) {
    Tri come = Tri.NO;
    for (Elector then : arePossible() ? later(person, moment) : List.<Elector>of()) {
      Seat seat = Seat.of(facts, then);
      come = come.or(seat.mayVote() ? Tri.MAYBE.or(Tri.of(seat.surelyVotes())) : Tri.NO);
    }
    return come;
  }

  private List<Elector> later(int person, Moment moment) {
    List<Elector> all = new ArrayList<>(1);
    if (hall.withheld.isPossible()) {
      all.add(hall.entitled(person, moment));
    }
    for (Instant turn : turns(person, moment)) {
      all.add(hall.entitled(person, at(turn, moment)));
    }
    return all;
  }

  private static Moment at(Instant turn, Moment moment) {
    return new Moment(moment.now(), List.of(turn), moment.doubtfulFrom());
  }

  /** Whether somebody who may veto by a role will have a vote to do it with. */
  Tri mayVeto(Who who, int person, Moment moment) {
    Tri may = Tri.NO;
    for (Instant turn : turns(person, moment)) {
      Tri then = hall.member(who, false, person, turn);
      may = may.or(then == Tri.NO ? then : then.and(barred(person, turn, moment).not()));
    }
    return may;
  }

  private Tri barred(int person, Instant turn, Moment moment) {
    return rollLater
        ? hall.entitled(person, at(turn, moment)).barred()
        : hall.elector(person, moment).barred();
  }
}
