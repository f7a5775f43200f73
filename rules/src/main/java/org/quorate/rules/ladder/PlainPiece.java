package org.quorate.rules.ladder;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;

/** A claim that rests on no other working fact, with its words. */
final class PlainPiece extends Piece {
  private final Claim claim;
  private final String met;
  private final String unmet;

  PlainPiece(Scene scene, Claim claim, String met, String unmet) {
    super(scene);
    this.claim = claim;
    this.met = met;
    this.unmet = unmet;
  }

  @Override
  Claim claim(Facts facts) {
    return claim;
  }

  @Override
  String because(Says says, Facts facts) {
    return switch (says) {
      case MET -> met;
      case UNKNOWN -> "nobody can tell whether " + met;
      default -> unmet;
    };
  }

  /** Whoever may hold a role holds it by the host's word, which is missing. */
  @Override
  Set<Aspect> missing(Facts facts) {
    return EnumSet.of(Aspect.ROSTER);
  }

  /** That somebody may be nominated at all, or a role be held so, goes without saying. */
  @Override
  boolean isSilent() {
    return claim instanceof Claim.Candidate
        || claim instanceof Claim.Scope
        || claim instanceof Claim.Holding
        || claim instanceof Claim.Taking;
  }
}
