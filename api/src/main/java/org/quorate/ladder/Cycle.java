package org.quorate.ladder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A stretch of time that a community works in, such as from one release to the next. Half-open: it
 * is over at its end.
 *
 * @param name for people to read
 * @param start its first instant
 * @param end when it is over, or is planned to be
 */
public record Cycle(
    @NotBlank @Size(max = 256) String name, @NotNull Instant start, @NotNull Instant end) {}
