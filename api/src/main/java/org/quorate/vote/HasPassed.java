package org.quorate.vote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.Question;

/**
 * Did this ballot pass?
 *
 * @param activity how active its electors are; null if nobody told. It matters where a row of
 *     {@code departures} suspends votes, or takes those who are due to go out of the base
 */
public record HasPassed(
    @NotNull @Valid Ballot ballot,
    @NotNull Instant at,
    @NotNull Known known,
    @Nullable @Valid Activity activity)
    implements Question<BallotDecision> {
  /** The kind of this question. */
  public static final String KIND = "has-passed";

  /** What may be known or not of a ballot. */
  public static final Set<Aspect> ASPECTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Aspect.OPENED,
              Aspect.ROSTER,
              Aspect.ROSTER_AT,
              Aspect.AFFILIATIONS,
              Aspect.CALENDAR,
              Aspect.VOTES,
              Aspect.ATTENDANCE,
              Aspect.RECUSALS,
              Aspect.PETITION,
              Aspect.BALLOTS));

  public HasPassed {
    known = known.of(ASPECTS);
  }

  /** Of a ballot of whose electors nobody told how active they are. */
  public HasPassed(Ballot ballot, Instant at, Known known) {
    this(ballot, at, known, null);
  }

  /** The same, where it is told how active the electors are, or is not. */
  public HasPassed with(@Nullable Activity told) {
    return new HasPassed(ballot, at, known, told);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<BallotDecision> decisionType() {
    return BallotDecision.class;
  }

  @Override
  public HasPassed asOf(Instant instant) {
    return new HasPassed(ballot, instant, known, activity);
  }
}
