package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Bound;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Position;

/**
 * Whether a quorum was reached by an instant, by as many as surely took part and stand in the base,
 * or perhaps.
 */
final class Turnout {
  private final Hall hall;
  private final List<Say> says;

  Turnout(Hall hall) {
    this.hall = hall;
    says = Stirs.heard(hall);
  }

  /**
   * By an instant.
   *
   * @param version votes before then lapsed; null for none
   */
  Tri reached(Instant end, @Nullable Instant version) {
    Bound quorum = hall.row.standard().quorum();
    if (quorum == null) {
      return Tri.YES;
    }
    Instant when = Stirs.roll(hall, end);
    Map<Integer, Say> last = new HashMap<>();
    for (Say say : says) {
      Instant at = say.vote().at();
      if (!at.isAfter(end) && (version == null || !at.isBefore(version))) {
        last.put(say.person(), say);
      }
    }
    long sure = 0;
    long most = 0;
    for (Say say : last.values()) {
      Tri may = takesPart(say) ? hall.mayVote(say.person(), end, when) : Tri.NO;
      sure += may == Tri.YES ? 1 : 0;
      most += may != Tri.NO ? 1 : 0;
    }
    return compared(new OfSeats(hall.seats()).floor(quorum), sure, most, when, end);
  }

  private Tri compared(Bound quorum, long sure, long most, Instant when, Instant end) {
    long least = 0;
    long base = 0;
    for (int person = 0; person < hall.people.size(); person++) {
      Tri in = hall.people.isSomebody(person) ? hall.inBase(person, end, when) : Tri.NO;
      least += in == Tri.YES ? 1 : 0;
      base += in != Tri.NO ? 1 : 0;
    }
    OptionalLong high = needed(quorum, base);
    boolean open = hall.isOpen(List.of(when)) && !(quorum instanceof Bound.Count);
    if (open || high.isEmpty()) {
      return Tri.MAYBE;
    } else if (sure >= high.getAsLong()) {
      return Tri.YES;
    }
    boolean told = hall.known.complete(Aspect.VOTES);
    return told && most < needed(quorum, least).orElse(0) ? Tri.NO : Tri.MAYBE;
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
