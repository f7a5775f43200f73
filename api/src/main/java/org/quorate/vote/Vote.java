package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.quorate.Handle;

/**
 * What one elector answered at one time. The last one that is in time and may be said counts.
 *
 * @param sequence the host's order among votes of the same instant; 0 if it has none
 * @param reason why; may be empty
 */
public record Vote(
    @NotNull Handle voter,
    @NotNull Position position,
    @NotNull Instant at,
    @PositiveOrZero int sequence,
    @NotNull @Size(max = 65536) String reason) {

  /** A plain vote. */
  public static Vote of(String voter, Position position, Instant at) {
    return new Vote(Handle.of(voter), position, at, 0, "");
  }

  /** The same, with a reason. */
  public Vote because(String why) {
    return new Vote(voter, position, at, sequence, why);
  }
}
