package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Electorate;
import org.quorate.charter.Substitute;
import org.quorate.charter.Veto;
import org.quorate.rules.Facts;
import org.quorate.rules.Suspensions.Suspension;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Who is of the electorate when, what they cast, and what the rules say of both. */
final class Roll {
  private static final Occupant.Doing[] NONE = {};

  final Hall hall;

  /** Votes of each person that may have been cast by now, the latest last. */
  final List<List<Say>> says = new ArrayList<>();

  /** All of them in turn. */
  final List<Say> inTurn = new ArrayList<>();

  final Newcomers newcomers;

  private final Facts facts;
  private final @Nullable BodyRow body;
  private @Nullable Steads steads;
  private final Electorate.Roll taken;
  private final VetoEnd vetoEnd;

  Roll(Hall hall, Facts facts) {
    this.hall = hall;
    this.facts = facts;
    taken = hall.row.electorate().roll();
    body = hall.plan.bodies.lending(hall.row);
    vetoEnd = new VetoEnd(this);
    newcomers = new Newcomers(hall, facts);
    for (int person = 0; person < hall.people.size(); person++) {
      says.add(List.of());
    }
    Slate slate = Slate.of(hall);
    for (Vote vote : hall.ballot.votes()) {
      if (!vote.at().isAfter(hall.at)) {
        String flaw = slate == null ? null : slate.flaw(vote);
        inTurn.add(new Say(vote, hall.people.number(vote.voter()), flaw));
      }
    }
    inTurn.sort(Say.IN_TURN);
    for (Say say : inTurn) {
      if (says.get(say.person()).isEmpty()) {
        says.set(say.person(), new ArrayList<>(1));
      }
      says.get(say.person()).add(say);
    }
  }

  /** Whether each elector is looked up when they vote. */
  boolean isByCasting() {
    return taken == Electorate.Roll.CASTING;
  }

  /** How the ballot looks as of an instant at which it might close. */
  Moment moment(Instant now) {
    return new Moment(now, rollOf(List.of(now)), null);
  }

  /** How it looks as of its end, or as of now, if it had perhaps closed at some instants before. */
  Moment last(Instant end, Collection<Instant> perhaps) {
    List<Instant> closings = new ArrayList<>(perhaps);
    boolean beforeOpening = hall.schedule.opensKnown() && end.isBefore(hall.schedule.opened());
    if (!hall.schedule.endsKnown() && hall.schedule.closes() && !beforeOpening) {
      closings.addAll(since(hall.schedule.opensKnown() ? hall.schedule.opened() : null, end));
    }
    closings.add(end);
    Instant doubtful = perhaps.isEmpty() ? null : perhaps.iterator().next();
    return new Moment(end, rollOf(closings), doubtful);
  }

  private List<Instant> rollOf(List<Instant> closings) {
    if (taken == Electorate.Roll.OPENING) {
      return openings();
    }
    return closings.stream().map(this::floor).distinct().toList();
  }

  /** When it opened; instants that stand for all others where nobody knows. */
  List<Instant> openings() {
    if (hall.schedule.opensKnown()) {
      return List.of(hall.schedule.opened());
    }
    TreeSet<Instant> ever = since(null, hall.at);
    ever.addAll(hall.terms.all());
    return List.copyOf(ever);
  }

  /** Instants that stand for all between two, since nothing changes between two turns. */
  TreeSet<Instant> since(@Nullable Instant first, Instant last) {
    Instant from = first == null ? hall.terms.beforeAll(last) : first;
    TreeSet<Instant> instants = new TreeSet<>(hall.terms.between(from, last));
    instants.add(from);
    instants.add(last);
    return instants;
  }

  private Instant floor(Instant instant) {
    Instant opened = hall.schedule.opened();
    boolean known = hall.schedule.opensKnown();
    if (!known || instant.equals(hall.at) || instant.isBefore(opened)) {
      return instant;
    }
    Instant turn = hall.terms.upTo(instant);
    return turn == null || turn.isBefore(opened) ? opened : turn;
  }

  /** Whether nobody comes or goes between two moments, but who stands back. */
  boolean isAlike(Moment one, Moment other) {
    return one.roll().equals(other.roll());
  }

  /** Something that happens to one person of a ballot. */
  record Turn(Instant at, int person) {}

  /** Votes, recusals and ends of vetoes, in turn. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>(vetoEnd.turnsOfPeople());
    inTurn.forEach(say -> turns.add(new Turn(say.vote().at(), say.person())));
    turns.addAll(hall.recusals());
    turns.sort(Comparator.comparing(Turn::at));
    return turns;
  }

  /** Adds what the rules judge of somebody who stands back: just before, and then. */
  void collect(Turn recusal, Moment before, Moment then) {
    collect(recusal.person(), before);
    collect(recusal.person(), then);
  }

