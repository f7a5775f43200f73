package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When things happened.
 *
 * @param opened null if not known
 * @param pushes every version with its time, the first included, in any order; those of one instant
 *     are taken in the order given, and which of several came last only {@code head} tells
 * @param head identity of the newest version, or null if not known or if {@code pushes} tells it;
 *     where the two tell different ones it is not known which is the newest
 */
public record Timeline(
    @Nullable Instant opened,
    @NotNull @Size(max = 10_000) List<@NotNull @Valid Push> pushes,
    @Nullable @Size(max = 128) String head) {

  public Timeline {
    pushes = List.copyOf(pushes);
  }
}
