package org.quorate.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/**
 * What came of the ballots of one decision that were held on something.
 *
 * @param passed whether one of them did
 * @param cure what could still make one pass
 */
record OracleHeld(Tri passed, Cure cure) {

  /**
   * Those of a decision among some ballots.
   *
   * @param told how much is known of the ballots, and so of what happened to them
   */
  static OracleHeld of(
      Charter charter,
      Stream<Ballot> some,
      String decision,
      Instant now,
      Known known,
      Extent told) {
    Known all =
        known.with(
            told,
            Aspect.OPENED,
            Aspect.VOTES,
            Aspect.ATTENDANCE,
            Aspect.RECUSALS,
            Aspect.PETITION,
            Aspect.BALLOTS);
    List<OraclePoll> held =
        some.filter(one -> RuleName.of("votes", one.decision()).key().equals(decision))
            .map(one -> OraclePoll.of(charter, new HasPassed(one, now, all)))
            .toList();
    Tri passed = told == Extent.COMPLETE ? Tri.NO : Tri.MAYBE;
    for (OraclePoll one : held) {
      passed = passed.or(one.passed());
    }
    Cure cure = held.stream().anyMatch(OraclePoll::failed) ? Cure.NOBODY : Cure.PEOPLE;
    for (Cure best : List.of(Cure.TIME, Cure.PEOPLE)) {
      boolean awaited = held.stream().anyMatch(one -> one.awaits().equals(Optional.of(best)));
      cure = awaited ? best : cure;
    }
    return new OracleHeld(passed, cure);
  }
}
