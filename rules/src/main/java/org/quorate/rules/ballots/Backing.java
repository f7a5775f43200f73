package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;

/** Whether enough people stand behind a ballot. */
final class Backing {
  private final Hall hall;
  private final Facts facts;
  private final Approvals wanted;
  private final List<Instant> instants;

  Backing(Roll roll, Facts facts) {
    hall = roll.hall;
    this.facts = facts;
    wanted = hall.row.calling().calledBy();
    TreeSet<Instant> known = new TreeSet<>();
    roll.openings().forEach(opening -> known.add(opening.isAfter(hall.at) ? hall.at : opening));
    instants = List.copyOf(known);
  }

  boolean isWanted() {
    return !wanted.isNone();
  }

  /** Adds everybody whom the rules judge. */
  void collect() {
    for (List<Demand> alternative : wanted.alternatives()) {
      for (Demand demand : alternative) {
        for (int person = 0; person < hall.people.size(); person++) {
          facts.add(backer(demand.who(), person));
        }
      }
    }
  }

  private Backer backer(Who who, int person) {
    Tri all = hall.member(who, false, person, instants.get(0));
    for (Instant when : instants) {
      all = all == hall.member(who, false, person, when) ? all : Tri.MAYBE;
    }
    return new Backer(hall.people.bot(person), all);
  }

  private Tri heard(Who who, int person) {
    return (Tri) facts.ruling(backer(who, person));
  }

  /** By those of whom is told. */
  Tri enough() {
    if (wanted.alternatives().stream().anyMatch(demands -> isMet(demands, true))) {
      return Tri.YES;
    }
    boolean perhaps = wanted.alternatives().stream().anyMatch(demands -> isMet(demands, false));
    return perhaps ? Tri.MAYBE : Tri.NO;
  }

  /**
   * Whether different people meet all demands: as many serve one of any of them as these ask for
   * together (Hall's theorem).
   */
  private boolean isMet(List<Demand> demands, boolean surely) {
    Map<Integer, Long> people = new HashMap<>();
    for (int person : hall.callers()) {
      int served = 0;
      for (int i = 0; i < demands.size(); i++) {
        Tri heard = heard(demands.get(i).who(), person);
        served |= (surely ? heard == Tri.YES : heard != Tri.NO) ? 1 << i : 0;
      }
      people.merge(served, 1L, Long::sum);
    }
    long[] needed = new long[demands.size()];
    for (int i = 0; i < needed.length; i++) {
      OptionalLong number = needed(demands.get(i));
      if (number.isEmpty() && surely) {
        return false;
      }
      needed[i] = number.orElse(0);
    }
    for (int some = 1; some < 1 << needed.length; some++) {
      if (serving(people, some) < together(needed, some)) {
        return false;
      }
    }
    return true;
  }

  private static long serving(Map<Integer, Long> people, int some) {
    long number = 0;
    for (Map.Entry<Integer, Long> entry : people.entrySet()) {
      number += (entry.getKey() & some) == 0 ? 0 : entry.getValue();
    }
    return number;
  }

  private static long together(long[] needed, int some) {
    long number = 0;
    for (int i = 0; i < needed.length; i++) {
      number += (some >> i & 1) == 0 ? 0 : needed[i];
    }
    return number;
  }

  /** How many a demand asks for, at least one; empty if nobody knows of how many it is a part. */
  private OptionalLong needed(Demand demand) {
    if (demand.amount() instanceof Amount.Count count) {
      return OptionalLong.of(count.number());
    }
    long size = 0;
    boolean known = !hall.isOpen(demand.who(), false, instants);
    for (int person = 0; person < hall.people.size(); person++) {
      if (hall.people.isSomebody(person)) {
        Tri heard = heard(demand.who(), person);
        known &= heard != Tri.MAYBE;
        size += heard == Tri.YES ? 1 : 0;
      }
    }
    return known ? OptionalLong.of(Math.max(1, part(demand.amount(), size))) : OptionalLong.empty();
  }

  private static long part(Amount amount, long size) {
    if (amount instanceof Amount.AllBut allBut) {
      return size - allBut.number();
    } else if (amount instanceof Amount.SmallerOf smaller) {
      return Math.min(size, smaller.number());
    }
    Amount.Share share = (Amount.Share) amount;
    long whole = share.share().numerator() * size;
    long over = share.share().denominator();
    return share.strict() ? whole / over + 1 : (whole + over - 1) / over;
  }

  /** Those who do not stand behind it yet and could. */
  List<Integer> others() {
    return java.util.stream.IntStream.range(0, hall.people.size())
        .filter(person -> hall.people.isSomebody(person) && !hall.callers().contains(person))
        .filter(
            person ->
                wanted.alternatives().stream()
                    .flatMap(List::stream)
                    .anyMatch(demand -> heard(demand.who(), person) == Tri.YES))
        .boxed()
        .toList();
  }

  /** Whether it is not sure who of the callers is meant, or how many are wanted. */
  boolean isInDoubt() {
    return enough() == Tri.MAYBE;
  }
}
