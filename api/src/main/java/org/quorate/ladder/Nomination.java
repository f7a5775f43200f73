package org.quorate.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * That somebody was proposed for a role.
 *
 * @param module for which; null for the whole project
 * @param at when it was announced
 * @param refused when it was refused; null if it was not
 */
public record Nomination(
    @NotNull Handle nominee,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Voice> voices,
    @Nullable Instant refused) {

  public Nomination {
    voices = List.copyOf(voices);
  }
}
