package org.quorate.rules.reviews;

import java.util.OptionalInt;
import org.quorate.charter.Amount;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Who;

/** How many people a demand wants; never none. */
final class Threshold {
  private Threshold() {}

  /** How many are needed, or of each part; empty if nobody can tell. */
  static OptionalInt of(
      Demand demand, Situation situation, Entitlement entitlement, Counting counting) {
    Amount amount = demand.amount();
    if (amount instanceof Amount.Count count) {
      return OptionalInt.of(count.number());
    } else if (meansAnyone(demand.who())) {
      return OptionalInt.of(1);
    }
    OptionalInt base = base(demand.who(), situation, entitlement, counting);
    return base.isEmpty() ? base : OptionalInt.of(Math.max(1, wanted(amount, base.getAsInt())));
  }

  private static int wanted(Amount amount, int base) {
    if (amount instanceof Amount.Share share) {
      return share(share, base);
    } else if (amount instanceof Amount.AllBut allBut) {
      return base - allBut.number();
    }
    return Math.min(((Amount.SmallerOf) amount).number(), base);
  }

  private static boolean meansAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(Threshold::meansAnyone);
  }

  /** How many belong to the group, without those whose approval could not count; no bots. */
  private static OptionalInt base(
      Who who, Situation situation, Entitlement entitlement, Counting counting) {
    if (entitlement.open(who)) {
      return OptionalInt.empty();
    }
    int base = 0;
    for (int person = 0; person < situation.people.size(); person++) {
      boolean out = situation.barred(person, counting) || situation.people.bot(person);
      if (!out && situation.people.isSomebody(person)) {
        Tri member = entitlement.means(who, person, situation.at);
        if (member == Tri.MAYBE) {
          return OptionalInt.empty();
        }
        base += member == Tri.YES ? 1 : 0;
      }
    }
    return OptionalInt.of(base);
  }

  private static int share(Amount.Share share, int base) {
    Fraction part = share.share();
    long times = part.numerator() * base;
    long whole = times / part.denominator();
    boolean exact = whole * part.denominator() == times;
    return (int) (share.strict() || !exact ? whole + 1 : whole);
  }
}
