package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;

/** What came of a ballot on which something else hangs. */
public final class OraclePoll {
  private final OracleBallotAnswer answer;

  private OraclePoll(OracleBallotAnswer answer) {
    this.answer = answer;
  }

  /** Of one ballot. */
  public static OraclePoll of(Charter charter, HasPassed question) {
    return new OraclePoll(OracleBallot.decide(charter, question));
  }

  /** Whether it passed. */
  public Tri passed() {
    return switch (answer.outcome()) {
      case ALLOWED -> Tri.YES;
      case UNDETERMINED -> Tri.MAYBE;
      default -> Tri.NO;
    };
  }

  /** People, time, or nothing that could still make it pass. */
  public Optional<Cure> awaits() {
    if (passed() != Tri.NO || needs(Cure.NOBODY)) {
      return Optional.empty();
    }
    if (answer.state().equals("ANNOUNCED")) {
      boolean called =
          List.of("Called by", "Starts when", "Not while", "Again after").stream()
              .map(column -> answer.rulings().getOrDefault(column, OracleRuling.MET))
              .anyMatch(ruling -> ruling.cure() == Cure.PEOPLE);
      return Optional.of(called ? Cure.PEOPLE : Cure.TIME);
    }
    return Optional.of(needs(Cure.PEOPLE) || needs(Cure.OBJECTOR) ? Cure.PEOPLE : Cure.TIME);
  }

  /** When it closed, if anybody can tell. */
  public Optional<Instant> closedAt() {
    return answer.closedAt();
  }

  /** Whether it is over, and did not pass. */
  public boolean failed() {
    return answer.outcome() == Outcome.BLOCKED && needs(Cure.NOBODY);
  }

  private boolean needs(Cure cure) {
    return answer.rulings().values().stream().anyMatch(ruling -> ruling.cure() == cure);
  }
}
