package org.quorate.ladder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;

/**
 * A meeting that was held. Those of one instant and one scope are one.
 *
 * @param module of whom; null for the whole project. Roles of a module look at its own meetings,
 *     those of the whole project at these
 * @param at when it began
 * @param present who attended
 */
public record Meeting(
    @Nullable ModuleName module,
    @NotNull Instant at,
    @NotNull @Size(max = 10_000) Set<@NotNull Handle> present) {

  public Meeting {
    present = Set.copyOf(present);
  }
}
