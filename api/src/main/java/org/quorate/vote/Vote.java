package org.quorate.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.quorate.Handle;

/**
 * What one elector answered at one time. The last one that is in time and may be said counts.
 *
 * @param sequence the host's order among votes of the same instant; 0 if it has none
 * @param reason why; may be empty
 * @param marks of an election: ranks, points or votes bought, as the method has them; empty for a
 *     position
 */
public record Vote(
    @NotNull Handle voter,
    @NotNull Position position,
    @NotNull Instant at,
    @PositiveOrZero int sequence,
    @NotNull @Size(max = 65536) String reason,
    @NotNull @Size(max = 1_000) Map<@NotNull OptionName, @NotNull Integer> marks) {

  public Vote {
    marks = Map.copyOf(marks);
  }

  /** A vote for or against. */
  public Vote(Handle voter, Position position, Instant at, int sequence, String reason) {
    this(voter, position, at, sequence, reason, Map.of());
  }

  /** A plain vote. */
  public static Vote of(String voter, Position position, Instant at) {
    return new Vote(Handle.of(voter), position, at, 0, "");
  }

  /** The same, with a reason. */
  public Vote because(String why) {
    return new Vote(voter, position, at, sequence, why, marks);
  }
}
