package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.rules.ballots.Crowd.Free;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/**
 * What everybody is doing as of an instant that moves on; moving looks at those only who voted,
 * stood back or whose veto ended.
 */
final class Floor {
  private final Roll roll;
  private final Hall hall;
  private final boolean allTold;
  private final boolean ahead;
  private final int positions;
  private final int[] own;
  private final int[] worlds;
  private final Tri[] vetoes;
  private Crowd crowd;
  private Crowd people;
  private @Nullable Voices voices;
  private @Nullable Lending lending;
  private @Nullable List<Roll.Turn> turns;
  private @Nullable Slips papers;
  private final Vetoes veto;
  private Moment moment;
  private int turned;
  private int vetoing;
  private int perhapsVetoing;

  /**
   * From an instant on.
   *
   * @param ahead whether it is to tell what may come: whoever comes to a vote while the ballot is
   *     open stands for a silent elector already
   */
  Floor(Roll roll, Moment start, boolean ahead) {
    this.roll = roll;
    hall = roll.hall;
    this.ahead = ahead;
    allTold = hall.areVotesTold();
    int admitted = 0;
    for (Position position : hall.row.positions()) {
      admitted |= position == Position.WITHDRAWN ? 0 : World.of(position).bit();
    }
    positions = admitted;
    worlds = new int[hall.people.size()];
    own = new int[worlds.length];
    vetoes = new Tri[hall.people.size()];
    Arrays.fill(vetoes, Tri.NO);
    veto = new Vetoes(roll);
    moment = start;
    people = everybody();
    crowd = together();
  }

  /** Everybody, or where organisations vote what each of them does. */
  private Crowd together() {
    if (!Voices.areWeighted(hall)) {
      return people;
    }
    Crowd all = new Crowd(positions);
    voices = Voices.of(roll, moment, worlds, all);
    return all;
  }

  private Crowd everybody() {
    Crowd all = new Crowd(positions);
    for (int person = 0; person < worlds.length; person++) {
      if (hall.people.isSomebody(person)) {
        own[person] = worldsOf(person);
        veto(person);
      }
    }
    lending = roll.lending() == null ? null : new Lending(roll, this, allTold ? 0 : positions);
    for (int person = 0; person < worlds.length; person++) {
      if (hall.people.isSomebody(person)) {
        worlds[person] = ofSeat(person);
        all.add(worlds[person]);
      }
    }
    veto.forget();
    all.open(unheard());
    if (ahead && (hall.isForAnyone() || roll.newcomers.mayBeAnybody(moment))) {
      all.gather(silent());
    }
    return all;
  }

  /** What those may be doing of whom nobody has heard. */
  private int unheard() {
    if (hall.isOpen(moment)) {
      int out = hall.isForAnyone() ? 0 : World.OUT.bit();
      return out | silent() | barred() | (allTold ? 0 : positions);
    }
    boolean voted = roll.isByCasting() && !allTold && hall.isOpen(sinceOpening());
    return voted ? World.OUT.bit() | positions : 0;
  }

  private int silent() {
    return hall.known.complete(Aspect.ATTENDANCE) ? World.ABSENT.bit() : World.SILENT;
  }

  /** What those may do of whom nobody has heard, and who perhaps may not vote. */
  private int barred() {
    boolean told = hall.known.complete(Aspect.ATTENDANCE);
    boolean possible = hall.withheld.isPossible() || ahead && hall.mayBarAnybody(moment.roll());
    return !possible ? 0 : told ? World.BARRED.bit() : World.BARRED.bit() | World.BARRED_HERE.bit();
  }

  private void veto(int person) {
    count(vetoes[person], -1);
    vetoes[person] = veto.told(person, moment);
    count(vetoes[person], 1);
  }

  private void count(Tri vetoed, int one) {
    vetoing += vetoed == Tri.YES ? one : 0;
    perhapsVetoing += vetoed == Tri.MAYBE ? one : 0;
  }

  /** Goes on to a later instant. */
  void moveTo(Instant instant) {
    List<Roll.Turn> all = turns();
    Moment before = moment;
    moment = roll.moment(instant);
    papers = null;
    boolean alike = roll.isAlike(before, moment);
    boolean together = alike;
    for (; turned < all.size() && !all.get(turned).at().isAfter(moment.now()); turned++) {
      together &= !alike || turn(all.get(turned).person());
    }
    if (!alike) {
      people = everybody();
    }
    if (voices == null) {
      crowd = people;
    } else if (!together) {
      crowd = together();
    }
  }

