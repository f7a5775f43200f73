package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.quorate.Handle;

/**
 * Somebody lifts the veto that another person has cast before; a veto cast later is another one.
 *
 * @param by who lifts it
 * @param vetoer whose veto
 */
public record VetoLift(@NotNull Handle by, @NotNull Handle vetoer, @NotNull Instant at) {}
