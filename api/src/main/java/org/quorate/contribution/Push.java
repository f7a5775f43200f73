package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a contribution, the first one at its opening included.
 *
 * @param at when the host received it
 * @param head the version's identity
 * @param patch identity of the patch: equal for two versions that differ by a pure rebase or a
 *     merge of the base only (git patch-id, or what the host says); null if not known, as an empty
 *     one is, which tells two versions not apart
 */
public record Push(
    @NotNull Instant at,
    @NotBlank @Size(max = 128) String head,
    @Nullable @Size(max = 128) String patch) {

  public Push {
    patch = patch == null || patch.isBlank() ? null : patch;
  }
}
