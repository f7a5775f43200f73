package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/**
 * How long a ballot stays open. A vote at the instant at which it closes is in, a later one is not.
 *
 * @param least it does not close before that; null where it passes as soon as nothing is missing
 * @param most it closes then at the latest; null where nothing closes it but its host's word; equal
 *     to {@code least} for {@code exactly}
 * @param anchor from when both run
 */
public record VoteClock(@Nullable Span least, @Nullable Span most, Anchor anchor) {
  /** No clock at all. */
  public static final VoteClock NONE = new VoteClock(null, null, Anchor.OPENING);

  /** From when a clock runs. */
  public enum Anchor {
    /** Since votes could be cast. */
    OPENING,
    /** Since the ballot was announced. */
    NOTICE,
    /** Since its discussion began. */
    DISCUSSION,
    /** Since the text voted on was last changed, or the opening if that came later. */
    LAST_VERSION
  }
}
