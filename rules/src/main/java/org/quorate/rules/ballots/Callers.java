package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Fraction;

/**
 * Whether all who may ever be meant could call a ballot together. Says no only if that is certain,
 * and after much work no more.
 */
final class Callers {
  /** Words of sets that are joined at most. */
  private static final long MOST_WORK = 50_000_000;

  private final Enrolled enrolled;
  private long work;

  Callers(Enrolled enrolled) {
    this.enrolled = enrolled;
  }

  boolean areEnough(Approvals wanted) {
    return wanted.isNone() || wanted.alternatives().stream().anyMatch(this::mayMeet);
  }

  /** Whether nobody could, whoever is listed: each way asks for more of some than there can be. */
  boolean areNever(Approvals wanted) {
    return !wanted.isNone() && wanted.alternatives().stream().allMatch(this::isNever);
  }

  private boolean isNever(List<Demand> demands) {
    for (int i = 0; i < demands.size(); i++) {
      for (int j = 0; j < demands.size() && work <= MOST_WORK; j++) {
        if (i != j && isNever(demands.get(i), demands.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one demand leaves too few for another of the same people, however many they are. */
  private boolean isNever(Demand one, Demand other) {
    if (one.amount() instanceof Amount.Count) {
      return false;
    }
    work += enrolled.roles();
    if (!enrolled.includes(one.who(), other.who())) {
      return false;
    } else if (one.amount() instanceof Amount.AllBut some) {
      boolean more = other.amount() instanceof Amount.Count asked && asked.number() > some.number();
      return some.number() == 0 || more;
    }
    return one.amount() instanceof Amount.Share share
        && other.amount() instanceof Amount.Share second
        && enrolled.includes(other.who(), one.who())
        && isMoreThanAll(share, second);
  }

  private static boolean isMoreThanAll(Amount.Share one, Amount.Share other) {
    Fraction first = one.share();
    Fraction second = other.share();
    long all = first.denominator() * second.denominator();
    long sum = first.numerator() * second.denominator() + second.numerator() * first.denominator();
    return sum > all || sum == all && (one.strict() || other.strict());
  }

  /** Whether different people could meet all demands but those that a host may know people for. */
  private boolean mayMeet(List<Demand> demands) {
    List<BitSet> people = new ArrayList<>();
    List<Integer> needed = new ArrayList<>();
    for (Demand demand : demands) {
      BitSet meant = enrolled.meant(demand.who(), false);
      if (meant != null) {
        people.add(meant);
        needed.add(atLeast(demand.amount()));
        work += meant.size() / Long.SIZE;
      }
    }
    long all = needed.stream().mapToLong(Integer::longValue).sum();
    return work > MOST_WORK
        || people.stream().allMatch(some -> some.cardinality() >= all)
        || areEnough(people, needed);
  }

  /** As many serve one of any demands as these ask for together (Hall's theorem). */
  private boolean areEnough(List<BitSet> people, List<Integer> needed) {
    for (int some = 1; some < 1 << people.size() && work <= MOST_WORK; some++) {
      BitSet serving = new BitSet();
      long asked = 0;
      for (int i = 0; i < people.size(); i++) {
        if ((some >> i & 1) != 0) {
          serving.or(people.get(i));
          asked += needed.get(i);
          work += people.get(i).size() / Long.SIZE;
        }
      }
      if (serving.cardinality() < asked) {
        return false;
      }
    }
    return true;
  }

  /** A share of a group, or all of it but some, is at least one. */
  private static int atLeast(Amount amount) {
    return amount instanceof Amount.Count count ? count.number() : 1;
  }
}