  /** What happens one after the other to the people of the ballot. */
  private List<Roll.Turn> turns() {
    List<Roll.Turn> all = turns;
    if (all == null) {
      all = roll.turns();
      while (turned < all.size() && !all.get(turned).at().isAfter(moment.now())) {
        turned++;
      }
      turns = all;
    }
    return all;
  }

  /** Looks at one person anew; false if others may vote together now. */
  private boolean turn(int person) {
    own[person] = worldsOf(person);
    seat(person);
    veto(person);
    veto.turn(person, moment);
    int other = lending == null ? -1 : lending.turn(person);
    if (other >= 0) {
      seat(other);
    }
    return voices == null || voices.change(person, worlds[person], moment);
  }

  private void seat(int person) {
    people.remove(worlds[person]);
    worlds[person] = ofSeat(person);
    people.add(worlds[person]);
  }

  /** What is done with somebody's seat, by them or by those who stand in for them. */
  private int ofSeat(int person) {
    return lending == null ? own[person] : lending.worlds(person, own[person]);
  }

  private int worldsOf(int person) {
    int now = roll.isByCasting() ? byCasting(person) : bySeat(person, roll.seat(person, moment));
    boolean speechless = (now & ~(World.VOTED | World.SILENT)) != 0;
    return !ahead || !speechless
        ? now
        : switch (roll.newcomers.come(person, moment)) {
          case YES -> now & (World.VOTED | World.SILENT) | silent(person);
          case MAYBE -> now | silent(person);
          case NO -> now;
        };
  }

  private int bySeat(int person, Seat seat) {
    int set = seat.mayBeOut() ? World.OUT.bit() : 0;
    set |= seat.maySit() ? there(person, World.BARRED, World.BARRED_HERE) : 0;
    return seat.mayVote() ? set | votes(person) : set;
  }

