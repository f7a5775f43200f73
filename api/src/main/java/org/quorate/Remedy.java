package org.quorate;

import java.util.List;

/**
 * One thing that somebody can do.
 *
 * @param action what to do
 * @param who who can do it: a handle as shown ({@code @alice}), or a description such as {@code any
 *     maintainer} or {@code check build} where no name is known
 * @param as in which capacity, such as {@code maintainer} or {@code owner of mm}; empty if none; by
 *     the first of several rules
 * @param rules the full names of the rules that it helps, sorted
 */
public record Remedy(Action action, String who, String as, List<RuleName> rules) {

  public Remedy {
    rules = List.copyOf(rules);
  }

  /** What a remedy asks for. */
  public enum Action {
    APPROVE,
    LIFT_VETO,
    LIFT_HOLD,
    WITHDRAW_OBJECTION,
    SIGN_OFF,
    PASS_CHECK,
    CHANGE,
    VOTE,
    /** Call a ballot. */
    CALL,
    /** Publish a seed that nobody could choose, from which a lot is drawn. */
    PUBLISH_SEED,
    /** Ask a holder whether they still want to hold a role. */
    ASK,
    /** Propose the nominee for the role. */
    NOMINATE,
    /** Sponsor the nominee, or stand behind a ballot. */
    SPONSOR,
    /** Say yes as one of those who decide. */
    AGREE,
    /** Attest work. */
    ATTEST,
    /** Do what the evidence is short of. */
    CONTRIBUTE
  }
}
