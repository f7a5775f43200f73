package org.quorate.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A file that a contribution adds, changes or deletes; a rename is a deletion and an addition.
 *
 * @param path from the root of the repository, forward slashes, case-sensitive, as rules match it:
 *     without {@code .}, {@code ..} or an empty step
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
    if (!isFromRoot(path)) {
      throw new IllegalArgumentException(
          "`" + path + "` is not a path from the root of the repository");
    }
    kinds = Set.copyOf(kinds);
  }

  /** Whether a path has no step that is empty or would have to be resolved. */
  public static boolean isFromRoot(String path) {
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        int length = i - start;
        boolean dots = length <= 2 && path.startsWith("..".substring(0, length), start);
        if (dots) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
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
