package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.quorate.Handle;

/** An elector who stands back from one ballot; their votes, earlier ones too, do not count. */
public record Recusal(@NotNull Handle who, @NotNull Instant at) {}
