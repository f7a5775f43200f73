package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A file that a contribution adds, changes or deletes; a rename is a deletion and an addition.
 *
 * @param path from the root of the repository, forward slashes, case-sensitive
 * @param added lines added
 * @param removed lines removed
 * @param kinds what it is; empty to take the kinds of the contribution
 */
public record ChangedFile(
    @NotBlank @Size(max = 4096) String path,
    @NotNull Status status,
    @PositiveOrZero long added,
    @PositiveOrZero long removed,
    @NotNull Set<@NotNull Kind> kinds) {

  public ChangedFile {
    kinds = Set.copyOf(kinds);
  }

  /** A modified file of which only the path matters. */
  public static ChangedFile of(String path) {
    return new ChangedFile(path, Status.MODIFIED, 0, 0, Set.of());
  }

  /** What happens to a file. */
  public enum Status {
    ADDED,
    MODIFIED,
    DELETED
  }
}
