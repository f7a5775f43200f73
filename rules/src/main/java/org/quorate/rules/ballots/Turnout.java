package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Bound;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/**
 * Whether a quorum was reached by an instant, by as many as surely took part and stand in the base,
 * or perhaps. It is asked of one instant after the other, and goes on from each to the next.
 */
final class Turnout {
  private final Hall hall;
  private final @Nullable Bound quorum;
  private final List<Say> says;
  private final List<Integer> recused;
  private final @Nullable Say[] last;
  private final @Nullable Papers papers;

  /** How many papers somebody handed in on a secret ballot. */
  private final int[] handed;

  private final Tri[] takesPart;
  private final Tri[] inBase;

  /** Those who have spoken and whose words have not lapsed. */
  private List<Integer> spoke = new ArrayList<>();

  private long sure;
  private long most;
  private long least;
  private long base;

  /** Papers of people of whom it is not sure that they may vote. */
  private long doubtful;

  private int heard;
  private int stoodBack;
  private @Nullable Instant roll;
  private @Nullable Instant through;
  private @Nullable Instant version;

  Turnout(Hall hall) {
    this.hall = hall;
    Bound asked = hall.row.standard().quorum();
    quorum = asked == null ? null : new OfSeats(hall.seats()).floor(asked);
    says = Stirs.heard(hall);
    recused = hall.recusedInTurn();
    int size = hall.people.size();
    last = new @Nullable Say[size];
    takesPart = new Tri[size];
    inBase = new Tri[size];
    Arrays.fill(takesPart, Tri.NO);
    Arrays.fill(inBase, Tri.NO);
    papers = hall.row.secret() ? new Papers(hall) : null;
    handed = new int[size];
    for (Handle voter : papers == null ? List.<Handle>of() : hall.ballot.poll().voters()) {
      handed[hall.people.number(voter)]++;
      doubtful++;
    }
  }

  /**
   * By an instant.
   *
   * @param newest votes before then lapsed; null for none
   */
  Tri reached(Instant end, @Nullable Instant newest) {
    if (quorum == null) {
      return Tri.YES;
    }
    hear(end, true, newest);
    return compared(quorum, end, newest);
  }

  /**
   * Whether the votes of an instant made it up that was wanting a moment before.
   *
   * @param newest as in {@link #reached}
   */
  Tri madeUp(Instant now, @Nullable Instant newest) {
    if (quorum == null || through != null && !through.isBefore(now)) {
      return Tri.NO;
    }
    hear(now, false, newest);
    Tri before = compared(quorum, now, newest);
    return before.not().and(reached(now, newest));
  }

  /** When it may be another, after an instant of which it was asked; null for never. */
  @Nullable Instant next(Instant asked) {
    Instant next = hall.terms.after(asked);
    next = hall.at.isAfter(asked) ? earlier(hall.at, next) : next;
    Instant counted = papers == null ? null : papers.next(asked);
    next = counted == null ? next : earlier(counted, next);
    next = heard < says.size() ? earlier(says.get(heard).vote().at(), next) : next;
    Instant back = stoodBack < recused.size() ? hall.recused(recused.get(stoodBack)) : null;
    return back == null ? next : earlier(back, next);
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other != null && other.isBefore(one) ? other : one;
  }

  private void hear(Instant now, boolean inclusive, @Nullable Instant newest) {
    stand(now);
    lapse(newest, now);
    for (; heard < says.size(); heard++) {
      Say say = says.get(heard);
      Instant at = say.vote().at();
      if (inclusive ? at.isAfter(now) : !at.isBefore(now)) {
        break;
      } else if (version == null || !at.isBefore(version)) {
        if (last[say.person()] == null) {
          spoke.add(say.person());
        }
        last[say.person()] = say;
        count(say.person(), now);
      }
    }
    through = inclusive ? now : through;
  }

  /** Looks up who stands where: everybody, or those who stood back since. */
  private void stand(Instant now) {
    Instant before = roll;
    roll = Stirs.roll(hall, now);
    boolean alike = before != null && isAlike(before, roll);
    for (; stoodBack < recused.size(); stoodBack++) {
      int person = recused.get(stoodBack);
      if (!hall.hasRecused(person, now)) {
        break;
      } else if (alike) {
        count(person, now);
      }
    }
    for (int person = 0; !alike && person < last.length; person++) {
      count(person, now);
    }
  }

  /** Whether nobody came or went between two instants. */
  private boolean isAlike(Instant one, Instant other) {
    return one.equals(other)
        || one.equals(hall.at) == other.equals(hall.at) && hall.terms.between(one, other).isEmpty();
  }

  private void lapse(@Nullable Instant newest, Instant now) {
    if (newest != null && !newest.equals(version)) {
      version = newest;
      List<Integer> stay = new ArrayList<>();
      for (int person : spoke) {
        Say say = last[person];
        if (say != null && say.vote().at().isBefore(newest)) {
          last[person] = null;
          count(person, now);
        } else {
          stay.add(person);
        }
      }
      spoke = stay;
    }
  }

  private void count(int person, Instant now) {
    add(person, -1);
    Instant when = Stirs.roll(hall, now);
    Say say = last[person];
    boolean takes = papers == null ? say != null && takesPart(say) : handed[person] > 0;
    takesPart[person] = takes ? hall.mayVote(person, now, when) : Tri.NO;
    inBase[person] = hall.people.isSomebody(person) ? hall.inBase(person, now, when) : Tri.NO;
    add(person, 1);
  }

  private void add(int person, int one) {
    sure += takesPart[person] == Tri.YES ? one : 0;
    most += takesPart[person] != Tri.NO ? one : 0;
    least += inBase[person] == Tri.YES ? one : 0;
    base += inBase[person] != Tri.NO ? one : 0;
    doubtful += takesPart[person] != Tri.YES ? one * handed[person] : 0;
  }

  private Tri compared(Bound asked, Instant now, @Nullable Instant newest) {
    OptionalLong high = needed(asked, base);
    boolean open = hall.isOpen(List.of(Stirs.roll(hall, now))) && !(asked instanceof Bound.Count);
    if (open || high.isEmpty()) {
      return Tri.MAYBE;
    }
    long low = needed(asked, least).orElse(0);
    if (papers != null) {
      return papers.reached(now, newest, doubtful, high.getAsLong(), low);
    } else if (sure >= high.getAsLong()) {
      return Tri.YES;
    }
    return hall.known.complete(Aspect.VOTES) && most < low ? Tri.NO : Tri.MAYBE;
  }

  /** A derived number never comes to nothing. */
  private static OptionalLong needed(Bound quorum, long base) {
    OptionalLong number = quorum.least(base);
    return number.isEmpty() || quorum instanceof Bound.Count
        ? number
        : OptionalLong.of(Math.max(1, number.getAsLong()));
  }

  private boolean takesPart(Say say) {
    Position position = say.vote().position();
    return position != Position.WITHDRAWN
        && World.of(position).in(Demands.participants(hall.row.standard()));
  }
}
