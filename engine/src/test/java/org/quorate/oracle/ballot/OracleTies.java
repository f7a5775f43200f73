package org.quorate.oracle.ballot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.charter.Base;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.TieRule;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;

/** What becomes of as many votes for as against. */
final class OracleTies {
  private OracleTies() {}

  private static boolean canTie(Passing passing) {
    return passing.equals(new Passing.MoreForThanAgainst())
        || passing.equals(new Passing.Share(new Fraction(1, 2), true, Base.FOR_AND_AGAINST));
  }

  /** The same as elsewhere, but a tie passes where a rule is to decide it. */
  static boolean passes(
      @Nullable TieRule rule, Passing passing, OracleTally tally, boolean silently) {
    return rule != null && canTie(passing)
        ? tally.inFavour() > 0 && tally.inFavour() >= tally.against()
        : OracleThreshold.passes(passing, tally, silently);
  }

  /** What the rule comes to; empty if the row has none. */
  static Optional<OracleRuling> ruling(
      HasPassed question, OracleRoll roll, OracleReading reading, boolean closed) {
    TieRule rule = roll.row.ifTied();
    boolean may =
        rule != null
            && roll.row.election() == null
            && roll.row.standard().passesWith().stream().anyMatch(OracleTies::canTie);
    if (!may) {
      return Optional.empty();
    }
    Tri more = reading.holds(t -> t.inFavour() > t.against());
    Tri equal = reading.holds(t -> t.inFavour() > 0 && t.inFavour() >= t.against());
    if (more == Tri.YES || equal == Tri.NO) {
      return Optional.of(OracleRuling.MET);
    }
    boolean stands = equal == Tri.YES && more == Tri.NO;
    Tri passes = Tri.YES;
    boolean awaited = false;
    if (rule instanceof TieRule.ByLot) {
      String seed = question.ballot().poll().seed();
      passes = Tri.of(seed != null && drawn(seed));
      awaited = seed == null;
    } else if (rule instanceof TieRule.CastingVote) {
      OracleCasters casters = OracleCasters.of(question, roll, reading, reading.end());
      List<Position> said = casters.said();
      boolean inFavour = said.equals(List.of(Position.FOR));
      passes = casters.inDoubt() ? Tri.MAYBE : Tri.of(inFavour);
      awaited = said.isEmpty() && casters.open();
    }
    if (passes == Tri.YES) {
      return Optional.of(OracleRuling.MET);
    } else if (!stands || passes == Tri.MAYBE) {
      return Optional.of(OracleRuling.UNKNOWN);
    }
    return Optional.of(OracleRuling.unmet(closed && !awaited ? Cure.NOBODY : Cure.PEOPLE));
  }

  private static boolean drawn(String seed) {
    String inFavour = OracleElection.digest(seed + "\n1\nfor\n");
    return inFavour.compareTo(OracleElection.digest(seed + "\n1\nagainst\n")) < 0;
  }
}
