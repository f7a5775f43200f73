package org.quorate.vote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.FactsDigest;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;

/**
 * Whether a ballot passed, and why. ALLOWED if it passed, BLOCKED if it failed and nobody can
 * change that any more, WAITING while it is open and could still pass.
 *
 * @param changesAt see {@link #until}
 * @param closedAt when it closed; null while it is open, or where nobody can tell
 */
public record BallotDecision(
    Outcome outcome,
    String headline,
    BallotResult result,
    List<Finding> findings,
    List<Obligation> obligations,
    CharterRef charter,
    HasPassed question,
    @Nullable Instant changesAt,
    @Nullable Instant closedAt)
    implements Decision {

  public BallotDecision {
    findings = List.copyOf(findings);
    obligations = List.copyOf(obligations);
  }

  /** Of one that is open, or of which nobody can tell when it closed. */
  public BallotDecision(
      Outcome outcome,
      String headline,
      BallotResult result,
      List<Finding> findings,
      List<Obligation> obligations,
      CharterRef charter,
      HasPassed question,
      @Nullable Instant changesAt) {
    this(outcome, headline, result, findings, obligations, charter, question, changesAt, null);
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, HasPassed.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
