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
 * Must this holder of a role step down now?
 *
 * @param module for which they hold it; null for the whole project
 */
public record MustStepDown(
    @NotNull @Valid Merits merits,
    @NotNull Handle person,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @NotNull Known known)
    implements Question<DepartureDecision> {
  /** The kind of this question. */
  public static final String KIND = "must-step-down";

  /** What may be known or not of somebody's absence. */
  public static final Set<Aspect> ASPECTS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Aspect.ROSTER,
              Aspect.ROSTER_AT,
              Aspect.AFFILIATIONS,
              Aspect.CALENDAR,
              Aspect.CONTRIBUTIONS,
              Aspect.DEEDS,
              Aspect.NOMINATIONS,
              Aspect.LEAVES,
              Aspect.CYCLES,
              Aspect.MEETINGS));

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<DepartureDecision> decisionType() {
    return DepartureDecision.class;
  }

  @Override
  public MustStepDown asOf(Instant instant) {
    return new MustStepDown(merits, person, role, module, instant, known);
  }
}