  /**
   * What somebody may do who may vote: the last vote that surely counts, or one after it. Of votes
   * of one instant either the last counts or none does.
   */
  private int votes(int person) {
    int set = 0;
    @Nullable Instant last = null;
    List<Say> own = roll.says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().equals(last)) {
        Heard ruled = roll.heard(say, moment);
        if (ruled.mayCount()) {
          last = say.vote().at();
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
    Seat seat = roll.seat(person, moment);
    int without = seat.mayBeOut() ? World.OUT.bit() : 0;
    without |= seat.maySit() ? there(person, World.BARRED, World.BARRED_HERE) : 0;
    without |= seat.mayVote() ? silent(person) : 0;
    without |= !allTold && mayHaveVoted(person) ? positions : 0;
    int set = 0;
    @Nullable Instant last = null;
    List<Say> own = roll.says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().equals(last)) {
        Heard ruled = roll.heard(say, moment);
        last = ruled.mayCount() ? say.vote().at() : last;
        boolean back = say.vote().position() == Position.WITHDRAWN;
        int doing = back ? without & ~positions : doing(say);
        set |= ruled.mayCount() ? doing : 0;
        if (ruled == Heard.YES) {
          return set;
        } else if (ruled == Heard.MAYBE_MAY_NOT_VOTE && !hall.barsRoles()) {
          return set | without & ~(World.SILENT | positions);
        }
      }
    }
    return set | without;
  }

  /** Whether somebody may have been an elector at some instant while the ballot was open. */
  private boolean mayHaveVoted(int person) {
    for (Instant when : sinceOpening()) {
      Moment then = new Moment(moment.now(), List.of(when), moment.doubtfulFrom());
      Elector elector = hall.elector(person, then);
      if (!elector.bot() && elector.member() != Tri.NO && elector.barred() != Tri.YES) {
        return true;
      }
    }
    return false;
  }

  private List<Instant> sinceOpening() {
    Instant first = hall.schedule.opensKnown() ? hall.schedule.opened() : null;
    return List.copyOf(roll.since(first, moment.now()));
  }

  /** As of when it is. */
  Moment moment() {
    return moment;
  }

  /** Those whose votes are counted. */
  Crowd crowd() {
    return crowd;
  }

  /** Whether nobody knows who votes together where organisations vote. */
  boolean isUnclear() {
    return voices != null && (!voices.areClear() || people.isOpen());
  }

  /** Whether anybody may come to speak for an organisation, or to unite some. */
  boolean mayAnybodyTurn() {
    return ahead && voices != null && roll.newcomers.mayBeAnybody(moment);
  }

  /** Whether others may come to stand in for who is silent, or those no longer who do. */
  boolean maySeatsTurn() {
    return ahead && lending != null && roll.newcomers.mayCome(moment) && people.mayAwait();
  }

  /** Whether somebody has perhaps voted for a seat, and nobody knows for whose. */
  boolean areSeatsUnclear() {
    return lending != null && lending.isUnclear() && people.mayAwait();
  }

  /** What those say who stand in for members; null if nobody may. */
  @Nullable Lending lending() {
    return lending;
  }

  /** Whether a comparison is reached. */
  Tri reached(Comparison comparison) {
    return isUnclear() || areSeatsUnclear() ? Tri.MAYBE : comparison.reached(crowd);
  }

  /** Whether it holds in some completion of the missing facts, or in all. */
  boolean holds(Comparison comparison, boolean best, Free free) {
    return isUnclear() || areSeatsUnclear() ? best : comparison.holds(crowd, best, free);
  }

  /** Whether a vote is that of its organisation, where that has one. */
  Tri speaks(Say say) {
    if (voices == null) {
      return Tri.YES;
    } else if (isUnclear()) {
      return Tri.MAYBE;
    }
    return hall.row.election() == null ? voices.speaks(say) : papers().counts(say);
  }

  /** Which papers of an election may count. */
  Slips papers() {
    Slips known = papers == null ? Slips.of(roll, this, voices) : papers;
    papers = known;
    return known;
  }

  /** What a person may be doing, or somebody who stands in for them. */
  int worlds(int person) {
    return World.plain(worlds[person]);
  }

  /** What a person may be doing themselves. */
  int own(int person) {
    return own[person];
  }

  /** Those who perhaps do one of some things for a member, standing in for them. */
  List<Integer> others(int seat, int some) {
    if (lending == null || (World.ofOpen(worlds[seat]) & some) == 0) {
      return List.of();
    }
    return lending.said(seat).stream()
        .filter(say -> World.of(say.vote().position()).in(some))
        .map(Say::person)
        .distinct()
        .toList();
  }

  /** The same as {@link #worlds}, where it matters who does it. */
  int apart(int person) {
    return worlds[person];
  }

  int size() {
    return worlds.length;
  }

  /** Whether somebody vetoes. */
  Tri vetoed() {
    if (vetoing > 0) {
      return Tri.YES;
    }
    boolean perhaps = perhapsVetoing > 0 || veto.mayBeUntold(worlds.length, moment);
    return perhaps ? Tri.MAYBE : Tri.NO;
  }

  /** Whether time alone ends all vetoes that surely stand, before the ballot closes. */
  boolean areVetoesAwaited() {
    for (int person = 0; person < vetoes.length; person++) {
      if (vetoes[person] == Tri.YES && !roll.vetoEnd().isAwaited(person)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a person vetoes. */
  Tri vetoes(int person) {
    return vetoes[person];
  }

  /** Whether somebody has a concern. */
  Tri concerned() {
    boolean sure =
        areSeatsUnclear()
            ? people.surelyApart(World.CONCERN.bit()) > 0
            : people.surely(World.CONCERN.bit()) > 0;
    boolean may = people.mayHave(World.CONCERN.bit()) || isHidden();
    return sure ? Tri.YES : may ? Tri.MAYBE : Tri.NO;
  }

  /** The same of a concern that no member takes the place of who may yet vote. */
  Tri concernedForGood() {
    boolean sure = people.surelyApart(World.CONCERN.bit()) > 0;
    boolean may = people.mayHaveApart(World.CONCERN.bit()) || isHidden();
    return sure ? Tri.YES : may ? Tri.MAYBE : Tri.NO;
  }

  /** Whether there may be a concern of which nobody told, or nobody knows for whose seat. */
  private boolean isHidden() {
    return !allTold && World.CONCERN.in(positions) || areSeatsUnclear();
  }

  /**
   * Whether somebody who has not voted could yet veto.
   *
   * @param surely whether missing facts are taken so that nobody could, if that is possible
   */
  boolean mayYetBeVetoed(boolean surely) {
    return veto.mayYet(worlds.length, moment, surely);
  }

  /** The same of a concern. */
  boolean mayYetBeConcerned(boolean surely) {
    boolean somebody = surely ? people.surelyAwaits() : people.mayAwait();
    return World.CONCERN.in(positions) && somebody;
  }
}
