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
 * That a holder of a role was asked whether they still want to hold it.
 *
 * @param module for which; null for the whole project
 * @param answered when they said that they do; null if they did not
 * @param voices of those who decide
 */
public record Notice(
    @NotNull Handle who,
    @NotNull RoleName role,
    @Nullable ModuleName module,
    @NotNull Instant at,
    @Nullable Instant answered,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Voice> voices) {

  public Notice {
    voices = List.copyOf(voices);
  }
}
