package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * A request not to merge yet.
 *
 * @param setBy who set it, or null if not known
 * @param lifted who ended it and when, or null if it stands
 */
public record Hold(@Nullable Handle setBy, @NotNull Instant at, @Nullable @Valid Lift lifted) {}
