package org.quorate.contribution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.quorate.ExceptionName;
import org.quorate.Handle;

/** One person invoking an exception of the charter. */
public record Invocation(
    @NotNull ExceptionName exception, @NotNull Handle by, @NotNull Instant at) {}
