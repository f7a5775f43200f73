package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.Question;

/**
 * Who may take which next step on the ladder now, who lapses, and what is missing for the others?
 *
 * @param horizon how far ahead it looks for what time alone changes, at most 36,525 days; null for
 *     not at all
 */
public record LadderReview(
    @NotNull @Valid Merits merits,
    @NotNull Instant at,
    @NotNull Known known,
    @Nullable Duration horizon)
    implements Question<LadderReviewDecision> {
  /** The kind of this question. */
  public static final String KIND = "ladder-review";

  /** What may be known or not of people's merits and absence. */
  public static final Set<Aspect> ASPECTS = aspects();

  /** How far ahead a review looks at most: a hundred years. */
  public static final Duration FARTHEST = Duration.ofDays(36_525);

  public LadderReview {
    if (horizon != null && (horizon.isNegative() || horizon.compareTo(FARTHEST) > 0)) {
      throw new IllegalArgumentException("a horizon lies 0 to 36,525 days ahead, not " + horizon);
    }
  }

  /** Of now alone. */
  public LadderReview(Merits merits, Instant at, Known known) {
    this(merits, at, known, null);
  }

  private static Set<Aspect> aspects() {
    Set<Aspect> aspects = EnumSet.copyOf(MayBecome.ASPECTS);
    aspects.addAll(MustStepDown.ASPECTS);
    return Collections.unmodifiableSet(aspects);
  }

  /** The same, looking so far ahead. */
  public LadderReview within(Duration ahead) {
    return new LadderReview(merits, at, known, ahead);
  }

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
    return new LadderReview(merits, instant, known, horizon);
  }
}
