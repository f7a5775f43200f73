package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Approvals;
import org.quorate.charter.Charter;
import org.quorate.charter.Demand;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Matching;
import org.quorate.rules.people.Organisations;

/**
 * How many organisations the approvers of a row could come from at most, by all spells of theirs
 * together. Nobody can tell if a group is open, or if of somebody no spell is for good.
 */
final class OrganisationsWithin {
  private final Holders holders;
  private final Map<Integer, int[]> groups = new HashMap<>();
  private final Map<Asked, Integer> known = new HashMap<>();

  private record Asked(Approvals approvals, int needed) {}

  OrganisationsWithin(Charter charter, Holders holders) {
    this.holders = holders;
    Organisations organisations = new Organisations(charter.rows(), holders.register());
    Map<OrganisationName, Integer> numbers = new HashMap<>();
    Map<Integer, Set<Integer>> all = new HashMap<>();
    Set<Integer> settled = new HashSet<>();
    for (AffiliationRow row : charter.rows().affiliations()) {
      int person = holders.register().number(row.handle());
      Set<Integer> own = all.computeIfAbsent(person, any -> new TreeSet<>());
      OrganisationName name = row.organisation();
      Set<OrganisationName> roots = name == null ? Set.of() : organisations.rootsOf(Set.of(name));
      roots.forEach(
          root -> own.add(holders.size() + numbers.computeIfAbsent(root, r -> numbers.size())));
      if (roots.isEmpty()) {
        own.add(person);
      }
      if (row.until() == null) {
        settled.add(person);
      }
    }
    settled.forEach(
        person ->
            groups.put(
                person, all.getOrDefault(person, Set.of()).stream().mapToInt(i -> i).toArray()));
  }

  /** How many organisations approvers come from at most, if not as many as needed; else needed. */
  int there(Approvals approvals, int needed) {
    return known.computeIfAbsent(new Asked(approvals, needed), this::count);
  }

  private int count(Asked asked) {
    long[] people = Bits.none(holders.size());
    for (List<Demand> demands : asked.approvals().alternatives()) {
      for (Demand demand : demands) {
        if (holders.isOpen(demand.who())) {
          return asked.needed();
        }
        people = Bits.or(people, holders.people(demand.who()));
      }
    }
    return asked.approvals().isNone() ? asked.needed() : count(people, asked.needed());
  }

  /** Stops where people who each add an organisation are enough already. */
  private int count(long[] people, int needed) {
    List<int[]> each = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int person = next(people, 0); person >= 0; person = next(people, person + 1)) {
      int[] own = groups.get(person);
      if (own == null) {
        return needed;
      }
      for (int i = 0; i < own.length && !taken.add(own[i]); i++) {}
      if (taken.size() >= needed) {
        return needed;
      }
      each.add(own);
    }
    return Math.min(needed, Matching.maximum(each.toArray(int[][]::new)));
  }

  /** The next person of a set from a number on, or -1. */
  private static int next(long[] people, int from) {
    for (int word = from >> 6; word < people.length; word++) {
      long rest = word == from >> 6 ? people[word] & -1L << from : people[word];
      if (rest != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return -1;
  }
}
