package org.quorate.ladder;

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
 * Every next step on the ladder, and every role that may lapse, with what is missing.
 *
 * @param outcome UNDETERMINED if some step or lapse is, else ALLOWED: a review asks for nothing
 *     itself
 * @param climbs by person, then by role, then by module
 * @param lapses by person, then by role, then by module: of everybody who holds a role that a row
 *     of departures speaks of, those who stay too
 * @param findings none of its own: they are those of the steps
 * @param changesAt see {@link #until}
 */
public record LadderReviewDecision(
    Outcome outcome,
    String headline,
    List<Climb> climbs,
    List<Lapse> lapses,
    List<Finding> findings,
    List<Obligation> obligations,
    CharterRef charter,
    LadderReview question,
    @Nullable Instant changesAt)
    implements Decision {

  public LadderReviewDecision {
    climbs = List.copyOf(climbs);
    lapses = List.copyOf(lapses);
    findings = List.copyOf(findings);
    obligations = List.copyOf(obligations);
  }

  @Override
  public String facts() {
    return FactsDigest.of(question, LadderReview.ASPECTS);
  }

  @Override
  public Optional<Instant> until() {
    return Optional.ofNullable(changesAt);
  }
}
