package org.quorate.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Remedy;

/**
 * What would open all open rows together.
 *
 * @param remedies a smallest set of things to do, by rank; empty if nothing is open or nobody can
 * @param minimal false if the set was found greedily and a smaller one may exist
 * @param waitUntil the earliest instant at which time has done its part, or null if no clock runs
 */
public record NextSteps(List<Remedy> remedies, boolean minimal, @Nullable Instant waitUntil) {
  /** Nothing to do. */
  public static final NextSteps NONE = new NextSteps(List.of(), true, null);

  public NextSteps {
    remedies = List.copyOf(remedies);
  }

  /** The earliest instant at which time has done its part. */
  public Optional<Instant> time() {
    return Optional.ofNullable(waitUntil);
  }
}
