package org.quorate.rules.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;

/** What a charter says at any time of its people: their accounts and their organisations. */
public final class Accounts {
  private final Map<Integer, Set<Handle>> handles = new HashMap<>();
  private final Map<Integer, Set<OrganisationName>> organisations = new HashMap<>();
  private final Map<OrganisationName, List<OrganisationRow.PartOf>> parents = new HashMap<>();

  public Accounts(Rows rows, Register register) {
    for (RosterRow row : rows.roster()) {
      Set<Handle> own = of(handles, register.number(row.handle()));
      own.add(row.handle());
      own.addAll(row.alsoKnownAs());
    }
    for (AffiliationRow row : rows.affiliations()) {
      if (row.organisation() != null) {
        of(organisations, register.number(row.handle())).add(row.organisation());
      }
    }
    rows.organisations().forEach(row -> parents.put(row.organisation(), row.partOf()));
  }

  private static <T> Set<T> of(Map<Integer, Set<T>> map, int person) {
    return map.computeIfAbsent(person, any -> new HashSet<>());
  }

  /** All handles of a person of the roster; empty for others. */
  public Set<Handle> handles(int person) {
    return handles.getOrDefault(person, Set.of());
  }

  /** Organisations to which a person belongs at some time. */
  public Set<OrganisationName> organisations(int person) {
    return organisations.getOrDefault(person, Set.of());
  }

  /** Some organisations and whatever has a part in them, however small. */
  public Set<OrganisationName> upwards(Set<OrganisationName> from) {
    Set<OrganisationName> all = new HashSet<>(from);
    Deque<OrganisationName> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (OrganisationRow.PartOf part : parents.getOrDefault(open.pop(), List.of())) {
        if (all.add(part.parent())) {
          open.push(part.parent());
        }
      }
    }
    return all;
  }
}
