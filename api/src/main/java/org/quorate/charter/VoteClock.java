package org.quorate.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a ballot stays open. A vote at the instant at which it closes is in, a later one is not.
 *
 * @param least it does not close before that; null where it passes as soon as nothing is missing
 * @param most it closes then at the latest; null where nothing closes it but its host's word; equal
 *     to {@code least} for {@code exactly}
 *     <p>What moves its ends happens after the anchor, while the ballot is open, and moves both. A
 *     new version is a change of the text. An objection is a vote against or a concern of somebody
 *     who may vote; it is withdrawn by a later vote of theirs that is neither. Where a new version
 *     starts the clock {@code again} all votes cast on an earlier one lapse, vetoes and concerns
 *     too, since nobody knows whether the new text answers them: everybody votes anew. Where it
 *     adds some time, and where an objection was withdrawn, votes stand. Of a secret ballot the
 *     papers are those on the newest version: nobody could pick the older ones out later.
 *     <p>Where it ends without a quorum may move it, that is looked at whenever it ends, by those
 *     who took part by then. A quorum is reached late by the vote that makes it up: those who took
 *     part by then are a quorum, and were none a moment before.
 * @param anchor from when both run
 * @param restarts what moves their ends while they run; of a new version, a withdrawn objection, an
 *     end without a quorum, or a vote that makes it up
 */
public record VoteClock(
    @Nullable Span least, @Nullable Span most, Anchor anchor, List<Restart> restarts) {
  /** No clock at all. */
  public static final VoteClock NONE = new VoteClock(null, null, Anchor.OPENING);

  public VoteClock {
    restarts = List.copyOf(restarts);
  }

  /** A clock that nothing restarts. */
  public VoteClock(@Nullable Span least, @Nullable Span most, Anchor anchor) {
    this(least, most, anchor, List.of());
  }

  /** The same, restarted by these. */
  public VoteClock with(List<Restart> others) {
    return new VoteClock(least, most, anchor, others);
  }

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
