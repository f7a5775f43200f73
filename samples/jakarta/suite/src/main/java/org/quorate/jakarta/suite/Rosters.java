package org.quorate.jakarta.suite;

import org.quorate.GovernanceEngine;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.roster.RosterChange;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.engine.roster.RosterHearing;
import org.quorate.engine.roster.RosterProposal;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Merits;

/** A community with one rung, and somebody who is put onto it. */
final class Rosters {
  private static final String LADDER =
      """
      ---
      governance: 1
      name: Ladder
      language: en
      ---

      <!-- charter: roles -->
      | Role | Sponsors | Decided by |
      | --- | --- | --- |
      | member | 1 member | sponsors |

      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | change | otherwise | 1 member |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | member |
      """;

  private Rosters() {}

  /** What an engine says of a roster on which Bob stands too. */
  static RosterDecision withBob(GovernanceEngine engine) {
    Charter inForce = read(engine, LADDER);
    Charter proposed = read(engine, LADDER + "| @bob | member |\n");
    LadderReview work = new LadderReview(Merits.NONE, Changes.AT, Known.everything());
    RosterChange change =
        RosterChange.between(inForce, proposed, work.merits().people(), work.at());
    return RosterHearing.decide(engine, inForce, RosterProposal.unsaid(change, work));
  }

  private static Charter read(GovernanceEngine engine, String text) {
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }
}
