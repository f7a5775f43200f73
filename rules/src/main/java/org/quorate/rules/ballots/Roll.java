package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Electorate;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Who is of the electorate when, what they cast, and what the rules say of both. */
final class Roll {
  final Hall hall;

  /** Votes of each person that may have been cast by now, the latest last. */
  final List<List<Say>> says = new ArrayList<>();

  /** All of them in turn. */
  final List<Say> inTurn = new ArrayList<>();

  private final Facts facts;
  private final Electorate.Roll taken;
  private final TreeSet<Instant> instants = new TreeSet<>();
  private final Map<Instant, Elector[]> electors = new HashMap<>();

  Roll(Hall hall, Facts facts) {
    this.hall = hall;
    this.facts = facts;
    taken = hall.row.electorate().roll();
    for (int person = 0; person < hall.people.size(); person++) {
      says.add(List.of());
    }
    for (Vote vote : hall.ballot.votes()) {
      if (!vote.at().isAfter(hall.at)) {
        inTurn.add(new Say(vote, hall.people.number(vote.voter())));
      }
    }
    inTurn.sort(Say.IN_TURN);
    for (Say say : inTurn) {
      if (says.get(say.person()).isEmpty()) {
        says.set(say.person(), new ArrayList<>(1));
      }
      says.get(say.person()).add(say);
    }
    takings();
  }

  private void takings() {
    Schedule schedule = hall.schedule;
    boolean moves = taken != Electorate.Roll.OPENING;
    instants.add(moves ? floor(schedule.end()) : schedule.opened());
    if (moves && hall.row.closeEarly() != CloseEarly.NEVER) {
      instants.add(schedule.opened());
      instants.addAll(hall.plan.turns(schedule.opened(), schedule.end()));
    }
  }

  /** The instant whose roles are those of another: nothing changes between two turns. */
  private Instant floor(Instant instant) {
    Instant opened = hall.schedule.opened();
    if (instant.equals(hall.at) || instant.isBefore(opened)) {
      return instant;
    }
    Instant latest = opened;
    for (Instant turn : hall.plan.turns(opened, instant)) {
      latest = turn;
    }
    return latest;
  }

  /** The instant of the roll if the ballot closed at another. */
  Instant of(Instant closing) {
    return taken == Electorate.Roll.OPENING ? hall.schedule.opened() : floor(closing);
  }

  /** Adds everything that the rules of the first stratum judge. */
  void collect() {
    for (Instant instant : instants) {
      for (int person = 0; person < hall.people.size(); person++) {
        facts.add(elector(person, instant));
      }
      inTurn.forEach(say -> facts.add(cast(say, instant)));
    }
    Veto veto = hall.row.standard().vetoedBy();
    if (veto != null) {
      inTurn.forEach(say -> facts.add(veto(say, veto)));
    }
  }

  private Elector elector(int person, Instant instant) {
    Elector[] all = electors.computeIfAbsent(instant, any -> new Elector[hall.people.size()]);
    if (all[person] == null) {
      all[person] = hall.elector(person, instant);
    }
    return all[person];
  }

  private Cast cast(Say say, Instant instant) {
    Vote vote = say.vote();
    boolean own = taken == Electorate.Roll.CASTING;
    Elector elector = own ? hall.elector(say.person(), vote.at()) : elector(say.person(), instant);
    boolean admitted =
        vote.position() == Position.WITHDRAWN || hall.row.positions().contains(vote.position());
    Timing timing = hall.schedule.timing(vote.at());
    return new Cast(admitted, timing, elector.bot(), elector.member(), elector.barred());
  }

  private VetoCast veto(Say say, Veto veto) {
    Vote vote = say.vote();
    Instant when = taken == Electorate.Roll.OPENING ? hall.schedule.opened() : vote.at();
    return new VetoCast(
        vote.position() == Position.AGAINST,
        hall.schedule.timing(vote.at()),
        hall.people.bot(say.person()),
        hall.member(veto.who(), false, say.person(), vote.at()),
        hall.elector(say.person(), when).barred(),
        veto.withReason(),
        !vote.reason().isBlank());
  }

  /** Where somebody stands at an instant of the roll. */
  Seat seat(int person, Instant instant) {
    return (Seat) facts.ruling(elector(person, instant));
  }

  /** Whether a vote counts by a roll. */
  Heard heard(Say say, Instant instant) {
    return (Heard) facts.ruling(cast(say, instant));
  }

  /** Whether somebody vetoes by their votes up to an instant: by the latest that is in time. */
  Tri vetoes(int person, Instant upTo) {
    Veto veto = hall.row.standard().vetoedBy();
    List<Say> own = says.get(person);
    Tri best = Tri.NO;
    for (int i = own.size() - 1; veto != null && i >= 0; i--) {
      if (!own.get(i).vote().at().isAfter(upTo)) {
        VetoCast cast = veto(own.get(i), veto);
        Heard heard = (Heard) facts.ruling(cast);
        Tri stands = heard == Heard.YES ? Tri.YES : Tri.of(false);
        stands = heard.perhaps() ? Tri.MAYBE : stands;
        if (cast.timing() == Timing.IN_TIME) {
          return best == Tri.MAYBE && stands != Tri.YES ? best : best.or(stands);
        } else if (cast.timing() == Timing.UNKNOWN) {
          best = best.or(stands == Tri.YES ? Tri.MAYBE : stands);
        }
      }
    }
    return best;
  }

  /** Whether the row lets somebody veto who has not voted, roles looked up at an instant. */
  boolean mayVeto(int person, Instant when) {
    Veto veto = hall.row.standard().vetoedBy();
    return veto != null
        && !hall.people.bot(person)
        && hall.member(veto.who(), false, person, when) != Tri.NO;
  }

  /** The position by which somebody is heard last, or null. */
  @Nullable Say last(int person, Instant upTo, Instant instant) {
    List<Say> own = says.get(person);
    for (int i = own.size() - 1; i >= 0; i--) {
      Say say = own.get(i);
      if (!say.vote().at().isAfter(upTo) && heard(say, instant).mayCount()) {
        return say;
      }
    }
    return null;
  }
}
