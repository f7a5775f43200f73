package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * The end of a review or hold; one from before it ended something else.
 *
 * @param by who ended it, or null if not known
 */
public record Lift(@Nullable Handle by, @NotNull Instant at) {}
