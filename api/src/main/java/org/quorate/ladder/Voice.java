package org.quorate.ladder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * What somebody says of a nomination. Of each person the last word counts that they have not
 * withdrawn: an objection ends their support, support ends their objection, and of what they say at
 * one instant the objection stands.
 *
 * @param withdrawn from when they say it no more; null if they still do
 */
@Orderly
public record Voice(
    @NotNull Handle by, @NotNull Says says, @NotNull Instant at, @Nullable Instant withdrawn) {

  /** What may be said. */
  public enum Says {
    /** I stand up for the nominee. */
    SPONSOR,
    /** As one of those who decide: yes. */
    AGREE,
    OBJECT
  }

  /** Something said and never withdrawn. */
  public static Voice of(String by, Says says, Instant at) {
    return new Voice(Handle.of(by), says, at, null);
  }
}
