package org.quorate.vote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.ladder.Merits;

/**
 * How active those are who vote on a ballot, by which rows of {@code departures} may take their
 * votes.
 *
 * @param known of what people did, of notices to them and of their leave
 */
public record Activity(@NotNull @Valid Merits merits, @NotNull Known known) {
  /** What may be known or not of it; the rest is known as far as it is of the ballot. */
  public static final Set<Aspect> ASPECTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Aspect.CONTRIBUTIONS,
              Aspect.DEEDS,
              Aspect.NOMINATIONS,
              Aspect.LEAVES,
              Aspect.CYCLES,
              Aspect.MEETINGS));

  public Activity {
    known = known.of(ASPECTS);
  }
}
