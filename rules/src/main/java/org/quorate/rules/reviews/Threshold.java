package org.quorate.rules.reviews;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Amount;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;

/**
 * How many people a demand wants, or of each part; never none.
 *
 * @param least if everybody of the group is out whose approval perhaps could not count
 * @param most if nobody of these is
 */
record Threshold(int least, int most) {

  /** How many are needed; null if nobody can tell. */
  static @Nullable Threshold of(
      Demand demand, Situation situation, Entitlement entitlement, Counting counting) {
    Amount amount = demand.amount();
    if (amount instanceof Amount.Count count) {
      return new Threshold(count.number(), count.number());
    } else if (meansAnyone(demand.who())) {
      return new Threshold(1, 1);
    }
    Threshold group = group(demand.who(), situation, entitlement, counting);
    return group == null
        ? null
        : new Threshold(wanted(amount, group.least), wanted(amount, group.most));
  }

  private static int wanted(Amount amount, int base) {
    return Math.max(1, part(amount, base));
  }

  private static int part(Amount amount, int base) {
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
  private static @Nullable Threshold group(
      Who who, Situation situation, Entitlement entitlement, Counting counting) {
    if (entitlement.open(who)) {
      return null;
    }
    int least = 0;
    int most = 0;
    for (int person = 0; person < situation.people.size(); person++) {
      Tri barred = situation.barred(person, counting);
      boolean out = barred == Tri.YES || situation.people.bot(person);
      if (!out && situation.people.isSomebody(person)) {
        Tri member = entitlement.means(who, person, situation.at);
        if (member == Tri.MAYBE) {
          return null;
        }
        most += member == Tri.YES ? 1 : 0;
        least += member == Tri.YES && barred == Tri.NO ? 1 : 0;
      }
    }
    return new Threshold(least, most);
  }

  private static int share(Amount.Share share, int base) {
    Fraction part = share.share();
    long times = part.numerator() * base;
    long whole = times / part.denominator();
    boolean exact = whole * part.denominator() == times;
    return (int) (share.strict() || !exact ? whole + 1 : whole);
  }
}
