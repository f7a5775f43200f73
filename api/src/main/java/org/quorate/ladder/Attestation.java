package org.quorate.ladder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * Somebody's word for work that leaves no other trace.
 *
 * @param of whose work
 * @param what its name, compared without case
 * @param by who attests it
 * @param expires from when it counts no more; null for never
 */
@Orderly
public record Attestation(
    @NotNull Handle of,
    @NotBlank @Size(max = 256) String what,
    @NotNull Handle by,
    @NotNull Instant at,
    @Nullable Instant expires) {}
