package org.quorate.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * What one person said of a contribution at one time.
 *
 * @param sequence the host's order among reviews of the same instant; 0 if it has none
 * @param head the version that they saw, or null if not known; where versions are told, one that
 *     nobody had pushed by then leaves open what they saw
 * @param reason why, for negative verdicts; may be empty
 * @param edited true if it was changed after it was given
 * @param dismissed who took it back or struck it out, or null
 */
public record Review(
    @NotNull Handle reviewer,
    @NotNull Verdict verdict,
    @NotNull Instant at,
    @PositiveOrZero int sequence,
    @Nullable @Size(max = 128) String head,
    @NotNull @Size(max = 65536) String reason,
    boolean edited,
    @Nullable @Valid Lift dismissed) {

  /** A plain review. */
  public static Review of(String reviewer, Verdict verdict, Instant at) {
    return new Review(Handle.of(reviewer), verdict, at, 0, null, "", false, null);
  }

  /** The same, of a version. */
  public Review on(String version) {
    return new Review(reviewer, verdict, at, sequence, version, reason, edited, dismissed);
  }

  /** The same, with a reason. */
  public Review because(String why) {
    return new Review(reviewer, verdict, at, sequence, head, why, edited, dismissed);
  }

  /** What a review says, mildest first. Comments never replace an earlier verdict. */
  public enum Verdict {
    COMMENT,
    APPROVE,
    /** A negative opinion: an objection where a rule asks for silence. */
    OBJECT,
    /** Changes requested, -2, a binding -1: a veto where a rule lets that person veto. */
    VETO
  }
}
