package org.quorate.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Remedy;

/**
 * What would open all open rows together.
 *
 * <p>Where rows stand instead of each other, one is opened: one that approvals alone open, if there
 * is such a row; else one that people open at all.
 *
 * @param remedies a smallest set of things for people to do, by rank, then what checks and the
 *     author have to do; empty if nothing is open or nobody can
 * @param minimal false if the set was found greedily and a smaller one may exist
 * @param waitUntil the earliest instant at which time has done its part beside the remedies, or
 *     null if no clock runs
 * @param timeAlone the earliest instant at which the clocks, and vetoes that expire, open all open
 *     rows though nobody does anything; null if they never do, if a ballot has to pass, or if facts
 *     are missing by which the instant could be another
 */
public record NextSteps(
    List<Remedy> remedies,
    boolean minimal,
    @Nullable Instant waitUntil,
    @Nullable Instant timeAlone) {
  /** Nothing to do. */
  public static final NextSteps NONE = new NextSteps(List.of(), true, null, null);

  public NextSteps {
    remedies = List.copyOf(remedies);
  }

  /** The earliest instant at which time has done its part. */
  public Optional<Instant> time() {
    return Optional.ofNullable(waitUntil);
  }

  /** The earliest instant at which time alone would do. */
  public Optional<Instant> byTimeAlone() {
    return Optional.ofNullable(timeAlone);
  }
}
