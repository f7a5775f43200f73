package org.quorate.charter;

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
   * is enough.
   *
   * @param decision which kind of ballot, folded
   */
  record Vote(String decision) implements Decider {}
}
