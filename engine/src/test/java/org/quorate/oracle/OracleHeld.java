package org.quorate.oracle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.oracle.ballot.OraclePoll;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/**
 * What came of the ballots of one decision that were held on something.
 *
 * @param passed whether one of them did
 * @param cure what could still make one pass: of those that go on, else people who call another
 * @param goesOn whether one goes on
 * @param failed whether one failed for certain, and none goes on
 */
record OracleHeld(Tri passed, Cure cure, boolean goesOn, boolean failed) {

  /**
   * Those of a decision among some ballots.
   *
   * @param told how much is known of the ballots, and so of what happened to them
   * @param counts whether a ballot was opened when it counts
   */
  static OracleHeld of(
      Charter charter,
      Stream<Ballot> some,
      String decision,
      Instant now,
      Known known,
      Extent told,
      Function<Ballot, Tri> counts) {
    return of(charter, some, decision, now, known, told, null, counts);
  }

  /** The same where it is told how active those are who vote; null where nobody does. */
  static OracleHeld of(
      Charter charter,
      Stream<Ballot> some,
      String decision,
      Instant now,
      Known known,
      Extent told,
      @Nullable Activity activity,
      Function<Ballot, Tri> counts) {
    Map<OraclePoll, Tri> held = new LinkedHashMap<>();
    some.filter(one -> RuleName.of("votes", one.decision()).key().equals(decision))
        .forEach(
            one ->
                held.put(
                    OraclePoll.of(charter, asked(one, now, known, told).with(activity)),
                    counts.apply(one)));
    Tri passed = told == Extent.COMPLETE ? Tri.NO : Tri.MAYBE;
    Cure cure = Cure.PEOPLE;
    boolean goesOn = false;
    boolean failed = false;
    for (Map.Entry<OraclePoll, Tri> one : held.entrySet()) {
      passed = passed.or(one.getKey().passed().and(one.getValue()));
      failed |= one.getValue() == Tri.YES && one.getKey().failed();
    }
    for (Cure best : List.of(Cure.TIME, Cure.PEOPLE)) {
      for (Map.Entry<OraclePoll, Tri> one : held.entrySet()) {
        boolean awaited = one.getKey().awaits().equals(Optional.of(best));
        cure = awaited && one.getValue().possibly() ? best : cure;
        goesOn |= awaited && one.getValue().possibly();
      }
    }
    return new OracleHeld(passed, cure, goesOn, failed && !goesOn);
  }

  /** What came of one of them. */
  static OraclePoll poll(Charter charter, Ballot one, Instant now, Known known, Extent told) {
    return poll(charter, one, now, known, told, null);
  }

  /** The same where it is told how active those are who vote. */
  static OraclePoll poll(
      Charter charter,
      Ballot one,
      Instant now,
      Known known,
      Extent told,
      @Nullable Activity activity) {
    return OraclePoll.of(charter, asked(one, now, known, told).with(activity));
  }

  static HasPassed asked(Ballot one, Instant now, Known known, Extent told) {
    Known all =
        known.with(
            told,
            Aspect.OPENED,
            Aspect.VOTES,
            Aspect.ATTENDANCE,
            Aspect.RECUSALS,
            Aspect.PETITION,
            Aspect.BALLOTS);
    return new HasPassed(one, now, all);
  }
}
