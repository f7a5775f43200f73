package org.quorate.rules.reviews;

import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.Amount;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/** Which missing aspects stand behind a doubt. */
final class Lacks {
  private Lacks() {}

  /**
   * Aspects that would tell whom a cell means.
   *
   * @param then true if it is asked for an instant before the decision
   */
  static void standing(Set<Aspect> lacks, Entitlement entitlement, Who who, boolean then) {
    Situation situation = entitlement.situation();
    if (entitlement.unlisted(who)) {
      note(lacks, situation, Aspect.ROSTER);
      if (then) {
        note(lacks, situation, Aspect.ROSTER_AT);
      }
    }
    boolean owners = asksOwners(who);
    if (owners || entitlement.bound(who)) {
      note(lacks, situation, Aspect.FILES);
    }
    if (entitlement.bound(who)) {
      lacks.addAll(entitlement.filesDoubts());
    }
    if (owners && (situation.plan.modules.isEmpty() || entitlement.ownersOpen())) {
      note(lacks, situation, Aspect.OWNERS);
    }
    if (owners && entitlement.hasFallback()) {
      entitlement.noteUnheard(lacks);
    }
  }

  /**
   * The same for a demand and those that it includes. How many a share of a group is rests on whom
   * the row does not hear.
   */
  static void standing(Set<Aspect> lacks, Entitlement entitlement, Demand demand, boolean then) {
    standing(lacks, entitlement, demand.who(), then);
    if (!(demand.amount() instanceof Amount.Count)) {
      entitlement.noteUnheard(lacks);
    }
    demand.including().forEach(inner -> standing(lacks, entitlement, inner, then));
  }

  static boolean asksOwners(Who who) {
    return who instanceof Who.Owners
        || who instanceof Who.AnyOf any && any.alternatives().stream().anyMatch(Lacks::asksOwners);
  }

  static void note(Set<Aspect> lacks, Situation situation, Aspect aspect) {
    if (!situation.complete(aspect)) {
      lacks.add(aspect);
    }
  }
}
