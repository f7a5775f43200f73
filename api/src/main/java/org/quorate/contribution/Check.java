package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a check ended, on the newest version as far as the host knows. Of several of one name the
 * latest counts; where it is not told which is the latest, the one that does least. A run of
 * another version does not count, and one that ended before the newest push and does not tell its
 * version may be of another.
 *
 * @param at when it concluded, or null if not known
 * @param head the version that it ran on, or null if not known
 */
public record Check(
    @NotBlank @Size(max = 256) String name,
    @NotNull Conclusion conclusion,
    @Nullable Instant at,
    @Nullable @Size(max = 128) String head) {

  /** A check of which it is not told on which version it ran. */
  public Check(String name, Conclusion conclusion, @Nullable Instant at) {
    this(name, conclusion, at, null);
  }

  /** The same, of a version. */
  public Check on(@Nullable String version) {
    return new Check(name, conclusion, at, version);
  }

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
