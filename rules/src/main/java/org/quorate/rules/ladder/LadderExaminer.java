package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Who;
import org.quorate.rules.people.Matching;

/**
 * Rungs that nobody could reach with the present roster, and departures by which people would rise.
 * Whoever may hold a role at some time, for some module, is taken to hold it: only what could never
 * be is told.
 */
final class LadderExaminer {
  private final LadderPlan plan;
  private final List<Diagnostic> found = new ArrayList<>();

  private LadderExaminer(LadderPlan plan) {
    this.plan = plan;
  }

  static List<Diagnostic> examine(Charter charter) {
    LadderExaminer examiner = new LadderExaminer(new LadderPlan(charter));
    charter.rows().roles().forEach(examiner::examine);
    charter.rows().departures().forEach(examiner::examine);
    return examiner.found;
  }

  /** Nobody comes to hold by a departure what they hold already, or a rung above. */
  private void examine(DepartureRow row) {
    RoleName becomes = row.then().becomes();
    if (becomes != null && plan.order.holding(row.role(), false).contains(becomes)) {
      boolean same = becomes.equals(row.role());
      found.add(
          LadderCode.RISES_BY_DEPARTURE.of(
              row,
              "Then",
              same
                  ? "holders of `" + becomes + "` are to become `" + becomes + "`, which they are"
                  : "holders of `"
                      + row.role()
                      + "` would rise by doing too little: `"
                      + becomes
                      + "` is a rung above",
              "name a role that is not above, such as `becomes emeritus`, or write `loses the"
                  + " role`"));
    }
  }

  private void examine(RoleRow row) {
    RoleRow.Promotion promotion = row.promotion();
    if (promotion.sponsors() != null) {
      Who who = promotion.sponsors().who();
      boolean enough = enough(row, LadderColumn.SPONSORS, promotion.sponsors().count(), who);
      if (enough && promotion.organisations() != null) {
        organisations(row, who, promotion.organisations());
      }
    }
    for (Decider decider : promotion.decidedBy()) {
      if (decider instanceof Decider.People people) {
        enough(row, LadderColumn.DECIDED_BY, people.count(), people.who());
      }
    }
    for (EvidenceNeeded evidence : promotion.evidence()) {
      if (evidence instanceof EvidenceNeeded.Attested attested) {
        enough(row, LadderColumn.EVIDENCE_NEEDED, 1, attested.by());
      }
    }
  }

  private boolean enough(RoleRow row, LadderColumn column, int needed, Who who) {
    Set<Integer> people = people(who);
    if (people != null && people.size() < needed) {
      found.add(
          LadderCode.FEW_PEOPLE.of(
              row,
              column.shown(),
              "nobody can become `"
                  + row.role()
                  + "` with the present roster: it needs "
                  + needed
                  + " of `"
                  + Words.who(who)
                  + "`, there are "
                  + people.size(),
              "ask for fewer, or list more people in the roster"));
      return false;
    }
    return true;
  }

  /** Everybody whom a cell could mean; null if others than the roster's people could be. */
  private @Nullable Set<Integer> people(Who who) {
    Set<Integer> people = new TreeSet<>();
    for (Who one : Named.flat(who).toList()) {
      if (one instanceof Who.People named) {
        named.handles().forEach(handle -> people.add(plan.register.number(handle)));
      } else if (one instanceof Who.Role role) {
        Set<RoleName> roles = new HashSet<>(plan.order.holding(role.role(), role.only()));
        if (!roles.stream().allMatch(plan.register::lists)) {
          return null;
        }
        plan.charter.rows().roster().stream()
            .filter(row -> row.status() == RosterRow.Status.ACTIVE && roles.contains(row.role()))
            .forEach(row -> people.add(plan.register.number(row.handle())));
      } else {
        return null;
      }
    }
    return people;
  }

  private void organisations(RoleRow row, Who who, SponsorOrganisations needed) {
    Set<Integer> people = people(who);
    if (people == null) {
      return;
    }
    Map<Object, Integer> numbers = new HashMap<>();
    List<int[]> each = new ArrayList<>();
    for (int person : people) {
      each.add(
          groups(person).stream()
              .mapToInt(one -> numbers.computeIfAbsent(one, any -> numbers.size()))
              .toArray());
    }
    int own = needed.nominee() == SponsorOrganisations.Nominee.INCLUDED ? 1 : 0;
    int there = Matching.maximum(each.toArray(int[][]::new)) + own;
    if (there < needed.count()) {
      found.add(
          LadderCode.FEW_ORGANISATIONS.of(
              row,
              LadderColumn.SPONSORS_ORGANISATIONS.shown(),
              "nobody can become `"
                  + row.role()
                  + "` with the present roster: it needs sponsors of "
                  + needed.count()
                  + " organisations, there can be "
                  + there,
              "ask for fewer organisations, or win sponsors of others"));
    }
  }

  /** Where somebody belongs at some time; nowhere known is a place of its own. */
  private Set<Object> groups(int person) {
    Set<Object> groups = new HashSet<>();
    for (AffiliationRow row : plan.charter.rows().affiliations()) {
      if (plan.register.number(row.handle()) == person) {
        OrganisationName at = row.organisation();
        Set<?> roots = at == null ? Set.of() : plan.organisations.rootsOf(Set.of(at));
        groups.addAll(roots.isEmpty() ? Set.of(person) : roots);
      }
    }
    return groups.isEmpty() ? Set.of(person) : groups;
  }
}