  private void collect(int person, Moment moment) {
    facts.add(hall.elector(person, moment));
    newcomers.collect(person, moment);
    says.get(person).forEach(say -> collect(say, moment));
  }

  private void collect(Say say, Moment moment) {
    facts.add(cast(say, moment));
    Veto veto = hall.row.standard().vetoedBy();
    if (veto != null) {
      VetoCast cast = veto(say, veto, moment);
      facts.add(cast);
      if (vetoEnd.isPossible()) {
        cast.endings().forEach(facts::add);
      }
    }
  }

  /** Adds everything that the rules judge of people and votes as of a moment. */
  void collect(Moment moment) {
    for (Occupant.Doing doing : body == null ? NONE : Occupant.Doing.values()) {
      facts.add(new Occupant(doing));
    }
    for (int person = 0; person < hall.people.size(); person++) {
      facts.add(hall.elector(person, moment));
      newcomers.collect(person, moment);
    }
    inTurn.forEach(say -> collect(say, moment));
  }

  private Cast cast(Say say, Moment moment) {
    Vote vote = say.vote();
    Elector elector = hall.elector(say.person(), whose(say, moment));
    boolean admitted =
        vote.position() == Position.WITHDRAWN || hall.row.positions().contains(vote.position());
    return new Cast(
        admitted && say.flaw() == null,
        timing(say, moment),
        elector.bot(),
        elector.member(),
        body == null ? Stead.NONE : steads(moment).of(say.person()),
        elector.barred());
  }

  /** The body for whose members others may stand in; null if nobody may. */
  @Nullable BodyRow lending() {
    return body;
  }

  /** Who stands in for whom. */
  Steads steads(Moment moment) {
    Steads known = steads;
    if (known == null || !known.roll().equals(moment.roll())) {
      BodyRow lending = Objects.requireNonNull(body);
      Substitute others = Objects.requireNonNull(lending.substitute());
      known = new Steads(hall, lending, others, moment.roll());
      steads = known;
    }
    return known;
  }

  /** Whether the seat of a member who does this is lent to those who stand in. */
  boolean lends(World world) {
    return (boolean) facts.ruling(new Occupant(Occupant.Doing.of(world)));
  }

  /** Whether somebody is surely no elector. */
  boolean isOutside(int person, Moment moment) {
    return hall.elector(person, moment).member() == Tri.NO;
  }

  /** What rows of departures withhold from who cast a vote. */
  Suspension withheld(Say say, Moment moment) {
    return hall.withheld.isPossible()
        ? hall.withheld.from(say.person(), whose(say, moment))
        : Suspension.NONE;
  }

  /** As of when the roles of who cast a vote are looked up. */
  private Moment whose(Say say, Moment moment) {
    return isByCasting()
        ? new Moment(moment.now(), List.of(say.vote().at()), moment.doubtfulFrom())
        : moment;
  }

  /** Whether a vote is in time, as of a moment; nothing is heard that was said after it. */
  Timing timing(Say say, Moment moment) {
    return timing(say.vote().at(), moment);
  }

  /** The same of something else that was said. */
  Timing timing(Instant at, Moment moment) {
    if (at.isAfter(moment.now())) {
      return Timing.AFTER_CLOSING;
    }
    Timing timing = hall.schedule.timing(at);
    return timing == Timing.IN_TIME && moment.doubts(at) ? Timing.UNKNOWN : timing;
  }

  /** How vetoes end. */
  VetoEnd vetoEnd() {
    return vetoEnd;
  }

  private VetoCast veto(Say say, Veto veto, Moment moment) {
    Vote vote = say.vote();
    return new VetoCast(
        vote.position() == Position.AGAINST,
        hall.people.bot(say.person()),
        hall.member(veto.who(), false, say.person(), vote.at()),
        hall.elector(say.person(), whose(say, moment)).barred(),
        veto.withReason(),
        Reason.isGiven(vote.reason()),
        vetoEnd.lifted(say, moment),
        vetoEnd.expired(say, moment));
  }

  /** Where somebody stands. */
  Seat seat(int person, Moment moment) {
    return Seat.of(facts, hall.elector(person, moment));
  }

  /** Whether a vote counts. */
  Heard heard(Say say, Moment moment) {
    return (Heard) facts.ruling(cast(say, moment));
  }

  /** Whether a vote stands as a veto. */
  Tri asVeto(Say say, Veto veto, Moment moment) {
    return (Tri) facts.ruling(veto(say, veto, moment));
  }

  /** The last vote of somebody that counts or may count, or null. */
  @Nullable Say last(int person, Moment moment) {
    List<Say> own = says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (heard(say, moment).mayCount()) {
        return say;
      }
    }
    return null;
  }
}
