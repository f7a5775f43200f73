package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check's conclusion on the newest version; of several of one name the latest counts, at the same
 * instant or without one the worst.
 *
 * @param at when it concluded, or null if not known
 */
public record Check(
    @NotBlank @Size(max = 256) String name, @NotNull Conclusion conclusion, @Nullable Instant at) {

  /** How a check ended, best first. */
  public enum Conclusion {
    SUCCESS,
    NEUTRAL,
    SKIPPED,
    /** Not ended yet. */
    PENDING,
    CANCELLED,
    FAILURE
  }
}
