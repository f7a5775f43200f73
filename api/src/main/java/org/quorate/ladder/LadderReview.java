package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.quorate.Known;
import org.quorate.Question;

/** Who may take which next step on the ladder now, and what is missing for the others? */
public record LadderReview(@NotNull @Valid Merits merits, @NotNull Instant at, @NotNull Known known)
    implements Question<LadderReviewDecision> {
  /** The kind of this question. */
  public static final String KIND = "ladder-review";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<LadderReviewDecision> decisionType() {
    return LadderReviewDecision.class;
  }

  @Override
  public LadderReview asOf(Instant instant) {
    return new LadderReview(merits, instant, known);
  }
}
