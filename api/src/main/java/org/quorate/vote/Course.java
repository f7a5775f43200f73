package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a ballot was announced, discussed, opened and closed.
 *
 * @param notice when it was announced; null if never, or not told
 * @param discussion when its discussion began; null if never, or not told
 * @param lastVersion when its text last changed; null if never
 * @param closed when its host closed it; null if it did not
 * @param revised when its text changed before that last time, in any order
 */
public record Course(
    @Nullable Instant notice,
    @Nullable Instant discussion,
    @NotNull Instant opened,
    @Nullable Instant lastVersion,
    @Nullable Instant closed,
    @NotNull @Size(max = 10_000) List<@NotNull Instant> revised) {

  public Course {
    revised = List.copyOf(revised);
  }

  /** One whose text changed once at most. */
  public Course(
      @Nullable Instant notice,
      @Nullable Instant discussion,
      Instant opened,
      @Nullable Instant lastVersion,
      @Nullable Instant closed) {
    this(notice, discussion, opened, lastVersion, closed, List.of());
  }

  /** Opened, and no more. */
  public static Course opened(Instant at) {
    return new Course(null, null, at, null, null);
  }

  /** The same, but closed by its host. */
  public Course closed(Instant at) {
    return new Course(notice, discussion, opened, lastVersion, at, revised);
  }
}
