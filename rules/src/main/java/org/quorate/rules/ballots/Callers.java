package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/**
 * Whether all who may ever be meant could call a ballot together. Says no only if that is certain,
 * and after much work no more.
 */
final class Callers {
  private static final long MOST_WORK = 50_000_000;

  private final Enrolled enrolled;
  private final Map<Who, Meant> known = new HashMap<>();
  private long work;

  /**
   * Whom a cell may mean.
   *
   * @param people null if a host may know of any number more
   */
  private record Meant(@Nullable Set<Integer> people) {}

  Callers(Enrolled enrolled) {
    this.enrolled = enrolled;
  }

  boolean areEnough(Approvals wanted) {
    return wanted.isNone() || wanted.alternatives().stream().anyMatch(this::mayMeet);
  }

  /** Whether different people could meet all demands. */
  private boolean mayMeet(List<Demand> demands) {
    List<Set<Integer>> people = new ArrayList<>();
    List<Long> needed = new ArrayList<>();
    for (Demand demand : demands) {
      Set<Integer> meant = meant(demand.who());
      if (meant != null) {
        people.add(meant);
        needed.add(atLeast(demand.amount()));
        work += meant.size();
      }
    }
    return work > MOST_WORK
        || Backing.areEnough(
            byServed(people), needed.stream().mapToLong(Long::longValue).toArray());
  }

  private @Nullable Set<Integer> meant(Who who) {
    Meant meant = known.get(who);
    if (meant == null) {
      meant = new Meant(enrolled.meant(who, false));
      known.put(who, meant);
      work += meant.people() == null ? 1 : meant.people().size();
    }
    return meant.people();
  }

  /** How many serve which of several demands, each a bit. */
  private static Map<Integer, Long> byServed(List<Set<Integer>> people) {
    Map<Integer, Integer> served = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      int bit = 1 << i;
      people.get(i).forEach(person -> served.merge(person, bit, (one, other) -> one | other));
    }
    Map<Integer, Long> number = new HashMap<>();
    served.values().forEach(demands -> number.merge(demands, 1L, Long::sum));
    return number;
  }

  /** A share of a group, or all of it but some, is at least one. */
  private static long atLeast(Amount amount) {
    return amount instanceof Amount.Count count ? count.number() : 1;
  }
}
