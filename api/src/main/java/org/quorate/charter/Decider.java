package org.quorate.charter;

import org.jspecify.annotations.Nullable;

/** What decides a promotion or a departure, once all else that a row asks for is there. */
public sealed interface Decider {

  /** The facts alone. */
  record Nobody() implements Decider {}

  /** The sponsors that the row asks for. */
  record Sponsors() implements Decider {}

  /** So many people who say yes: {@code 1 admin}. */
  record People(int count, Who who) implements Decider {}

  /**
   * That nobody of those objects during a span since the nomination was announced: {@code silence
   * of approvers for 7 days}. An objection that is withdrawn is none; one after the end is too
   * late.
   */
  record Silence(Who who, Span span) implements Decider {}

  /**
   * That a ballot passed which was held on it: {@code votes/promotion}. Of several one that passed
   * is enough. None counts that opened before what stands in front of {@code then} was so: enough
   * sponsors had spoken, or another ballot had passed that counts itself.
   *
   * @param decision which kind of ballot, folded
   * @param after the sponsors or the ballot that it follows; null if it does not matter when it
   *     opened
   */
  record Vote(String decision, @Nullable Decider after) implements Decider {

    /** One that follows nothing. */
    public Vote(String decision) {
      this(decision, null);
    }
  }
}
