package org.quorate.ladder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * That somebody is away, with everybody's knowledge.
 *
 * @param from its first instant
 * @param to when they are back; null if nobody knows
 */
@Orderly
public record Leave(@NotNull Handle who, @NotNull Instant from, @Nullable Instant to) {}
