package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A line at the end of a commit message, as git-interpret-trailers reads it.
 *
 * @param key such as {@code Signed-off-by}, compared without case
 * @param value such as {@code Ann Lee <ann@example.org>}
 */
public record Trailer(
    @NotBlank @Size(max = 128) String key, @NotNull @Size(max = 4096) String value) {}
