package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.quorate.ExceptionName;
import org.quorate.Handle;

/**
 * One person invoking an exception of the charter. Where several are needed, each invocation must
 * have come after the contribution was opened, and must not have expired.
 */
public record Invocation(
    @NotNull ExceptionName exception, @NotNull Handle by, @NotNull Instant at) {}
