package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.Who;

/** Which missing aspects stand behind a doubt. */
final class Lacks {
  private Lacks() {}

  /** Aspects that would tell whether somebody is meant by a cell at an instant. */
  static void standing(
      Set<Aspect> lacks, Situation situation, Entitlement entitlement, Who who, Instant when) {
    if (entitlement.unlisted(who)) {
      note(lacks, situation, Aspect.ROSTER);
      if (!when.equals(situation.at)) {
        note(lacks, situation, Aspect.ROSTER_AT);
      }
    }
    if (asksOwners(who) && entitlement.ownersUnknown()) {
      note(lacks, situation, Aspect.OWNERS);
    }
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
