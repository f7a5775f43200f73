package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * A label that is there now.
 *
 * @param setBy who set it last, or null if not known
 */
public record Label(@NotBlank @Size(max = 256) String name, @Nullable Handle setBy) {}
