package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * How a ballot came to be called.
 *
 * @param callers who stood behind it beside its author
 * @param alongside decisions of other ballots that were open while it was
 * @param lastFailed when the same question last failed before; null if never
 */
public record Petition(
    @NotNull @Size(max = 100_000) List<@NotNull Handle> callers,
    @NotNull @Size(max = 1_000) Set<@NotNull @Size(max = 256) String> alongside,
    @Nullable Instant lastFailed) {
  /** Of a ballot that its author called alone, and that is the only one. */
  public static final Petition ALONE = new Petition(List.of(), Set.of(), null);

  public Petition {
    callers = List.copyOf(callers);
    alongside = Set.copyOf(alongside);
  }
}
