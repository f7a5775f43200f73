package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.Question;
import org.quorate.RoleName;

/**
 * May this person come to hold this role now?
 *
 * @param module for which; null for the whole project
 */
public record MayBecome(
    @NotNull @Valid Merits merits,
    @NotNull Handle person,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @NotNull Known known)
    implements Question<PromotionDecision> {
  /** The kind of this question. */
  public static final String KIND = "may-become";

  /** What may be known or not of somebody's merits. */
  public static final Set<Aspect> ASPECTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Aspect.ROSTER,
              Aspect.ROSTER_AT,
              Aspect.AFFILIATIONS,
              Aspect.CALENDAR,
              Aspect.CONTRIBUTIONS,
              Aspect.DEEDS,
              Aspect.ATTESTATIONS,
              Aspect.NOMINATIONS,
              Aspect.CYCLES,
              Aspect.MEETINGS));

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PromotionDecision> decisionType() {
    return PromotionDecision.class;
  }

  @Override
  public MayBecome asOf(Instant instant) {
    return new MayBecome(merits, person, role, module, instant, known);
  }
}
