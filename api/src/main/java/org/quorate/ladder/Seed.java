package org.quorate.ladder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.quorate.RuleName;

/**
 * A seed that was published for the lots of a row.
 *
 * @param rule the row, such as {@code bodies/council}
 * @param at when it was published
 */
public record Seed(
    @NotNull RuleName rule, @NotNull @Size(min = 1, max = 256) String text, @NotNull Instant at) {}
