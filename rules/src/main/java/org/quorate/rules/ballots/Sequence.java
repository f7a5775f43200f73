package org.quorate.rules.ballots;

import java.util.List;
import org.quorate.Cure;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/** A ballot that hangs on others: what these ask of it, and what they make of its own claims. */
final class Sequence {
  private final Sitting sitting;
  private final List<Claim> claims;
  private final Facts facts;
  private final Aftermath aftermath;
  private final Outcome own;

  /**
   * Adds what is claimed of other ballots.
   *
   * @param claims its own, which are ruled
   */
  Sequence(Sitting sitting, List<Claim> claims, Facts facts, List<Decision> answers) {
    this.sitting = sitting;
    this.claims = claims;
    this.facts = facts;
    aftermath = new Aftermath(sitting.roll.hall, sitting.ending(), answers);
    Outcome worst = Outcome.ALLOWED;
    for (Claim claim : claims) {
      worst = worst.worse(outcome(ruled(claim)));
    }
    own = worst;
    claims.addAll(
        aftermath.claims(sitting.isClosed() && own == Outcome.BLOCKED, isBlockedByVetoAlone()));
    claims.forEach(facts::add);
  }

  private boolean isBlockedByVetoAlone() {
    return claims.stream()
        .filter(claim -> outcome(ruled(claim)) == Outcome.BLOCKED)
        .allMatch(claim -> claim.column() == VoteColumn.VETOED_BY);
  }

  private static Outcome outcome(Says says) {
    Cure cure = says.cure();
    if (cure != null) {
      return cure.outcome();
    }
    return says == Says.UNKNOWN ? Outcome.UNDETERMINED : Outcome.ALLOWED;
  }

  /** Asks what becomes of each claim where another ballot may make good what failed. */
  void judge() {
    if (isRemakeable()) {
      claims.forEach(claim -> facts.add(judged(claim)));
    }
  }

  private boolean isRemakeable() {
    return own != Outcome.ALLOWED && sitting.roll.hall.row.sequels().remakes();
  }

  private Object judged(Claim claim) {
    if (claim instanceof Claim.Followed followed && followed.column() != VoteColumn.THEN) {
      return claim;
    } else if (own == Outcome.UNDETERMINED) {
      return new Judgement(ruled(claim), aftermath.remade(claim).and(Tri.MAYBE), Waiting.NOT);
    }
    return new Judgement(ruled(claim), aftermath.remade(claim), aftermath.called(claim));
  }

  private Says ruled(Claim claim) {
    return (Says) facts.ruling(claim);
  }

  /** What the rules say of a claim in the end. */
  Says says(Claim claim) {
    return isRemakeable() ? (Says) facts.ruling(judged(claim)) : ruled(claim);
  }

  /** Whether another ballot turned what the rules say of a claim by itself. */
  boolean isRemade(Claim claim) {
    return says(claim) != ruled(claim);
  }

  /** The other ballots. */
  Aftermath aftermath() {
    return aftermath;
  }
}
