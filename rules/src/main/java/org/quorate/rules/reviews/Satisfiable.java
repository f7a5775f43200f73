package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;
import org.quorate.rules.people.Bits;

/**
 * Whether all whom the charter knows could meet a demand together. Says no only if certain, and
 * after much work no more.
 */
final class Satisfiable {
  private static final long MOST_WORK = 50_000_000;

  private final Holders holders;
  private final Map<List<Demand>, Shortage> known = new HashMap<>();
  private long work;

  /** How many are needed and how many could help; enough if open groups may help too. */
  record Shortage(int needed, int there) {
    static final Shortage NONE = new Shortage(0, 0);

    boolean isReal() {
      return there < needed;
    }
  }

  Satisfiable(Holders holders) {
    this.holders = holders;
  }

  /** What is short in the alternative that is short of least. */
  Shortage shortage(Approvals approvals) {
    Shortage least = null;
    for (List<Demand> demands : approvals.alternatives()) {
      Shortage one = shortage(demands);
      if (least == null || one.needed() - one.there() < least.needed() - least.there()) {
        least = one;
      }
    }
    return least == null ? Shortage.NONE : least;
  }

  /** What is short of demands that different people must meet. */
  Shortage shortage(List<Demand> demands) {
    Shortage found = known.get(demands);
    if (found == null) {
      found = count(demands);
      known.put(demands, found);
    }
    return found;
  }

  private Shortage count(List<Demand> demands) {
    boolean one = demands.size() == 1 && !(demands.get(0).who() instanceof Who.Teams);
    work += 1 + (one ? holders.size() / Long.SIZE : (long) holders.size() * demands.size());
    if (work > MOST_WORK) {
      return Shortage.NONE;
    }
    List<Assignment.Need> needs = new ArrayList<>();
    demands.forEach(demand -> add(demand, needs));
    if (!Assignment.isOutOfReach(needs, holders.size())) {
      return Shortage.NONE;
    }
    int needed = Assignment.units(needs);
    return new Shortage(needed, Math.min(needed - 1, Assignment.provided(needs, holders.size())));
  }

  private void add(Demand demand, List<Assignment.Need> needs) {
    List<Assignment.Inner> including = new ArrayList<>();
    boolean open = holders.isOpen(demand.who());
    if (open && demand.including().isEmpty()) {
      return;
    }
    long[] outer = open ? Bits.all(holders.size()) : holders.people(demand.who());
    for (Demand inner : demand.including()) {
      if (!holders.isOpen(inner.who())) {
        long[] both = Bits.and(outer, holders.people(inner.who()));
        including.add(new Assignment.Inner(atLeast(inner.amount()), both));
      }
    }
    if (!open
        && demand.who() instanceof Who.Teams teams
        && demand.amount() instanceof Amount.Count) {
      List<long[]> members = new ArrayList<>();
      teams.teams().forEach(team -> members.add(holders.people(new Who.Role(team, false))));
      needs.add(new Assignment.Teams(atLeast(demand.amount()), members));
    } else {
      needs.add(new Assignment.Count(open ? 0 : atLeast(demand.amount()), outer, including));
    }
  }

  /** A share of a group, or all of it but some, is at least one. */
  private static int atLeast(Amount amount) {
    return amount instanceof Amount.Count count ? count.number() : 1;
  }
}
