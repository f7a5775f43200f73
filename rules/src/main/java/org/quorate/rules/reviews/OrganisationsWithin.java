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

/**
 * How many organisations the approvers of a row could come from at most, by all spells of theirs
 * together. Nobody can tell if a group is open, or if of somebody no spell is for good.
 */
final class OrganisationsWithin {
  private final Holders holders;
  private final Map<Integer, int[]> groups = new HashMap<>();
  private final Map<Approvals, Integer> known = new HashMap<>();

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

  /** The most organisations that approvers come from; the largest number if nobody can tell. */
  int most(Approvals approvals) {
    return known.computeIfAbsent(approvals, this::count);
  }

  private int count(Approvals approvals) {
    long[] people = Bits.none(holders.size());
    for (List<Demand> demands : approvals.alternatives()) {
      for (Demand demand : demands) {
        if (holders.isOpen(demand.who())) {
          return Integer.MAX_VALUE;
        }
        people = Bits.or(people, holders.people(demand.who()));
      }
    }
    List<int[]> each = new ArrayList<>();
    for (int person = 0; person < holders.size(); person++) {
      if (Bits.has(people, person)) {
        int[] own = groups.get(person);
        if (own == null) {
          return Integer.MAX_VALUE;
        }
        each.add(own);
      }
    }
    return approvals.isNone() ? Integer.MAX_VALUE : Matching.maximum(each.toArray(int[][]::new));
  }
}
